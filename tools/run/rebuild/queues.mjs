/** The queues that carry facts between the subgraphs, seen as the role that owns them. */
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '@tongxing/database';

/** Facts that wait, are under way or are to be tried again, by queue. */
const WAITING = `select name, count(*)::int as count from jobs.job
  where name like '%.on.%' and name not like '%.dead' and state < 'completed' group by name order by name`;
const DEAD = `select count(*)::int as count from jobs.job where name like '%.dead' and state < 'completed'`;

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

/**
 * Hands the facts that could not be handled to their queues again, for another eight attempts each, and gives their
 * number. What was wrong with them, or with who handles them, should have been mended.
 */
export async function handAgain(jobsOwnerUrl) {
  const { rowCount } = await withClient(jobsOwnerUrl, (client) =>
    client.query(
      `with dead as (delete from jobs.job where name like '%.dead' and state < 'completed' returning name, data)
       insert into jobs.job (name, data, retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds,
         expire_seconds, keep_until, deletion_seconds, policy, dead_letter)
       select queue.name, dead.data, queue.retry_limit, queue.retry_delay, queue.retry_backoff, queue.retry_delay_max,
         queue.heartbeat_seconds, queue.expire_seconds, now() + queue.retention_seconds * interval '1 second',
         queue.deletion_seconds, queue.policy, queue.dead_letter
         from dead join jobs.queue on queue.dead_letter = dead.name`,
    ),
  );
  return rowCount;
}

/** How many facts could not be handled at all. */
export async function deadFacts(jobsOwnerUrl) {
  const { rows } = await withClient(jobsOwnerUrl, (client) => client.query(DEAD));
  return rows[0].count;
}
