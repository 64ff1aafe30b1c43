import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type {
  Judgement as PeriodJudgement,
  ReadingJudgement as JudgedReading,
  TargetJudgement as JudgedTarget,
} from '../judgement/index.ts';
import { displayedPercent } from '../judgement/index.ts';
import type { PlanBook } from '../plan/book.ts';
import { Figure } from './figure.type.ts';
import { Reading } from './reading.type.ts';

export const JudgementStatus = {
  ACHIEVED: 'ACHIEVED',
  ON_TRACK: 'ON_TRACK',
  AT_RISK: 'AT_RISK',
  BEHIND: 'BEHIND',
  OVERDUE: 'OVERDUE',
  NOT_DUE: 'NOT_DUE',
  NO_DATA: 'NO_DATA',
  UNSET: 'UNSET',
} as const;
export type JudgementStatus = (typeof JudgementStatus)[keyof typeof JudgementStatus];
registerEnumType(JudgementStatus, {
  name: 'JudgementStatus',
  description: '进展状态：已完成、正常、有风险、落后、逾期、未到期、无数据、未定',
});

export const JudgementScope = { TOTAL: 'TOTAL', YEAR: 'YEAR' } as const;
registerEnumType(JudgementScope, { name: 'JudgementScope', description: '按全期或按年度' });

/** One reading held against one period. */
@ObjectType({ description: '某一口径在某一期间的判断', simpleResolvers: true })
export class Judgement {
  @Field(() => JudgementScope, { description: '范围' })
  readonly scope!: PeriodJudgement['scope'];

  @Field(() => Int, { nullable: true, description: '年度' })
  readonly year!: number | null;

  @Field(() => Boolean, { description: '通知是否写明；否则由年度数推得' })
  readonly stated!: boolean;

  @Field(() => GraphQLLocalDate, { description: '起始日' })
  readonly start!: string;

  @Field(() => GraphQLLocalDate, { description: '期限' })
  readonly due!: string;

  @Field(() => Float, { nullable: true, description: '应达数' })
  readonly goal!: number | null;

  @Field(() => Float, { nullable: true, description: '区间的上限' })
  readonly goalMax!: number | null;

  @Field(() => Float, { nullable: true, description: '已达数；比率为百分数，保留一位小数' })
  readonly achieved: number | null;

  @Field(() => Float, { nullable: true, description: '分子' })
  readonly numerator!: number | null;

  @Field(() => Float, { nullable: true, description: '分母' })
  readonly denominator!: number | null;

  @Field(() => Float, { nullable: true, description: '到当日应达' })
  readonly expected!: number | null;

  @Field(() => Float, { nullable: true, description: '进度比：已达÷应达' })
  readonly pace!: number | null;

  @Field(() => JudgementStatus, { description: '状态' })
  readonly status!: JudgementStatus;

  @Field(() => Boolean, { description: '达到，但晚于期限' })
  readonly late!: boolean;

  constructor(judged: PeriodJudgement) {
    Object.assign(this, judged);
    const { numerator, denominator, goal } = judged;
    const isRatio = numerator !== null && denominator !== null;
    // Rounded for display, but never onto a goal that it misses.
    this.achieved = isRatio ? displayedPercent(numerator, denominator, { atLeast: goal }) : judged.achieved;
  }
}

/** One reading judged for every year it speaks of and in total. */
@ObjectType({ description: '某一口径的判断' })
export class ReadingJudgement {
  readonly #book: PlanBook;
  readonly #judged: JudgedReading;
  readonly #on: string;

  constructor(book: PlanBook, judged: JudgedReading, on: string) {
    this.#book = book;
    this.#judged = judged;
    this.#on = on;
  }

  @Field(() => Reading, { description: '口径' })
  get reading() {
    return this.#book.reading(this.#judged.reading);
  }

  @Field(() => JudgementStatus, { description: '状态' })
  get status() {
    return this.#judged.status;
  }

  @Field(() => Judgement, { nullable: true, description: '全期' })
  get total() {
    return this.#judged.total && new Judgement(this.#judged.total);
  }

  @Field(() => [Judgement], { description: '各年度' })
  get years() {
    return this.#judged.years.map((judged) => new Judgement(judged));
  }

  @Field(() => Judgement, { nullable: true, description: '当年' })
  get current() {
    const year = this.#judged.years.find(({ start, due }) => start <= this.#on && this.#on <= due);
    return year ? new Judgement(year) : null;
  }
}

/** How a target stands on a day, by every reading. */
@ObjectType({ description: '目标在某日的判断' })
export class TargetJudgement {
  readonly #book: PlanBook;
  readonly #judged: JudgedTarget;

  constructor(book: PlanBook, judged: JudgedTarget) {
    this.#book = book;
    this.#judged = judged;
  }

  @Field(() => GraphQLLocalDate, { description: '日期' })
  get on() {
    return this.#judged.on;
  }

  @Field(() => JudgementStatus, { description: '状态' })
  get status() {
    return this.#judged.status;
  }

  @Field(() => String, { nullable: true, description: '起作用的口径；空为未定' })
  get headline() {
    return this.#judged.headline;
  }

  @Field(() => Figure, { nullable: true })
  get achieved() {
    const { achieved, target, on } = this.#judged;
    return achieved && new Figure(this.#book, this.#book.target(target).definition.indicator, achieved, on);
  }

  @Field(() => [ReadingJudgement], { description: '各种口径' })
  get readings() {
    return this.#judged.readings.map((judged) => new ReadingJudgement(this.#book, judged, this.#judged.on));
  }
}
