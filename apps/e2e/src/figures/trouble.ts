import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

/** The queues in which facts travel from one subgraph to another. */
const BETWEEN = `name like '%.on.%' and name not like '%.dead' and name not like '%-due.%'`;
const UNDER_WAY = `select count(*)::int as count from jobs.job
  where name like '%.on.%' and name not like '%.dead' and state < 'completed'`;
const ROUND_MS = 40;
const LATEST_MS = 1_500;

/** How often facts were made to come late, and to come again. */
export interface Mischief {
  late: number;
  again: number;
}

/** Holds facts back as they are sent: half of them, so that they overtake one another. */
const HOLD_BACK = [
  `create or replace function jobs.hold_back() returns trigger language plpgsql as $$
   begin
     if (select ${BETWEEN} from (select new.name) sent) and random() < 0.5 then
       new.start_after := now() + (0.05 + random()) * interval '${LATEST_MS} milliseconds';
     end if;
     return new;
   end $$`,
  'create or replace trigger hold_back before insert on jobs.job for each row execute function jobs.hold_back()',
];
const HELD = `select count(*)::int as count from jobs.job where ${BETWEEN} and start_after > created_on`;

/**
 * Makes the post between the subgraphs as bad as it can be, until told to stop: facts are held back for up to a
 * second and a half, and facts that have been delivered are delivered again, long after newer ones.
 */
export async function makeTrouble(client: pg.Client): Promise<{ made: Mischief; stop(): Promise<void> }> {
  const made: Mischief = { late: 0, again: 0 };
  for (const statement of HOLD_BACK) await client.query(statement);
  let wanted = true;
  const going = (async () => {
    while (wanted) {
      const copied = await client.query(
        `insert into jobs.job (name, data, retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds,
           expire_seconds, keep_until, deletion_seconds, policy, dead_letter)
         select name, data, retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds,
           expire_seconds, keep_until, deletion_seconds, policy, dead_letter
           from (select * from jobs.job where ${BETWEEN} order by random() limit 4) drawn`,
      );
      made.again += copied.rowCount ?? 0;
      await delay(ROUND_MS);
    }
  })();
  // What goes wrong is told to who stops it.
  going.catch(() => undefined);
  return {
    made,
    async stop() {
      wanted = false;
      await going;
      await client.query('drop trigger hold_back on jobs.job');
      const { rows } = await client.query<{ count: number }>(HELD);
      made.late = rows[0]?.count ?? 0;
    },
  };
}

/** Waits until every fact has been handled; throws when some still wait after this long. */
export async function untilQuiet(client: pg.Client, patienceMs: number): Promise<void> {
  for (const until = Date.now() + patienceMs; ; await delay(50)) {
    const { rows } = await client.query<{ count: number }>(UNDER_WAY);
    if (rows[0]?.count === 0) return;
    if (Date.now() > until) throw new Error(`${rows[0]?.count} facts are still under way`);
  }
}
