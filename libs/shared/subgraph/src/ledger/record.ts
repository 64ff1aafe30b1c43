import type { Opt } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { todayInShanghai } from '@tongxing/calendar';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Checks } from '../checks.ts';
import type { Ctx } from '../context.ts';
import { DistrictRow } from '../rows.ts';

/** Whether an entry of a ledger is in force. Nothing is deleted: what ended is closed, with a reason. */
export const RecordStatus = { ACTIVE: 'ACTIVE', CLOSED: 'CLOSED' } as const;
export type RecordStatus = (typeof RecordStatus)[keyof typeof RecordStatus];
registerEnumType(RecordStatus, {
  name: 'RecordStatus',
  description: '状态：在册或已注销（离任、撤销）',
  valuesConfig: { ACTIVE: { description: '在册' }, CLOSED: { description: '已注销、离任或撤销' } },
});

/** What every entry of a ledger has besides its own columns: where it stands, how it is found, who entered it. */
@ObjectType()
export abstract class LedgerRow extends DistrictRow {
  @Field(() => RecordStatus, { description: '状态' })
  @Property({ type: 'string', length: 8 })
  status: Opt<RecordStatus> = RecordStatus.ACTIVE;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '注销、离任或撤销日期' })
  @Property({ type: 'date', nullable: true })
  closedOn: string | null = null;

  @Field(() => String, { nullable: true, description: '注销、离任或撤销的原因；恢复的，为恢复的原因' })
  @Property({ type: 'text', nullable: true })
  closedReason: string | null = null;

  @Field(() => Boolean, { description: '演示数据' })
  @Property({ type: 'boolean' })
  demonstration: Opt<boolean> = false;

  /** what a search looks through, see `searchTextOf` */
  @Property({ type: 'text', collation: 'C' })
  searchText!: string;

  /** the name as far as two entries of one thing would agree in it, see `nameKeyOf` */
  @Property({ type: 'string', length: 200, collation: 'C' })
  nameKey!: string;

  /** subject of who entered it, and the key their client gave, so that a repeat finds the first */
  @Property({ type: 'string', length: 200 })
  recordedBySub!: string;

  @Property({ type: 'string', length: 64 })
  idempotencyKey!: string;

  @Field(() => Int, { description: '版本，每次修改加一' })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}

/** SQL of the columns of {@link LedgerRow}, for `create table`. The defaults are those of the class. */
export const LEDGER_COLUMNS = `
  status varchar(8) not null default 'ACTIVE' check (status in ('ACTIVE', 'CLOSED')),
  closed_on date check (closed_on is null or status = 'CLOSED'),
  closed_reason text,
  demonstration boolean not null default false,
  search_text text collate "C" not null,
  name_key varchar(200) collate "C" not null,
  recorded_by_sub varchar(200) not null,
  idempotency_key varchar(64) not null,
  version int not null default 1`;

/** One entry, as the person who changes it saw it. */
@InputType({ description: '一条记录及所见版本' })
export class RowVersion {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => Int, { description: '打开时的版本' })
  expectedVersion!: number;
}

@InputType({ description: '注销、离任或撤销' })
export class CloseInput extends RowVersion {
  @Field(() => GraphQLLocalDate, { description: '日期' })
  closedOn!: string;

  @Field(() => String, { description: '原因' })
  reason!: string;
}

@InputType({ description: '恢复' })
export class ReopenInput extends RowVersion {
  @Field(() => String, { description: '原因' })
  reason!: string;
}

/**
 * Checks what ends an entry: a day from `since` (when it began, if that is known) to today, and a reason.
 */
export function checkClose(faults: Checks, ctx: Ctx, input: CloseInput, since: string | null): void {
  faults.text('reason', input.reason, { max: 500 });
  notInTheFuture(faults, ctx, 'closedOn', input.closedOn);
  faults.must(since === null || input.closedOn >= since, 'closedOn', 'BEFORE_START', {
    zh: `日期不能早于 ${since}。`,
    en: `The day cannot be before ${since}.`,
  });
}

/** Checks what puts an entry back in force: that it ended, and a reason. */
export function checkReopen(faults: Checks, { reason }: ReopenInput, row: LedgerRow): void {
  faults.text('reason', reason, { max: 500 });
  faults.must(row.status === RecordStatus.CLOSED, 'reason', 'NOT_CLOSED', {
    zh: '这条记录在册，无须恢复。',
    en: 'This entry is in force; there is nothing to put back.',
  });
}

/** An entry that ended cannot end again; who has the wrong day puts it back first. */
export function mustBeActive(faults: Checks, field: string, row: LedgerRow): void {
  faults.must(row.status === RecordStatus.ACTIVE, field, 'ALREADY_CLOSED', {
    zh: `这条记录已于 ${row.closedOn ?? '此前'} 注销或终止。`,
    en: `This entry ended ${row.closedOn ? `on ${row.closedOn}` : 'before'}.`,
  });
}

/** A day that has come. */
export function notInTheFuture(
  faults: Checks,
  ctx: Ctx,
  field: string,
  day: string | null | undefined,
): void {
  const today = todayInShanghai(ctx.now);
  faults.must(!day || day <= today, field, 'IN_THE_FUTURE', {
    zh: `日期不能晚于今天（${today}）。`,
    en: `The day cannot be after today (${today}).`,
  });
}

/** Ends an entry. */
export function close(row: LedgerRow, { closedOn, reason }: CloseInput): void {
  row.status = RecordStatus.CLOSED;
  row.closedOn = closedOn;
  row.closedReason = reason.trim();
}

/** Puts an entry back in force; why stays on it, since the history should tell. */
export function reopen(row: LedgerRow, { reason }: ReopenInput): void {
  row.status = RecordStatus.ACTIVE;
  row.closedOn = null;
  row.closedReason = reason.trim();
}
