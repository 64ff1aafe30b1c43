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

  @Field(() => String)
  get code() {
    return this.#definition.code;
  }

  @Field(() => MeasureKind)
  get kind() {
    return this.#definition.kind;
  }

  @Field(() => String)
  get title() {
    return this.#book.say(this.#definition.title);
  }

  @Field(() => Clause)
  get clause() {
    return this.#book.clause(this.#definition.clause);
  }

  @Field(() => Quote, { nullable: true })
  get quote() {
    return this.#definition.quote;
  }

  @Field(() => Int, { nullable: true })
  get actionNo() {
    return this.#definition.action;
  }
}
