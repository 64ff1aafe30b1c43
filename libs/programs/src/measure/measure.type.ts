import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Clause } from '../notice/clause.type.ts';
import { Quote } from '../notice/quote.type.ts';
import type { PlanBook } from '../plan/book.ts';
import type { MeasureDefinition } from '../plan-file/index.ts';

export const MeasureKind = { MEASURE: 'MEASURE', SAFEGUARD: 'SAFEGUARD' } as const;
registerEnumType(MeasureKind, { name: 'MeasureKind', description: '具体举措或保障措施' });

/** Something the notice obliges somebody to do, beside targets and dates. */
@ObjectType({ description: '举措' })
export class Measure {
  readonly #book: PlanBook;
  readonly #definition: MeasureDefinition;

  constructor(book: PlanBook, definition: MeasureDefinition) {
    this.#book = book;
    this.#definition = definition;
  }

  @Field(() => String, { description: '代码' })
  get code() {
    return this.#definition.code;
  }

  @Field(() => MeasureKind, { description: '种类' })
  get kind() {
    return this.#definition.kind;
  }

  @Field(() => String, { description: '名称' })
  get title() {
    return this.#book.say(this.#definition.title);
  }

  @Field(() => Clause, { description: '条款' })
  get clause() {
    return this.#book.clause(this.#definition.clause);
  }

  @Field(() => Quote, { nullable: true, description: '原文' })
  get quote() {
    return this.#definition.quote;
  }

  @Field(() => Int, { nullable: true, description: '所属行动的序号' })
  get actionNo() {
    return this.#definition.action;
  }
}
