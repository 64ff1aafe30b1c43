import { createHash } from 'node:crypto';
import { isSameMac, type Seal, type SealKey } from './mac.ts';
import { ofDay, textOfRow, TODAY, type SealedLog } from './seal.sql.ts';
import type { Run } from './keep.ts';

/** What does not fit, and of which day. */
export interface Fault {
  readonly day: string;
  readonly fault:
    | 'ROWS_DIFFER'
    | 'SEAL_FORGED'
    | 'CHAIN_BROKEN'
    | 'NOT_SEALED'
    | 'OUTSIDE_SEALS'
    | 'PRUNING_FORGED'
    | 'NOT_AS_KNOWN';
}

/** How the record stands. */
export interface Verdict {
  /** by day, the earliest first; empty when everything fits */
  readonly faults: readonly Fault[];
  readonly days: number;
  /** the newest seal, to be noted elsewhere: a seal that is removed with its rows is missed only by who knows it */
  readonly last: { readonly day: string; readonly mac: string } | null;
}

interface Row extends Omit<Seal, 'sealedAt'> {
  readonly sealed_at: string;
  readonly mac: string;
  readonly pruned_at: string | null;
  readonly pruned_mac: string | null;
}

/** Rows are read in portions of this many. */
const PORTION = 5_000;

/**
 * Holds every row of the logs against the seals, with the owner's role. Nothing of the database is trusted but its
 * rows: digests are made here, not by functions that could have been replaced.
 * @param known seals noted elsewhere, by day
 */
export async function verifySeals(
  run: Run,
  schema: string,
  logs: readonly SealedLog[],
  key: SealKey,
  known: Readonly<Record<string, string>> = {},
): Promise<Verdict> {
  const seals = await run<Row>(
    `select day::text, counts, digest, previous, mac, pruned_mac,
       (extract(epoch from sealed_at) * 1000)::bigint::text as sealed_at,
       (extract(epoch from pruned_at) * 1000)::bigint::text as pruned_at
     from "${schema}"."audit_seal" order by day`,
  );
  const faults: Fault[] = [];
  for (const [index, seal] of seals.entries()) {
    const before = seals[index - 1];
    const { day } = seal;
    if (!isSameMac(seal.mac, key.seal(schema, { ...seal, sealedAt: Number(seal.sealed_at) })))
      faults.push({ day, fault: 'SEAL_FORGED' });
    if (seal.previous !== (before?.mac ?? null) || (before && dayAfter(before.day) !== day))
      faults.push({ day, fault: 'CHAIN_BROKEN' });
    if (known[day] !== undefined && !isSameMac(known[day], seal.mac))
      faults.push({ day, fault: 'NOT_AS_KNOWN' });
    if (seal.pruned_mac !== null && !isPruningOwn(schema, seal, key))
      faults.push({ day, fault: 'PRUNING_FORGED' });
    if (!(await holdsRows(run, schema, logs, seal))) faults.push({ day, fault: 'ROWS_DIFFER' });
  }
  const last = seals.at(-1) ?? null;
  for (const day of Object.keys(known))
    if (!seals.some((seal) => seal.day === day)) faults.push({ day, fault: 'NOT_AS_KNOWN' });
  faults.push(...(await outside(run, schema, logs, seals)));
  return {
    faults: faults.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    days: seals.length,
    last: last && { day: last.day, mac: last.mac },
  };
}

function isPruningOwn(schema: string, { day, mac, pruned_at, pruned_mac }: Row, key: SealKey): boolean {
  return isSameMac(pruned_mac ?? '', key.pruning(schema, day, mac, Number(pruned_at)));
}

/** Whether a day's rows come to what was sealed; of a pruned day there must be none. */
async function holdsRows(run: Run, schema: string, logs: readonly SealedLog[], seal: Row): Promise<boolean> {
  const digest = createHash('sha256');
  const counts: number[] = [];
  for (const log of logs) {
    let [count, after] = [0, '0'];
    for (;;) {
      const rows = await run<{ place: string; text: string }>(
        `select id::text as place, ${textOfRow(log)} as text from "${schema}"."${log.table}"
          where ${ofDay(log, '?::date')} and id > ?::bigint order by id limit ${PORTION}`,
        [seal.day, seal.day, after],
      );
      for (const { text } of rows) digest.update(createHash('sha256').update(text, 'utf8').digest());
      count += rows.length;
      after = rows.at(-1)?.place ?? after;
      if (rows.length < PORTION) break;
    }
    counts.push(count);
  }
  if (seal.pruned_mac !== null) return counts.every((count) => count === 0);
  return digest.digest('hex') === seal.digest && counts.join() === seal.counts.join();
}

/** Rows before the first seal, and days that are over and have none. */
async function outside(
  run: Run,
  schema: string,
  logs: readonly SealedLog[],
  seals: readonly Row[],
): Promise<Fault[]> {
  const [first, last] = [seals[0]?.day ?? null, seals.at(-1)?.day ?? null];
  const days = logs.map(
    ({ table, time }) =>
      `select distinct (${time} at time zone 'Asia/Shanghai')::date as day from "${schema}"."${table}"
        where ${time} < (coalesce(?::date, ${TODAY})::timestamp at time zone 'Asia/Shanghai')`,
  );
  const early = await run<{ day: string }>(
    `select day::text from (${days.join(' union ')}) found where ?::date is not null order by day`,
    [...logs.map(() => first), first],
  );
  const late = await run<{ day: string }>(
    `select day::date::text as day from generate_series(coalesce(?::date + 1,
       (select min(day) from (${days.join(' union ')}) found)), ${TODAY} - 1, interval '1 day') day`,
    [last, ...logs.map(() => null)],
  );
  return [
    ...early.map(({ day }) => ({ day, fault: 'OUTSIDE_SEALS' as const })),
    ...late.map(({ day }) => ({ day, fault: 'NOT_SEALED' as const })),
  ];
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
