import { setTimeout as delay } from 'node:timers/promises';
import type { OwnPlatform } from '../platform.ts';
import { openBench, type Bench } from './bench.ts';
import { Clerk, LEDGERS, type LedgerName } from './clerk.ts';
import { differences } from './count.ts';
import { readState } from './ledgers.ts';
import { officeOf } from './office.ts';
import { randomFrom } from './random.ts';
import { untilQuiet } from './trouble.ts';

const CHANGES = 200;
const SEED = 20_231_231;
const SERVICES = ['people', 'organizations', 'programs', 'gateway'] as const;
/** How often each is killed: after each time the platform waits longer before it starts it again. */
const TIMES = 3;

/** Kills services at random moments until told to stop; tells how often each was. */
function killServices(platform: OwnPlatform): { killed: Record<string, number>; stop(): Promise<void> } {
  const random = randomFrom(SEED);
  const killed: Record<string, number> = Object.fromEntries(SERVICES.map((service) => [service, 0]));
  let wanted = true;
  const killing = (async () => {
    while (wanted) {
      await delay(100 + random.below(500));
      const service = random.of(SERVICES.filter((each) => (killed[each] ?? 0) < TIMES));
      if (!service) return;
      try {
        process.kill(await platform.processOf(service), 'SIGKILL');
        killed[service] = (killed[service] ?? 0) + 1;
      } catch (error) {
        // It is down, and its successor has not been written down yet.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  })();
  return {
    killed,
    async stop() {
      wanted = false;
      await killing;
    },
  };
}

const TABLES: Readonly<Record<LedgerName, string>> = {
  enterprises: 'organizations.enterprise',
  bodies: 'organizations.mediation_body',
  coordinators: 'people.coordinator',
  mediators: 'people.mediator',
  assignments: 'people.assignment',
};

describe(`${CHANGES} changes while services are killed`, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  }, 180_000);
  afterAll(() => bench.stop());

  let clerk: Clerk;
  it('leave every projection and every figure as a count of the ledgers gives it', async () => {
    const { client, database, today, platform } = bench;
    const office = officeOf(client);
    clerk = new Clerk(office, SEED);
    await clerk.work(40);
    const killer = killServices(platform);
    try {
      await clerk.work(CHANGES - 40);
    } finally {
      await killer.stop();
    }
    expect(Math.min(...Object.values(killer.killed))).toBeGreaterThan(0);
    expect(office.repeats()).toBeGreaterThan(0);
    // What a service had in hand is handed out again when nothing is heard of it for ten seconds.
    await untilQuiet(database, 40_000);
    expect(differences(await readState(database), today)).toEqual([]);
  }, 150_000);

  it('double none of them and lose none', async () => {
    for (const ledger of LEDGERS) {
      const { rows } = await bench.database.query<{ id: string; version: number }>(
        `select id, version from ${TABLES[ledger]} order by id`,
      );
      const kept = clerk.kept[ledger].map(({ id, version }) => ({ id, version }));
      const inOrder = kept.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      if (ledger === 'assignments') {
        // They also end, or never begin, with their coordinator.
        const ids = new Set(inOrder.map(({ id }) => id));
        expect(rows.filter(({ id }) => !ids.has(id))).toEqual([]);
        continue;
      }
      expect([ledger, rows]).toEqual([ledger, inOrder]);
    }
  });
});
