import type { Client } from 'pg';

/** The law on network security asks for half a year at least (网络安全法第二十一条); the database refuses less. */
export const SHORTEST_RETENTION_MONTHS = 6;

/**
 * Forgets what was recorded longer ago than this.
 *
 * @returns how many rows
 * @throws {RangeError} when the retention is shorter than six months
 */
export async function pruneAudit(owner: Client, months: number): Promise<number> {
  if (!Number.isInteger(months) || months < SHORTEST_RETENTION_MONTHS) {
    throw new RangeError(`the record is kept for ${SHORTEST_RETENTION_MONTHS} months at least`);
  }
  let pruned = 0;
  for (const table of ['sign_in_event', 'account_event']) {
    const { rowCount } = await owner.query(
      `delete from identity.${table} where at < now() - $1::integer * interval '1 month'`,
      [months],
    );
    pruned += rowCount ?? 0;
  }
  return pruned;
}
