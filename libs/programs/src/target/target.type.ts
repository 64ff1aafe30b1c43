import { pageOf } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { Action } from '../action/action.type.ts';
import { Adoption } from '../adoption/adoption.entity.ts';
import { Contradiction } from '../contradiction/contradiction.type.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { ObservationConnection } from '../observation/observation.results.ts';
import { readsDetail } from '../plan/belonging.policy.ts';
import type { PlanBook } from '../plan/book.ts';
import type { TargetDefinition } from '../plan-file/index.ts';
import { TargetJudgement } from './judgement.type.ts';
import { Reading } from './reading.type.ts';

/** A target of the plan, with every reading of it that the notice contains. */
@ObjectType({ description: '目标：通知要求达到的数量或比率' })
export class Target {
  readonly book: PlanBook;
  readonly definition: TargetDefinition;

  constructor(book: PlanBook, definition: TargetDefinition) {
    this.book = book;
    this.definition = definition;
  }

  @Field(() => String, { description: '代码' })
  get code() {
    return this.definition.code;
  }

  @Field(() => String, { description: '名称' })
  get title() {
    return this.book.say(this.definition.title);
  }

  @Field(() => String, { description: '计量单位' })
  get unit() {
    return this.definition.unit;
  }

  @Field(() => Action, { description: '所属行动' })
  get action() {
    return this.book.action(this.definition.action);
  }

  @Field(() => Indicator, { description: '指标' })
  get indicator() {
    return this.book.indicator(this.definition.indicator);
  }

  @Field(() => GraphQLLocalDate, { description: '起始日' })
  get start() {
    return this.definition.start;
  }

  @Field(() => GraphQLLocalDate, { description: '期限（从严）' })
  get due() {
    return this.definition.due;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: '期限（从宽）' })
  get altDue() {
    return this.definition.altDue;
  }

  @Field(() => [Reading], { description: '各种口径' })
  get readings() {
    return this.definition.readings.map(({ code }) => this.book.reading(code));
  }

  @Field(() => [Contradiction], { description: '相关的矛盾' })
  get contradictions() {
    return this.book.contradictions(({ targets }) => targets.includes(this.code));
  }

  @Field(() => Adoption, { nullable: true, description: '现行口径；空为未定' })
  async adoption() {
    return (await this.book.decisions('READING', this.code)).current;
  }

  @Field(() => [Adoption], { description: '历次决定，新的在前' })
  async adoptions() {
    return (await this.book.decisions('READING', this.code)).history;
  }

  @Field(() => Int, { description: '采用时作为 expectedVersion 传回' })
  async decisionVersion() {
    return (await this.book.decisions('READING', this.code)).version;
  }

  @Field(() => TargetJudgement, { description: '在某日的判断' })
  async judgement(@Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null) {
    return new TargetJudgement(this.book, await this.book.judgement(this.code, this.book.day(on)));
  }

  /** A recording is of an indicator, which may serve targets of more than one action. */
  @Field(() => Boolean, { description: '当前用户看得到明细；否则只有摘要，见权限一览' })
  get detailed(): boolean {
    const { indicator } = this.definition;
    const served = this.book.targets((target) => target.indicator === indicator);
    return readsDetail(
      this.book,
      served.map(({ action }) => action),
    );
  }

  @Field(() => ObservationConnection, { nullable: true, description: '观测值，新的在前；只看摘要的为空' })
  async observations(
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null,
  ) {
    if (!this.detailed) return null;
    const rows = await this.book.recordings(this.definition.indicator);
    const day = on;
    return pageOf(day ? rows.filter(({ validOn }) => validOn <= day) : rows, ({ id }) => id, {
      first,
      after,
    });
  }
}
