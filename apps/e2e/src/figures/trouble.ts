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

/**
 * Makes the post between the subgraphs as bad as it can be, until told to stop: facts that wait are held back for up
 * to a second and a half, so that they overtake one another, and facts that have been delivered are delivered again,
 * long after newer ones.
 */
export function makeTrouble(client: pg.Client): { made: Mischief; stop(): Promise<void> } {
  const made: Mischief = { late: 0, again: 0 };
  let wanted = true;
  const going = (async () => {
    while (wanted) {
      // One that was held back before comes later than it was made, and is let go.
      const held = await client.query(
        `update jobs.job set start_after = now() + random() * interval '${LATEST_MS} milliseconds'
          where id in (select id from jobs.job where ${BETWEEN} and state = 'created' and start_after <= created_on
                        and random() < 0.7 for update skip locked)`,
      );
      const copied = await client.query(
        `insert into jobs.job (name, data, retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds,
           expire_seconds, keep_until, deletion_seconds, policy, dead_letter, start_after)
         select name, data, retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds,
           expire_seconds, keep_until, deletion_seconds, policy, dead_letter,
           now() + random() * interval '${LATEST_MS} milliseconds'
           from (select * from jobs.job where ${BETWEEN} order by random() limit 4) drawn`,
      );
      made.late += held.rowCount ?? 0;
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
