import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Action } from '../action/action.type.ts';
import { agendaOf } from '../agenda/agenda.service.ts';
import { Agenda } from '../agenda/agenda.type.ts';
import { Contradiction } from '../contradiction/contradiction.type.ts';
import { District } from '../federated/district.type.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { share } from '../judgement/index.ts';
import { Measure } from '../measure/measure.type.ts';
import { Milestone } from '../milestone/milestone.type.ts';
import { Notice } from '../notice/notice.type.ts';
import { permissions } from '../permissions.policy.ts';
import { Target } from '../target/target.type.ts';
import type { PlanBook } from './book.ts';
import type { OpeningDay } from './opening-day.policy.ts';

export const PlanDayReason = {
  TODAY: 'TODAY',
  PLAN_END: 'PLAN_END',
  DEMONSTRATION: 'DEMONSTRATION',
} as const;
registerEnumType(PlanDayReason, {
  name: 'PlanDayReason',
  description: '默认日期的由来：今日、计划截止日、演示数据所至之日',
});

export const PostRole = {
  LEADER: 'LEADER',
  DEPUTY: 'DEPUTY',
  MEMBER: 'MEMBER',
  OFFICE_DIRECTOR: 'OFFICE_DIRECTOR',
} as const;
registerEnumType(PostRole, { name: 'PostRole', description: '组长、副组长、成员、办公室主任' });

@ObjectType({ description: '总览默认打开的日子', simpleResolvers: true })
export class PlanDay implements OpeningDay {
  @Field(() => GraphQLLocalDate, { description: '日期' })
  on!: string;

  @Field(() => PlanDayReason, { description: '缘由' })
  reason!: OpeningDay['reason'];
}

@ObjectType({ description: '计划文件的一个版本', simpleResolvers: true })
export class PlanVersion {
  @Field(() => Int, { description: '序号' })
  no!: number;

  @Field(() => GraphQLDateTimeISO, { description: '载入时间' })
  loadedAt!: Date;

  @Field(() => String, { description: '载入人' })
  loadedBy!: string;

  @Field(() => String, { description: '内容指纹' })
  hash!: string;

  @Field(() => Boolean, { description: '现行版本' })
  current!: boolean;
}

@ObjectType({ description: '工作专班的职务；只记职务，不记姓名', simpleResolvers: true })
export class TaskForcePost {
  @Field(() => Int, { description: '次序' })
  ordinal!: number;

  @Field(() => PostRole, { description: '职务类别' })
  role!: keyof typeof PostRole;

  @Field(() => String, { description: '单位' })
  unitName!: string;

  @Field(() => String, { nullable: true, description: '名称' })
  title!: string | null;
}

@ObjectType({ description: '当前用户在此计划中可以办理的事', simpleResolvers: true })
export class PlanPermissions {
  @Field(() => Boolean, { description: '可填报观测值' })
  enterObservation!: boolean;

  @Field(() => Boolean, { description: '可采用口径' })
  adopt!: boolean;

  @Field(() => Boolean, { description: '可填报节点' })
  reportMilestone!: boolean;
}

/** A district's plan: what the notice asks, and how it stands on any day. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '计划' })
export class Plan {
  readonly #book: PlanBook;

  constructor(book: PlanBook) {
    this.#book = book;
  }

  @Field(() => ID, { description: '编号' })
  get id() {
    return this.#book.plan.id;
  }

  @Field(() => String, { description: '代码' })
  get code() {
    return this.#book.plan.code;
  }

  @Field(() => String, { description: '辖区代码' })
  get districtCode() {
    return this.#book.plan.districtCode;
  }

  @Field(() => District, { nullable: true })
  get district(): District {
    return { code: this.#book.plan.districtCode };
  }

  @Field(() => String, { description: '文号' })
  get number() {
    return this.#book.definition.number;
  }

  @Field(() => String, { description: '名称' })
  get title() {
    return this.#book.say(this.#book.definition.title);
  }

  @Field(() => String, { description: '印发机关' })
  get issuer() {
    return this.#book.say(this.#book.definition.issuer);
  }

  @Field(() => GraphQLLocalDate, { description: '起始日' })
  get start() {
    return this.#book.definition.window.start;
  }

  @Field(() => GraphQLLocalDate, { description: '期限' })
  get due() {
    return this.#book.definition.window.due;
  }

  @Field(() => [Int], { description: '“每年”所指的年度' })
  get years() {
    return this.#book.definition.years;
  }

  /** read before all else, so that a page that shows it has missed nothing that came after */
  @Field(() => String, { description: '变动标记，见 planMark' })
  get mark() {
    return this.#book.plan.mark;
  }

  @Field(() => Boolean, { description: '含演示数据' })
  get demonstration() {
    return this.#book.definition.demonstration || this.#book.plan.shownOn !== null;
  }

  @Field(() => PlanVersion, { description: '现行版本' })
  get version() {
    return this.versions.find(({ current }) => current);
  }

  @Field(() => [PlanVersion], { description: '历次版本，新的在前' })
  get versions() {
    return this.#book.plan.versions;
  }

  @Field(() => PlanDay, { description: '默认日期' })
  get day(): PlanDay {
    return this.#book.openingDay;
  }

  @Field(() => PlanPermissions, { description: '可以办理的事' })
  get may(): PlanPermissions {
    const { actor } = this.#book.ctx;
    return {
      enterObservation: permissions.isAllowed(actor, 'observation.enter'),
      adopt: permissions.isAllowed(actor, 'reading.adopt'),
      reportMilestone: permissions.isAllowed(actor, 'milestone.report'),
    };
  }

  @Field(() => Notice, { description: '通知原文' })
  get notice() {
    return new Notice(this.#book);
  }

  @Field(() => [Action], { description: '各项行动' })
  get actions() {
    return this.#book.actions();
  }

  @Field(() => Action, { nullable: true, description: '所属行动' })
  action(@Arg('no', () => Int) no: number) {
    return this.actions.find((action) => action.no === no) ?? null;
  }

  @Field(() => [Measure], { description: '保障措施' })
  get safeguards() {
    return this.#book.measures(({ kind }) => kind === 'SAFEGUARD');
  }

  @Field(() => [TaskForcePost], { description: '工作专班' })
  get posts(): TaskForcePost[] {
    return this.#book.definition.posts.map(({ ordinal, role, unitName, title }) => ({
      ordinal,
      role,
      unitName: this.#book.say(unitName),
      title: title && this.#book.say(title),
    }));
  }

  @Field(() => [Target], { description: '各项目标' })
  get targets() {
    return this.#book.targets();
  }

  @Field(() => Target, { nullable: true, description: '目标' })
  target(@Arg('code', () => String) code: string) {
    return this.targets.find((target) => target.code === code) ?? null;
  }

  @Field(() => [Milestone], { description: '全部节点，先到期的在前' })
  get milestones() {
    return this.#book.milestones();
  }

  @Field(() => Milestone, { nullable: true, description: '节点' })
  milestone(@Arg('id', () => ID) id: string) {
    return this.milestones.find((milestone) => milestone.id === id) ?? null;
  }

  @Field(() => [Contradiction], { description: '矛盾与缺陷' })
  get contradictions() {
    return this.#book.contradictions();
  }

  @Field(() => [Indicator], { description: '各项指标' })
  get indicators() {
    return this.#book.definition.indicators.map(({ code }) => this.#book.indicator(code));
  }

  @Field(() => Agenda, { description: '待办' })
  agenda(@Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null): Promise<Agenda> {
    return agendaOf(this.#book, this.#book.day(on));
  }

  @Field(() => Float, { description: '计划期已过的份额，0 至 1' })
  elapsed(@Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null): number {
    return share(this.#book.day(on), this.start, this.due);
  }
}
