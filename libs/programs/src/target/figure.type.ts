import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { Indicator } from '../indicator/indicator.type.ts';
import { displayedPercent, type HeadlineFigure } from '../judgement/index.ts';
import { display } from '../observation/figure.policy.ts';
import { ObservationSource } from '../observation/observation.entity.ts';
import type { KeptFigure } from '../observation/observation.store.ts';
import type { PlanBook } from '../plan/book.ts';

/** The figure to show beside a target or by itself, with what answers "why this number?". */
@ObjectType({ description: '主要数值及其口径' })
export class Figure {
  readonly #book: PlanBook;
  readonly #indicator: string;
  readonly #judged: HeadlineFigure;
  readonly #on: string;

  constructor(book: PlanBook, indicator: string, judged: HeadlineFigure, on: string) {
    this.#book = book;
    this.#indicator = indicator;
    this.#judged = judged;
    this.#on = on;
  }

  @Field(() => Float, { nullable: true, description: '值' })
  get value() {
    const { value, numerator, denominator } = this.#judged;
    return denominator === null ? value : displayedPercent(numerator, denominator);
  }

  @Field(() => String, { description: '显示用的数值' })
  get display() {
    return display(this.#judged);
  }

  @Field(() => Float, { nullable: true, description: '分子' })
  get numerator() {
    return this.#judged.numerator;
  }

  @Field(() => Float, { nullable: true, description: '分母' })
  get denominator() {
    return this.#judged.denominator;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: '截至日' })
  get validOn() {
    return this.#judged.validOn;
  }

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: '最近一次记录时间' })
  async recordedAt() {
    return (await this.#newest())?.recordedAt ?? null;
  }

  @Field(() => ObservationSource, { nullable: true, description: '来源' })
  get source() {
    return this.#judged.source;
  }

  @Field(() => String, { nullable: true, description: '汇总此数的台账；空为手工填报' })
  async ledger() {
    return this.#judged.source === 'LEDGER' ? ((await this.#newest())?.recordedBy ?? null) : null;
  }

  @Field(() => Indicator, { description: '指标定义' })
  get indicator() {
    return this.#book.indicator(this.#indicator);
  }

  /** The last recording of the day that the figure is true of; where a ledger speaks, the ledger's. */
  async #newest(): Promise<KeptFigure | undefined> {
    const { validOn, source } = this.#judged;
    const figures = await this.#book.figures(this.#indicator, this.#on);
    return figures
      .filter((figure) => figure.validOn === validOn && (source === 'MANUAL' || figure.source === source))
      .toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())[0];
  }
}
