import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Contradiction } from '../contradiction/contradiction.type.ts';
import { Measure } from '../measure/measure.type.ts';
import { progressOn } from '../milestone/milestone-state.policy.ts';
import { Milestone } from '../milestone/milestone.type.ts';
import type { PlanBook } from '../plan/book.ts';
import type { Clause as ClauseDefinition } from '../plan-file/index.ts';
import { Reading } from '../target/reading.type.ts';
import { clauseState } from './clause-state.policy.ts';
import { TextSpan } from './quote.type.ts';

export const ClauseState = {
  NONE: 'NONE',
  NOTHING_RECORDED: 'NOTHING_RECORDED',
  ON_COURSE: 'ON_COURSE',
  DONE: 'DONE',
  AT_RISK: 'AT_RISK',
  LATE: 'LATE',
  CONTRADICTED: 'CONTRADICTED',
} as const;
registerEnumType(ClauseState, {
  name: 'ClauseState',
  description: '条款的落实状态：无事项、尚无记录、正常、已完成、有风险、迟延、与他处矛盾',
});

/** A clause of the notice, with what it obliges and how that stands. */
@ObjectType({ description: '条款' })
export class Clause {
  readonly #book: PlanBook;
  readonly #definition: ClauseDefinition;

  constructor(book: PlanBook, definition: ClauseDefinition) {
    this.#book = book;
    this.#definition = definition;
  }

  @Field(() => String, { description: '条款号，如 二(一)2(3)' })
  get path() {
    return this.#definition.path;
  }

  @Field(() => String, { nullable: true, description: '标题' })
  get heading() {
    return this.#definition.heading;
  }

  @Field(() => Int, { description: '层级' })
  get level() {
    return this.#definition.level;
  }

  @Field(() => Int, { description: '次序' })
  get ordinal() {
    return this.#definition.ordinal;
  }

  @Field(() => String, { nullable: true, description: '上级条款号' })
  get parent() {
    return this.#definition.parent;
  }

  @Field(() => String, { description: '文字' })
  get text() {
    return this.#definition.text;
  }

  @Field(() => Int, { description: '起始日' })
  get start() {
    return this.#definition.start;
  }

  @Field(() => Int, { description: '终点' })
  get end() {
    return this.#definition.end;
  }

  @Field(() => [TextSpan], { description: '各句' })
  get sentences() {
    return this.#definition.sentences;
  }

  @Field(() => TextSpan, { description: '本条自身的文字，不含下级条款' })
  get own() {
    return this.#definition.own;
  }

  @Field(() => [Measure], { description: '举措' })
  get measures() {
    return this.#book.measures(({ clause }) => clause === this.path);
  }

  @Field(() => [Reading], { description: '各种口径' })
  get readings() {
    return this.#book
      .targets()
      .flatMap(({ readings }) => readings)
      .filter(({ quote }) => quote.clause === this.path);
  }

  @Field(() => [Milestone], { description: '节点' })
  get milestones() {
    return this.#book.milestones(({ quote }) => quote.clause === this.path);
  }

  @Field(() => [Contradiction], { description: '相关的矛盾' })
  get contradictions() {
    return this.#book.contradictions(({ sides }) => sides.some(({ clause }) => clause === this.path));
  }

  @Field(() => ClauseState, { description: '在某日的落实状态' })
  async state(@Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null) {
    const day = this.#book.day(on);
    const readings = await Promise.all(
      this.readings.map(async ({ code, target }) => {
        const judged = await this.#book.judgement(target.code, day);
        return judged.readings.find(({ reading }) => reading === code)?.status ?? 'NO_DATA';
      }),
    );
    const milestones = await Promise.all(
      this.milestones.map(async (milestone) => ({
        status: (await milestone.standing(day)).status,
        reported: progressOn(await milestone.kept(), day) !== null,
      })),
    );
    const open = await Promise.all(this.contradictions.map((contradiction) => contradiction.state()));
    return clauseState({ readings, milestones, contradicted: open.includes('OPEN') });
  }
}
