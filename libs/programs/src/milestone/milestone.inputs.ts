import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ReportedStatus } from './milestone-report.entity.ts';

@InputType({ description: '填报节点进展' })
export class ReportMilestoneInput {
  @Field(() => ID, { description: '幂等键：同一次填报重发时不变' })
  idempotencyKey!: string;

  @Field(() => String, { description: '计划代码' })
  plan!: string;

  @Field(() => ID, { description: '节点' })
  milestone!: string;

  @Field(() => ReportedStatus, { description: '状态' })
  status!: ReportedStatus;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '完成日期；已完成时必填' })
  doneOn?: string | null;

  @Field(() => String, { nullable: true, description: '佐证说明；已完成时必填' })
  evidence?: string | null;

  @Field(() => String, { nullable: true, description: '佐证链接' })
  evidenceLink?: string | null;

  @Field(() => String, { nullable: true, description: '备注' })
  note?: string | null;

  @Field(() => Int, { description: '打开时看到的版本' })
  expectedVersion!: number;
}
