import {
  LockMode,
  UniqueConstraintViolationException,
  type EntityClass,
  type FilterQuery,
} from '@mikro-orm/core';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Checks } from '../checks.ts';
import { actorOf, transact, type Ctx } from '../context.ts';
import { isId } from '../id.ts';
import { NotFound, NotPermitted, Problem, VersionConflict, type InvalidInput } from '../problems.ts';
import type { RowVersion } from './record.ts';

/** The most entries that one bulk change may touch. */
export const MAX_BULK = 200;

/** What is changed by version: an entry of a ledger, or a part of one that has a version of its own. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What is entered once a key: who entered it, and the key their client gave. */
interface EnteredOnce {
  readonly id: string;
  readonly recordedBySub: string;
  readonly idempotencyKey: string;
}

/** One of several entries that somebody changed meanwhile. */
@Directive('@shareable')
@ObjectType({ description: '已被别人改过的一条记录', simpleResolvers: true })
export class RowConflict {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => Int, { nullable: true, description: '现在的版本；已看不到的为空' })
  currentVersion!: number | null;
}

/** A bulk change met entries that somebody changed meanwhile; none was changed. */
@Directive('@shareable')
@ObjectType({ implements: Problem, description: '部分记录已被别人改过，全部未改', simpleResolvers: true })
export class BulkConflict extends Problem {
  @Field(() => [RowConflict], { description: '哪些记录' })
  conflicts: RowConflict[];

  constructor(ctx: Pick<Ctx, 'language'>, conflicts: RowConflict[]) {
    super(
      ctx,
      'BULK_CONFLICT',
      {
        zh: `有 ${conflicts.length} 条在您选定之后被改过，全部没有改动。请重新读取后再改。`,
        en: `${conflicts.length} of them changed after you chose them; nothing was changed. Read them anew and try again.`,
      },
      ['rows'],
    );
    this.conflicts = conflicts;
  }
}

/**
 * Changes one entry: locks it, compares the version the person saw, and lets `change` decide. `change` gets a
 * context of the transaction and answers with a success, or with a problem: then nothing is kept.
 */
export async function changeRecord<T extends Versioned, R extends object>(
  ctx: Ctx,
  entity: EntityClass<T>,
  { id, expectedVersion }: RowVersion,
  change: (tx: Ctx, row: T) => Promise<R>,
): Promise<R | NotFound | VersionConflict | NotPermitted> {
  return attempt(ctx, async (tx) => {
    const [row] = await lock(tx, entity, [id]);
    if (!row) return missing(ctx);
    if (row.version !== expectedVersion) return new VersionConflict(ctx, expectedVersion, row.version);
    return change(tx, row);
  });
}

/** Changes several entries together, all of them or none. `rows` come in the order asked for. */
export async function changeRecords<T extends Versioned, R extends object>(
  ctx: Ctx,
  entity: EntityClass<T>,
  versions: readonly RowVersion[],
  change: (tx: Ctx, rows: T[]) => Promise<R>,
): Promise<R | InvalidInput | BulkConflict | NotPermitted> {
  const faults = new Checks(ctx);
  faults.must(versions.length > 0 && versions.length <= MAX_BULK, 'rows', 'ROW_COUNT', {
    zh: `请选择 1 至 ${MAX_BULK} 条，现选了 ${versions.length} 条。`,
    en: `Choose 1 to ${MAX_BULK} entries; ${versions.length} were chosen.`,
  });
  if (faults.any) return faults.asProblem();
  return attempt(ctx, async (tx) => {
    const found = new Map(
      (
        await lock(
          tx,
          entity,
          versions.map(({ id }) => id),
        )
      ).map((row) => [row.id, row]),
    );
    const conflicts = versions.flatMap(({ id, expectedVersion }) => {
      const currentVersion = found.get(id)?.version ?? null;
      return currentVersion === expectedVersion ? [] : [{ id, currentVersion }];
    });
    if (conflicts.length > 0) return new BulkConflict(ctx, conflicts);
    return change(tx, [...new Set(versions.map(({ id }) => found.get(id)!))]);
  });
}

/** A transaction that keeps nothing when its work ends in a problem, or in what row security refuses. */
async function attempt<R extends object>(ctx: Ctx, work: (tx: Ctx) => Promise<R>): Promise<R | NotPermitted> {
  try {
    return await transact(ctx, async (tx) => {
      const result = await work(tx);
      if (result instanceof Problem) tx.em.clear();
      return result;
    });
  } catch (error) {
    if (!isRefusedRow(error)) throw error;
    return new NotPermitted(ctx, {
      zh: '这条记录不在您的管辖范围内，没有保存。',
      en: 'The entry would be outside your jurisdiction; nothing was saved.',
    });
  }
}

/** A row that would stand outside the actor's jurisdiction. Its code is that of a lack of privileges, a fault of ours. */
function isRefusedRow(error: unknown): boolean {
  const { code, routine } = error as { code?: unknown; routine?: unknown };
  return code === '42501' && routine === 'ExecWithCheckOptions';
}

function lock<T extends Versioned>(tx: Ctx, entity: EntityClass<T>, ids: readonly string[]): Promise<T[]> {
  const where = { id: { $in: ids.filter(isId) } } as unknown as FilterQuery<NoInfer<T>>;
  // In one order for everybody, so that two bulk changes cannot wait for each other.
  return tx.em.find(entity, where, {
    orderBy: { id: 'asc' } as never,
    lockMode: LockMode.PESSIMISTIC_WRITE,
    // What an earlier mutation of the request has read may be older than what was waited for.
    refresh: true,
  });
}

function missing(ctx: Ctx): NotFound {
  return new NotFound(
    ctx,
    { zh: '没有这条记录，或者您不能查看。', en: 'There is no such entry, or you may not see it.' },
    ['id'],
  );
}

/**
 * Enters a new entry once: the same key of the same person gives the entry of the first time (`isSame` tells
 * whether it is about the same thing), also when both arrive at the same moment.
 * @param whenTaken what to answer when another unique column refuses the entry
 */
export async function enterOnce<T extends EnteredOnce, R extends object>(
  ctx: Ctx,
  entity: EntityClass<T>,
  key: { idempotencyKey: string; isSame: (row: T) => boolean; success: (row: T) => R },
  enter: (tx: Ctx) => Promise<R>,
  whenTaken: () => Promise<R | null> = async () => null,
): Promise<R | InvalidInput | NotPermitted> {
  const repeated = await findRepeated(ctx, entity, key);
  if (repeated) return repeated;
  try {
    const entered = await attempt(ctx, enter);
    if (!(entered instanceof Problem)) return entered;
    // What is in the way may be what the same key has just entered.
    return (await findRepeated(ctx, entity, key)) ?? entered;
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    const first = (await findRepeated(ctx, entity, key)) ?? (await whenTaken());
    if (!first) throw error;
    return first;
  }
}

async function findRepeated<T extends EnteredOnce, R extends object>(
  ctx: Ctx,
  entity: EntityClass<T>,
  key: { idempotencyKey: string; isSame: (row: T) => boolean; success: (row: T) => R },
): Promise<R | InvalidInput | null> {
  const where = { recordedBySub: actorOf(ctx).sub, idempotencyKey: key.idempotencyKey };
  const first = (await ctx.em.findOne(entity, where as FilterQuery<NoInfer<T>>)) as T | null;
  if (!first) return null;
  if (key.isSame(first)) return key.success(first);
  const faults = new Checks(ctx);
  faults.fault('idempotencyKey', 'KEY_USED', {
    zh: '这次提交的编号已用于另一条记录，请重新打开表单再提交。',
    en: 'This submission’s number was used for another entry. Open the form again and resubmit.',
  });
  return faults.asProblem();
}
