import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { PlanBook } from '../plan/book.ts';
import type { IndicatorDefinition } from '../plan-file/index.ts';
import { Target } from '../target/target.type.ts';

export const IndicatorKind = {
  COUNT: 'COUNT',
  PERIOD_RATIO: 'PERIOD_RATIO',
  STOCK_RATIO: 'STOCK_RATIO',
} as const;
registerEnumType(IndicatorKind, { name: 'IndicatorKind', description: '数量、期间比率、存量比率' });

/** What a figure measures: the versioned definition behind every number. */
@ObjectType({ description: '指标定义（口径）' })
export class Indicator {
  readonly #book: PlanBook;
  readonly definition: IndicatorDefinition;

  constructor(book: PlanBook, definition: IndicatorDefinition) {
    this.#book = book;
    this.definition = definition;
  }

  @Field(() => String, { description: '代码' })
  get code() {
    return this.definition.code;
  }

  @Field(() => Int, { description: '定义的版本' })
  get version() {
    return this.definition.version;
  }

  @Field(() => String, { description: '名称' })
  get title() {
    return this.#book.say(this.definition.title);
  }

  @Field(() => String, { description: '计量单位' })
  get unit() {
    return this.definition.unit;
  }

  @Field(() => IndicatorKind, { description: '种类' })
  get kind() {
    return this.definition.measure;
  }

  @Field(() => String, { description: '计算公式' })
  get formula() {
    return this.#book.say(this.definition.formula);
  }

  @Field(() => String, { description: '分子的含义' })
  get numerator() {
    return this.#book.say(this.definition.numerator);
  }

  @Field(() => String, { nullable: true, description: '分母的含义' })
  get denominator() {
    return this.definition.denominator && this.#book.say(this.definition.denominator);
  }

  @Field(() => String, { description: '定义的责任单位' })
  get ownerUnitCode() {
    return this.definition.owner;
  }

  @Field(() => [Target], { description: '各项目标' })
  get targets() {
    return this.#book.targets(({ indicator }) => indicator === this.code);
  }
}
