/** The queues that carry facts between the subgraphs, seen as the role that owns them. */
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '@tongxing/database';

/** Facts that wait, are under way or are to be tried again, by queue. */
const WAITING = `select name, count(*)::int as count from jobs.job
  where name like '%.on.%' and name not like '%.dead' and state < 'completed' group by name order by name`;
const DEAD = `select count(*)::int as count from jobs.job where name like '%.dead'`;

/** A queue that nobody empties is told after this long. */
const PATIENCE_MS = 120_000;

/** Waits until no fact is under way; throws with what is left when nothing has moved for two minutes. */
export async function untilDrained(jobsOwnerUrl, patienceMs = PATIENCE_MS) {
  await withClient(jobsOwnerUrl, async (client) => {
    let left = '';
    for (let moved = Date.now(); ; await wait(100)) {
      // What a fact leads to is sent before the fact is done with: once nothing waits, nothing will follow.
      const { rows } = await client.query(WAITING);
      if (rows.length === 0) return;
      const now = rows.map(({ name, count }) => `${name}: ${count}`).join('\n  ');
      if (now !== left) [left, moved] = [now, Date.now()];
      if (Date.now() - moved < patienceMs) continue;
      throw new Error(`任务没有处理完 / facts are left that nobody handles:\n  ${left}`);
    }
  });
}

/** How many facts could not be handled at all. */
export async function deadFacts(jobsOwnerUrl) {
  const { rows } = await withClient(jobsOwnerUrl, (client) => client.query(DEAD));
  return rows[0].count;
}
