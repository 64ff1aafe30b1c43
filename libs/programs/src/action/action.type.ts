import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { Contradiction } from '../contradiction/contradiction.type.ts';
import { supportingIndicators, SupportingIndicator } from '../indicator/supporting-indicator.type.ts';
import { Measure } from '../measure/measure.type.ts';
import { Milestone } from '../milestone/milestone.type.ts';
import { Clause } from '../notice/clause.type.ts';
import { Unit } from '../federated/unit.type.ts';
import type { PlanBook } from '../plan/book.ts';
import type { ActionDefinition } from '../plan-file/index.ts';
import { JudgementStatus } from '../target/judgement.type.ts';
import { Target } from '../target/target.type.ts';
import { actionStanding } from './action-state.policy.ts';

/** How an action stands on a day, and why. */
@ObjectType({ description: '行动在某日的状态', simpleResolvers: true })
export class ActionState {
  @Field(() => JudgementStatus, { description: '状态' })
  status!: JudgementStatus;

  @Field(() => String, { description: '决定状态的目标或节点' })
  reason!: string;
}

/** One of the plan's actions. */
@ObjectType({ description: '行动' })
export class Action {
  readonly #book: PlanBook;
  readonly #definition: ActionDefinition;

  constructor(book: PlanBook, definition: ActionDefinition) {
    this.#book = book;
    this.#definition = definition;
  }

  @Field(() => Int, { description: '序号' })
  get no() {
    return this.#definition.no;
  }

  @Field(() => String, { description: '中文序号' })
  get numeral() {
    return this.#definition.numeral;
  }

  @Field(() => String, { description: '名称' })
  get title() {
    return this.#book.say(this.#definition.title);
  }

  @Field(() => String, { description: '简称' })
  get shortTitle() {
    return this.#book.say(this.#definition.shortTitle);
  }

  @Field(() => String, { description: '牵头单位代码' })
  get leadUnitCode() {
    return this.#definition.lead;
  }

  @Field(() => Unit, { nullable: true, description: '牵头单位' })
  get leadUnit() {
    return this.#unit(this.#definition.lead);
  }

  @Field(() => [String], { description: '责任单位代码' })
  get responsibleUnitCodes() {
    return this.#definition.responsible;
  }

  @Field(() => [Unit], { nullable: 'items', description: '责任单位' })
  get responsibleUnits() {
    return this.#definition.responsible.map((code) => this.#unit(code));
  }

  @Field(() => Clause, { description: '条款' })
  get clause() {
    return this.#book.clause(this.#definition.clause);
  }

  @Field(() => [Measure], { description: '举措' })
  get measures() {
    return this.#book.measures(({ action }) => action === this.no);
  }

  @Field(() => [Target], { description: '各项目标' })
  get targets() {
    return this.#book.targets(({ action }) => action === this.no);
  }

  @Field(() => [SupportingIndicator], { description: '支撑指标' })
  get supportingIndicators() {
    return supportingIndicators(this.#book, this.no);
  }

  @Field(() => [Milestone], { description: '节点' })
  get milestones() {
    return this.#book.milestones(({ action }) => action === this.no);
  }

  @Field(() => [Contradiction], { description: '相关的矛盾' })
  get contradictions() {
    return this.#book.contradictions(
      ({ actions, targets, milestones }) =>
        actions.includes(this.no) ||
        this.targets.some(({ code }) => targets.includes(code)) ||
        this.milestones.some(({ code }) => milestones.includes(code)),
    );
  }

  /** The earliest that is not done on the day; an overdue one before what is still to come. */
  @Field(() => Milestone, { nullable: true, description: '下一个节点' })
  async nextMilestone(@Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null) {
    const day = this.#book.day(on);
    for (const milestone of this.milestones) {
      if ((await milestone.standing(day)).doneOn === null) return milestone;
    }
    return null;
  }

  @Field(() => ActionState, { description: '在某日的状态' })
  async state(
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null,
  ): Promise<ActionState> {
    const day = this.#book.day(on);
    const targets = await Promise.all(
      this.targets.map(async ({ code }) => ({
        code,
        status: (await this.#book.judgement(code, day)).status,
      })),
    );
    const milestones = await Promise.all(
      this.milestones.map(async (milestone) => ({
        id: milestone.id,
        status: (await milestone.standing(day)).status,
      })),
    );
    const { status, because } = actionStanding(targets, milestones);
    return { status, reason: this.#titleOf(because) };
  }

  #titleOf(part: string | null): string {
    const named =
      this.targets.find(({ code }) => code === part) ?? this.milestones.find(({ id }) => id === part);
    return named?.title ?? '';
  }

  #unit(code: string): Unit {
    return { districtCode: this.#book.definition.district, code };
  }
}
