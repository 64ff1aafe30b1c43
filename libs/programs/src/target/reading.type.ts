import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Adoption } from '../adoption/adoption.entity.ts';
import { Quote } from '../notice/quote.type.ts';
import type { PlanBook } from '../plan/book.ts';
import type { ReadingDefinition, TargetDefinition } from '../plan-file/index.ts';
import { needsThreshold, statementOf } from './reading.policy.ts';
import { Target } from './target.type.ts';

export const ReadingSource = { BODY: 'BODY', ANNEX: 'ANNEX' } as const;
registerEnumType(ReadingSource, { name: 'ReadingSource', description: '出处：正文或附件' });

export const ReadingPeriod = { PLAN: 'PLAN', YEAR: 'YEAR' } as const;
registerEnumType(ReadingPeriod, { name: 'ReadingPeriod', description: '按全期或按年' });

export const Comparator = {
  AT_LEAST: 'AT_LEAST',
  AT_MOST: 'AT_MOST',
  ABOUT: 'ABOUT',
  RANGE: 'RANGE',
  QUALITATIVE: 'QUALITATIVE',
  SET_BY_CITY: 'SET_BY_CITY',
} as const;
registerEnumType(Comparator, {
  name: 'Comparator',
  description: '数量要求：不少于、不超过、左右、区间、定性、由市确定',
});

/** What one passage of the notice asks of a target. */
@ObjectType({ description: '口径：通知中对同一目标的一种说法' })
export class Reading {
  readonly #book: PlanBook;
  readonly #target: TargetDefinition;
  readonly definition: ReadingDefinition;

  constructor(book: PlanBook, target: TargetDefinition, definition: ReadingDefinition) {
    this.#book = book;
    this.#target = target;
    this.definition = definition;
  }

  @Field(() => String, { description: '代码' })
  get code() {
    return this.definition.code;
  }

  @Field(() => Target, { description: '目标' })
  get target() {
    return this.#book.target(this.#target.code);
  }

  @Field(() => ReadingSource, { description: '来源' })
  get source() {
    return this.definition.source;
  }

  @Field(() => Quote, { description: '原文' })
  get quote() {
    return this.definition.quote;
  }

  @Field(() => ReadingPeriod, { description: '计算期间' })
  get per() {
    return this.definition.per;
  }

  @Field(() => Comparator, { description: '数量要求' })
  get comparator() {
    return this.definition.comparator;
  }

  @Field(() => Float, { nullable: true, description: '值' })
  get value() {
    return this.definition.value;
  }

  @Field(() => Float, { nullable: true, description: '下限' })
  get min() {
    return this.definition.min;
  }

  @Field(() => Float, { nullable: true, description: '上限' })
  get max() {
    return this.definition.max;
  }

  @Field(() => Float, { nullable: true, description: '其中每年' })
  get perYear() {
    return this.definition.perYear;
  }

  @Field(() => String, { nullable: true, description: '未量化的原词，如“大多数”' })
  get wording() {
    return this.definition.wording;
  }

  @Field(() => String, { nullable: true, description: '力度，如“力争”' })
  get strength() {
    return this.definition.strength;
  }

  @Field(() => String, { nullable: true, description: '说明' })
  get note() {
    return this.definition.note && this.#book.say(this.definition.note);
  }

  @Field(() => String, { description: '一句话说明' })
  get statement() {
    return this.#book.say(statementOf(this.definition, this.#target.unit));
  }

  @Field(() => Boolean, { description: '通知未定数，须先确定标准' })
  get needsThreshold() {
    return needsThreshold(this.definition);
  }

  @Field(() => Adoption, { nullable: true, description: '现行标准' })
  async threshold() {
    return (await this.#book.decisions('THRESHOLD', this.code)).current;
  }

  @Field(() => [Adoption], { description: '标准的历次决定' })
  async thresholds() {
    return (await this.#book.decisions('THRESHOLD', this.code)).history;
  }

  @Field(() => Int, { description: '确定标准时作为 expectedVersion 传回' })
  async thresholdVersion() {
    return (await this.#book.decisions('THRESHOLD', this.code)).version;
  }
}
