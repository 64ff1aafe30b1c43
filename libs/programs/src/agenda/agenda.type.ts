import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Milestone } from '../milestone/milestone.type.ts';
import { Reading } from '../target/reading.type.ts';
import { Target } from '../target/target.type.ts';
import type { AgendaKind as Kind } from './agenda.policy.ts';

export const AgendaKind = {
  ADOPT_READING: 'ADOPT_READING',
  ADOPT_DATE: 'ADOPT_DATE',
  SET_THRESHOLD: 'SET_THRESHOLD',
  MILESTONE: 'MILESTONE',
  TARGET: 'TARGET',
} as const;
registerEnumType(AgendaKind, {
  name: 'AgendaKind',
  description: '待办的种类：确定口径、确定日期、确定标准、办理节点、推进目标',
});

/** One thing to do, and where it is done. */
@ObjectType({ description: '待办事项', simpleResolvers: true })
export class AgendaItem {
  @Field(() => AgendaKind, { description: '种类' })
  kind!: Kind;

  @Field(() => String, { description: '名称' })
  title!: string;

  @Field(() => String, { description: '说明' })
  detail!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '期限' })
  due!: string | null;

  @Field(() => Int, { nullable: true, description: '剩余天数' })
  daysLeft!: number | null;

  @Field(() => [String], { description: '责任单位代码' })
  unitCodes!: string[];

  @Field(() => Target, { nullable: true, description: '目标' })
  target!: Target | null;

  @Field(() => Milestone, { nullable: true, description: '节点' })
  milestone!: Milestone | null;

  @Field(() => Reading, { nullable: true, description: '口径' })
  reading!: Reading | null;
}

@ObjectType({ description: '待办、逾期与即将到期', simpleResolvers: true })
export class Agenda {
  @Field(() => [AgendaItem], { description: '我要办' })
  todo!: AgendaItem[];

  @Field(() => [AgendaItem], { description: '已逾期' })
  overdue!: AgendaItem[];

  @Field(() => [AgendaItem], { description: '即将到期' })
  upcoming!: AgendaItem[];
}
