import { Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { PlanRecord } from '../plan/plan.entity.ts';

export const ReportedStatus = {
  NOT_STARTED: 'NOT_STARTED',
  IN_PROGRESS: 'IN_PROGRESS',
  DONE: 'DONE',
} as const;
export type ReportedStatus = (typeof ReportedStatus)[keyof typeof ReportedStatus];
registerEnumType(ReportedStatus, { name: 'ReportedStatus', description: '节点填报的状态' });

/** What a unit reports about one occurrence of a milestone. Reports are added, never changed. */
@ObjectType({ description: '节点进展填报' })
@DistrictTable({ tableName: 'milestone_report' })
@Index({ name: 'milestone_report_plan', properties: ['districtCode', 'planId'] })
@Unique({ name: 'milestone_report_no', properties: ['districtCode', 'planId', 'milestoneId', 'no'] })
@Unique({ name: 'milestone_report_once', properties: ['districtCode', 'reportedBySub', 'idempotencyKey'] })
export class MilestoneReport extends DistrictRow {
  @ManyToOne(() => PlanRecord, { mapToPk: true, fieldName: 'plan_id' })
  planId!: string;

  /** of the occurrence: M1.1, M3.R@2022 */
  @Property({ type: 'string', length: 64 })
  milestoneId!: string;

  /** the position among the reports on this occurrence, from 1 */
  @Property({ type: 'integer' })
  no!: number;

  @Field(() => ReportedStatus, { description: '状态' })
  @Property({ type: 'string', length: 16 })
  status!: ReportedStatus;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '完成日期' })
  @Property({ type: 'date', nullable: true })
  doneOn!: string | null;

  @Field(() => String, { nullable: true, description: '佐证说明' })
  @Property({ type: 'text', nullable: true })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: '佐证链接' })
  @Property({ type: 'text', nullable: true })
  evidenceLink!: string | null;

  @Field(() => String, { nullable: true, description: '备注' })
  @Property({ type: 'text', nullable: true })
  note!: string | null;

  @Field(() => String, { description: '填报人' })
  @Property({ type: 'string', length: 200 })
  reportedBy!: string;

  @Property({ type: 'string', length: 200 })
  reportedBySub!: string;

  @Field(() => GraphQLDateTimeISO, { description: '填报时间' })
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  reportedAt!: Date;

  @Property({ type: 'string', length: 64 })
  idempotencyKey!: string;

  @Field(() => Boolean, { description: '演示数据' })
  @Property({ type: 'boolean' })
  demonstration = false;
}
