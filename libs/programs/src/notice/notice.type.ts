import { Field, ObjectType } from 'type-graphql';
import type { PlanBook } from '../plan/book.ts';
import { Clause } from './clause.type.ts';

/** The document that the plan was announced by. */
@ObjectType({ description: '通知原文' })
export class Notice {
  readonly #book: PlanBook;

  constructor(book: PlanBook) {
    this.#book = book;
  }

  @Field(() => String, { description: '文号' })
  get number() {
    return this.#book.definition.number;
  }

  @Field(() => String, { description: '名称' })
  get title() {
    return this.#book.say(this.#book.definition.title);
  }

  @Field(() => String, { description: '全文；各处的起止位置均以此为准' })
  get text() {
    return this.#book.definition.notice.text;
  }

  @Field(() => [Clause], { description: '各条款' })
  get clauses() {
    return this.#book.definition.notice.clauses.map(({ path }) => this.#book.clause(path));
  }
}
