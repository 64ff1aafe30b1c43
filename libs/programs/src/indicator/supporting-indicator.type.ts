import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Field, ObjectType } from 'type-graphql';
import { Quote } from '../notice/quote.type.ts';
import type { PlanBook } from '../plan/book.ts';
import type { IndicatorDefinition } from '../plan-file/index.ts';
import { Figure } from '../target/figure.type.ts';
import { Indicator } from './indicator.type.ts';

type Supporting = IndicatorDefinition & { readonly supports: NonNullable<IndicatorDefinition['supports']> };

/** The indicators that show the state of an action's duties without a number to reach, in the plan's order. */
export function supportingIndicators(book: PlanBook, action: number): SupportingIndicator[] {
  return book.definition.indicators
    .filter((indicator): indicator is Supporting => indicator.supports?.action === action)
    .map((indicator) => new SupportingIndicator(book, indicator));
}

/** How far an action's duty is carried out where the notice names no number: shown, and not judged. */
@ObjectType({ description: '支撑指标：通知未定数量的工作要求，只显示进展，不作判断' })
export class SupportingIndicator {
  readonly #book: PlanBook;
  readonly #definition: Supporting;

  constructor(book: PlanBook, definition: Supporting) {
    this.#book = book;
    this.#definition = definition;
  }

  @Field(() => Indicator, { description: '指标定义' })
  get indicator() {
    return this.#book.indicator(this.#definition.code);
  }

  @Field(() => Quote, { description: '原文' })
  get quote() {
    return this.#definition.supports.quote;
  }

  @Field(() => Figure, { nullable: true, description: '在某日的数值；空为尚无数据' })
  async figure(@Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null) {
    const { code } = this.#definition;
    const day = this.#book.day(on);
    const standing = await this.#book.standing(code, day);
    return standing && new Figure(this.#book, code, standing, day);
  }
}
