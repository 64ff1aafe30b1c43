import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { AdoptionKind } from '../adoption/adoption.entity.ts';
import { Action } from '../action/action.type.ts';
import { Milestone } from '../milestone/milestone.type.ts';
import { Clause } from '../notice/clause.type.ts';
import { Quote } from '../notice/quote.type.ts';
import type { PlanBook } from '../plan/book.ts';
import type { ContradictionDefinition } from '../plan-file/index.ts';
import { Target } from '../target/target.type.ts';

export const Severity = { HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' } as const;
registerEnumType(Severity, { name: 'Severity', description: '矛盾的程度：高、中、低' });

export const ContradictionState = { OPEN: 'OPEN', ADOPTED: 'ADOPTED', NOTED: 'NOTED' } as const;
export type ContradictionState = keyof typeof ContradictionState;
registerEnumType(ContradictionState, {
  name: 'ContradictionState',
  description: '待定、已采用、仅备注（没有需要采用的口径）',
});

/** One of the places that contradict each other. */
@ObjectType({ description: '矛盾的一方', simpleResolvers: true })
export class ContradictionSide {
  @Field(() => String, { description: '名目' })
  label!: string;

  @Field(() => Quote, { nullable: true, description: '原文' })
  quote!: Quote | null;

  @Field(() => String, { description: '说法：引句，或对空缺之处的说明' })
  text!: string;

  @Field(() => Clause, { description: '所在条款' })
  clause!: Clause;
}

/** Where the notice contradicts itself, or leaves open what it asks. */
@ObjectType({ description: '通知中的矛盾与缺陷' })
export class Contradiction {
  readonly #book: PlanBook;
  readonly #definition: ContradictionDefinition;

  constructor(book: PlanBook, definition: ContradictionDefinition) {
    this.#book = book;
    this.#definition = definition;
  }

  @Field(() => String, { description: '代码' })
  get code() {
    return this.#definition.code;
  }

  @Field(() => Severity, { description: '程度' })
  get severity() {
    return this.#definition.severity;
  }

  @Field(() => String, { description: '名称' })
  get title() {
    return this.#book.say(this.#definition.title);
  }

  @Field(() => [ContradictionSide])
  get sides(): ContradictionSide[] {
    return this.#definition.sides.map(({ label, clause, quote, text }) => ({
      label: this.#book.say(label),
      quote,
      text: text ? this.#book.say(text) : (quote?.text ?? ''),
      clause: this.#book.clause(clause),
    }));
  }

  @Field(() => String, { description: '在采用之前系统如何处理' })
  get handling() {
    return this.#book.say(this.#definition.handling);
  }

  @Field(() => [AdoptionKind], { description: '可以决定的事项；空为仅备注' })
  get decide() {
    return this.#definition.decide;
  }

  @Field(() => [Target], { description: '各项目标' })
  get targets() {
    return this.#definition.targets.map((code) => this.#book.target(code));
  }

  @Field(() => [Milestone], { description: '节点' })
  get milestones() {
    return this.#book.milestones(({ code }) => this.#definition.milestones.includes(code));
  }

  @Field(() => [Action], { description: '各项行动' })
  get actions() {
    return this.#definition.actions.map((no) => this.#book.action(no));
  }

  /** Open until everything that can be decided about it is decided; a remark has nothing to decide. */
  @Field(() => ContradictionState, { description: '状态' })
  async state(): Promise<ContradictionState> {
    const { decide } = this.#definition;
    const readings = this.targets.flatMap((target) => target.readings);
    const open = await Promise.all([
      ...(decide.includes('READING') ? this.targets : []).map(({ code }) =>
        this.#book.decisions('READING', code),
      ),
      ...(decide.includes('THRESHOLD') ? readings : [])
        .filter(({ needsThreshold }) => needsThreshold)
        .map(({ code }) => this.#book.decisions('THRESHOLD', code)),
      ...(decide.includes('DATE') ? this.milestones : [])
        .filter(({ ambiguous }) => ambiguous)
        .map(({ id }) => this.#book.decisions('DATE', id)),
    ]);
    if (open.length === 0) return 'NOTED';
    return open.every(({ current }) => current !== null) ? 'ADOPTED' : 'OPEN';
  }
}
