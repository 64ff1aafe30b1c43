import { randomUUID } from 'node:crypto';
import type { EventEnvelope } from '@tongxing/jobs';
import type { Ctx } from '../context.ts';
import type { SubgraphDefinition } from '../definition.ts';
import { systemActor } from '../service.ts';
import { actorFor } from './actor.ts';
import type { RunningSubgraph } from './harness.ts';

/** A fact of one district that speaks of what is another's: by a mistake of the teller's, or by malice. */
export interface ForeignFact {
  /** what the other district has, and the fact names */
  readonly entityId: string;
  readonly data: object;
}

interface Stewards {
  readonly definition: SubgraphDefinition;
  /** whose facts are told, and whose rows they speak of */
  readonly districts: readonly [string, string];
  /** one for each topic that the service consumes */
  readonly facts: () => Promise<Readonly<Record<string, ForeignFact>>>;
}

/**
 * Tests that work which no person asked for (consumers, commands, loading, demonstration) stays in the district
 * whose it is: no row of another changes, no fact of another is told. Every consumer of the definition must be
 * given a fact; one that is added later and is given none fails.
 */
export function keepsStewardsApart(app: () => RunningSubgraph, what: Stewards): void {
  const { definition } = what;
  const [own, other] = what.districts;
  const steward = (district: string): Ctx => app().context(systemActor(definition.name, district));

  describe('what no person asked for', () => {
    it('leaves the rows of another district alone, whatever a fact says of them', async () => {
      const facts = await what.facts();
      const handlers = definition.handlers ?? [];
      expect(Object.keys(facts).sort()).toEqual(handlers.map(({ event }) => event.topic).sort());
      const before = await rowsOf(app(), other);
      expect(before.size).toBeGreaterThan(1);
      const told = listen(app());
      for (const { event, handle, handleMany } of handlers) {
        const envelope = { ...FACT, ...facts[event.topic]!, topic: event.topic, districtCode: own };
        const ctx = steward(own);
        const attempt = (work: (tx: Ctx) => Promise<void>) =>
          ctx.em.transactional((em) => work({ ...ctx, em })).catch(isRefusedByTheDatabase);
        await attempt((tx) => handle(tx, { ...envelope, id: randomUUID() }));
        await attempt(async (tx) => handleMany?.(tx, [{ ...envelope, id: randomUUID() }]));
      }
      expect(await rowsOf(app(), other)).toEqual(before);
      expect(told.foreign).toEqual([]);
      told.stop();
    });

    it('runs, district by district, under that district alone', async () => {
      const told = listen(app());
      for (const work of [
        definition.load,
        definition.demonstrate,
        ...Object.values(definition.commands ?? {}),
      ]) {
        // A command that wants to be told more says so, and does nothing.
        await work?.(steward, []).catch((error: unknown) => expect(String(error)).toMatch(/usage|用法/i));
      }
      expect(told.foreign).toEqual([]);
      expect(await requestsInTwoDistricts(app(), what.districts)).toEqual([]);
      told.stop();
    });
  });
}

const FACT: EventEnvelope<object> = {
  id: '',
  topic: '',
  entityId: '',
  entityVersion: 1_000_000,
  districtCode: '',
  occurredAt: '2023-06-01T09:00:00+08:00',
  data: {},
};

/** Row-level security names itself when a row of another would be written; anything else is a fault. */
function isRefusedByTheDatabase(error: unknown): void {
  expect(String(error)).toMatch(/row-level security/);
}

/** Each table's rows as the district sees them, as a digest. */
async function rowsOf(app: RunningSubgraph, district: string): Promise<Map<string, string>> {
  const { em } = app.context(actorFor('OFFICE', { districts: [district] }));
  const tables = await em.execute<{ name: string }[]>(
    `select c.relname as name from pg_class c where c.relnamespace = ?::regnamespace and c.relkind = 'r'
       and has_table_privilege(current_user, c.oid, 'select') order by 1`,
    [app.name],
  );
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await em.execute<{ rows: string }[]>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as rows from "${app.name}"."${name}" t`,
    );
    if (row && !row.rows.startsWith('0 ')) found.set(name, row.rows);
  }
  return found;
}

/** Which facts are told for a district that is not the one whose variables the transaction has. */
function listen(app: RunningSubgraph): { readonly foreign: string[]; stop(): void } {
  const foreign: string[] = [];
  const publishAll = app.events.publishAll.bind(app.events);
  app.events.publishAll = async (em, event, facts) => {
    const [row] = await em.execute<{ districts: string }[]>(
      `select current_setting('app.districts', true) as districts`,
    );
    for (const { districtCode } of facts) {
      if (districtCode !== row?.districts)
        foreign.push(`${event.topic} of ${districtCode} by ${row?.districts}`);
    }
    await publishAll(em, event, facts);
  };
  return { foreign, stop: () => void (app.events.publishAll = publishAll) };
}

/** Requests of the log of changes that changed rows of more than one district. */
async function requestsInTwoDistricts(app: RunningSubgraph, districts: readonly string[]): Promise<string[]> {
  const { em } = app.context(actorFor('OFFICE', { districts: [...districts] }));
  const rows = await em.execute<{ request_id: string }[]>(
    `select request_id from "${app.name}".audit_log group by request_id having count(distinct district_code) > 1`,
  );
  return rows.map(({ request_id }) => request_id);
}
