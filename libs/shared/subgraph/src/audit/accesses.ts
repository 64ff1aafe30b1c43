import { actorOf, type Ctx } from '../context.ts';
import { isId } from '../id.ts';
import { writeAtOnce } from '../at-once.ts';
import { MAX_IDS } from './accesses.sql.ts';

/** Personal data that an answer shows to a person. */
export interface Read {
  /** the root field or the registry that was asked */
  readonly what: string;
  readonly ids: readonly string[];
  /** whose rows they are; may be left out where the actor has but one district */
  readonly districtCode?: string;
}

/** What a request has shown so far, by district and by what was asked. */
export type ReadsOfRequest = Map<string, { districtCode: string; what: string; ids: Set<string> }>;

/** A single act that is recorded as such. */
export interface Access extends Read {
  readonly kind: 'READ' | 'REVEALED' | 'EXPORTED';
  /** how many records; the number of `ids` when left out */
  readonly count?: number;
  /** why; never empty where something was unmasked */
  readonly reason?: string;
  readonly detail?: object;
  /** the same key of the same person is recorded once */
  readonly idempotencyKey?: string;
}

/**
 * Notes that the answer to this request shows personal data. May be called for every row: it is written as one
 * entry, in one statement, before the answer leaves ({@link writeReads}); an answer whose reads cannot be recorded
 * is not given.
 */
export function recordReads(ctx: Pick<Ctx, 'actor' | 'reads'>, { what, ids, districtCode }: Read): void {
  for (const district of districtCode ? [districtCode] : (ctx.actor?.districts ?? [])) {
    const key = `${district} ${what}`;
    const read = ctx.reads.get(key) ?? { districtCode: district, what, ids: new Set<string>() };
    for (const id of ids) read.ids.add(id);
    ctx.reads.set(key, read);
  }
}

/** Writes what {@link recordReads} has noted. The HTTP side calls it before an answer leaves. */
export async function writeReads(ctx: Ctx): Promise<void> {
  const reads = [...ctx.reads.values()];
  ctx.reads.clear();
  await insert(
    ctx,
    reads.map((read) => ({ ...read, ids: [...read.ids], kind: 'READ' })),
  );
}

/**
 * Records one act at once, within the transaction of `ctx` if there is one: what was unmasked and why, what left as
 * a file. Without a district it is recorded in each of the actor's.
 */
export async function recordAccess(ctx: Ctx, access: Access): Promise<void> {
  const districts = access.districtCode ? [access.districtCode] : actorOf(ctx).districts;
  await insert(
    ctx,
    districts.map((districtCode) => ({ ...access, districtCode })),
  );
}

async function insert(ctx: Ctx, accesses: readonly (Access & { districtCode: string })[]): Promise<void> {
  if (accesses.length === 0) return;
  const values = accesses.flatMap(({ districtCode, kind, what, ids, ...said }) => [
    ...[districtCode, kind, what],
    ids.filter(isId).slice(0, MAX_IDS).join(','),
    said.count ?? ids.length,
    said.reason ?? null,
    said.detail ? JSON.stringify(said.detail) : null,
    said.idempotencyKey ?? null,
  ]);
  const row = `(?, ?, ?, string_to_array(?, ',')::uuid[], ?, ?, ?::jsonb, ?)`;
  await writeAtOnce(ctx, {
    sql: `insert into "${ctx.em.config.get('schema')}"."access_log"
       (district_code, kind, what, record_ids, count, reason, detail, idempotency_key)
     values ${accesses.map(() => row).join(', ')}
     on conflict on constraint access_once do nothing`,
    values,
  });
}
