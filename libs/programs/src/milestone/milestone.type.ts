import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Action } from '../action/action.type.ts';
import { Adoption } from '../adoption/adoption.entity.ts';
import { Contradiction } from '../contradiction/contradiction.type.ts';
import { Clause } from '../notice/clause.type.ts';
import { Quote } from '../notice/quote.type.ts';
import { readsDetail } from '../plan/belonging.policy.ts';
import type { PlanBook } from '../plan/book.ts';
import type { MilestoneDefinition, MilestoneOccurrence } from '../plan-file/index.ts';
import { MilestoneReport } from './milestone-report.entity.ts';
import { standingOf, type MilestoneStanding } from './milestone-state.policy.ts';

export const DateKind = {
  BY: 'BY',
  BY_AMBIGUOUS: 'BY_AMBIGUOUS',
  WINDOW: 'WINDOW',
  YEARLY_BY: 'YEARLY_BY',
  YEARLY_WINDOW: 'YEARLY_WINDOW',
  PERIODIC_BY: 'PERIODIC_BY',
  PERIODIC_WINDOW: 'PERIODIC_WINDOW',
  OPEN_ENDED: 'OPEN_ENDED',
  RELATIVE: 'RELATIVE',
} as const;
registerEnumType(DateKind, {
  name: 'DateKind',
  description:
    '时限的写法：某日前、含糊的“月前”、期间、每年某日前、分年度、每季或每半年某日前、每季或每半年、长期、相对',
});

export const MilestoneStatus = {
  NOT_STARTED: 'NOT_STARTED',
  IN_PROGRESS: 'IN_PROGRESS',
  DONE: 'DONE',
  DONE_LATE: 'DONE_LATE',
  OVERDUE: 'OVERDUE',
} as const;
registerEnumType(MilestoneStatus, {
  name: 'MilestoneStatus',
  description: '节点状态：未开始、进行中、已完成、迟完成、逾期',
});

/** How a milestone stands on a day. */
@ObjectType({ description: '节点在某日的状态', simpleResolvers: true })
export class MilestoneState implements MilestoneStanding {
  @Field(() => MilestoneStatus, { description: '状态' })
  status!: MilestoneStanding['status'];

  @Field(() => Int, { description: '距期限的天数；负数为已逾期' })
  daysLeft!: number;

  @Field(() => Boolean, { description: '按从严的日期已逾期' })
  overdueStrict!: boolean;

  @Field(() => Boolean, { description: '按从宽的日期也已逾期' })
  overdueLoose!: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '完成日期' })
  doneOn!: string | null;
}

/** One occurrence of a dated entry of the notice. */
@ObjectType({ description: '节点：通知中有时限的事项，每次一行' })
export class Milestone {
  readonly book: PlanBook;
  readonly definition: MilestoneDefinition;
  readonly occurrence: MilestoneOccurrence;

  constructor(book: PlanBook, definition: MilestoneDefinition, occurrence: MilestoneOccurrence) {
    this.book = book;
    this.definition = definition;
    this.occurrence = occurrence;
  }

  @Field(() => ID, { description: '编号' })
  get id() {
    return this.occurrence.id;
  }

  @Field(() => String, { description: '代码' })
  get code() {
    return this.definition.code;
  }

  @Field(() => Int, { nullable: true, description: '年度' })
  get year() {
    return this.occurrence.year;
  }

  @Field(() => String, { description: '名称' })
  get title() {
    return this.book.say(this.definition.title);
  }

  @Field(() => String, { description: '应形成的成果' })
  get deliverable() {
    return this.book.say(this.definition.deliverable);
  }

  @Field(() => Action, { nullable: true, description: '所属行动' })
  get action() {
    return this.definition.action === null ? null : this.book.action(this.definition.action);
  }

  @Field(() => [String], { description: '负责填报的单位' })
  get ownerUnitCodes() {
    return this.definition.units.slice(0, 1);
  }

  @Field(() => Quote, { description: '原文' })
  get quote() {
    return this.definition.quote;
  }

  @Field(() => Clause, { description: '条款' })
  get clause() {
    return this.book.clause(this.definition.clause);
  }

  @Field(() => String, { description: '时限的原词' })
  get wording() {
    return this.definition.wording.text;
  }

  @Field(() => DateKind, { description: '种类' })
  get kind() {
    return this.definition.kind;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: '起始日' })
  get start() {
    return this.occurrence.start;
  }

  @Field(() => GraphQLLocalDate, { description: '期限（从严）' })
  get due() {
    return this.occurrence.due;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: '期限（从宽）' })
  get altDue() {
    return this.occurrence.altDue;
  }

  @Field(() => Boolean, { description: '时限有两种读法' })
  get ambiguous() {
    return this.occurrence.altDue !== null;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: '提醒日：期限前最后一个工作日' })
  get remindOn() {
    return this.occurrence.remindOn;
  }

  @Field(() => String, { nullable: true, description: '说明' })
  get note() {
    return this.definition.note && this.book.say(this.definition.note);
  }

  @Field(() => [Contradiction], { description: '相关的矛盾' })
  get contradictions() {
    return this.book.contradictions(({ milestones }) => milestones.includes(this.code));
  }

  @Field(() => Adoption, { nullable: true, description: '现行的日期口径' })
  async dateAdoption() {
    return (await this.book.decisions('DATE', this.id)).current;
  }

  @Field(() => [Adoption], { description: '日期口径的历次决定' })
  async dateAdoptions() {
    return (await this.book.decisions('DATE', this.id)).history;
  }

  @Field(() => Int, { description: '采用日期时作为 expectedVersion 传回' })
  async dateDecisionVersion() {
    return (await this.book.decisions('DATE', this.id)).version;
  }

  @Field(() => Boolean, { description: '当前用户看得到明细；否则只有摘要，见权限一览' })
  get detailed(): boolean {
    return readsDetail(this.book, [this.action]);
  }

  @Field(() => MilestoneReport, { nullable: true, description: '最近一次填报；只看摘要的为空' })
  async report(): Promise<MilestoneReport | null> {
    return (await this.reports())?.[0] ?? null;
  }

  @Field(() => [MilestoneReport], { nullable: true, description: '历次填报，新的在前；只看摘要的为空' })
  async reports(): Promise<readonly MilestoneReport[] | null> {
    return this.detailed ? this.kept() : null;
  }

  /** Every report, whoever asks: for what is worked out of them. */
  kept(): Promise<readonly MilestoneReport[]> {
    return this.book.reports(this.id);
  }

  @Field(() => Int, { description: '填报时作为 expectedVersion 传回' })
  async reportVersion() {
    return (await this.kept())[0]?.no ?? 0;
  }

  @Field(() => MilestoneState, { description: '在某日的状态' })
  state(@Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null) {
    return this.standing(this.book.day(on));
  }

  /** How it stands on a day, by what was reported and the date in force. */
  async standing(day: string): Promise<MilestoneStanding> {
    const choice = (await this.book.decisions('DATE', this.id)).current?.choice;
    return standingOf(this.occurrence, await this.kept(), choice === 'LOOSE' ? 'LOOSE' : null, day);
  }
}
