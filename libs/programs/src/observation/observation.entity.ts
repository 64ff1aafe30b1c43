import { BigIntType, OptionalProps } from '@mikro-orm/core';
import { Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PlanRecord } from '../plan/plan.entity.ts';
import { display } from './figure.policy.ts';

/** Where a figure comes from; a ledger's supersedes what was entered by hand. */
export const ObservationSource = { MANUAL: 'MANUAL', LEDGER: 'LEDGER' } as const;
export type ObservationSource = (typeof ObservationSource)[keyof typeof ObservationSource];
registerEnumType(ObservationSource, { name: 'ObservationSource', description: '数据来源：手工填报或台账' });

/**
 * Numerator and denominator of an indicator for one district and period, as of one day. Nothing is
 * overwritten: a correction is a later recording, and a report can ask what was known then.
 */
@ObjectType({ description: '观测值：某项指标在某日的分子与分母' })
@DistrictTable({ tableName: 'observation' })
@Index({ name: 'observation_plan', properties: ['districtCode', 'planId', 'indicatorCode', 'validOn'] })
@Unique({
  name: 'observation_figure_version',
  properties: ['districtCode', 'figureId', 'figureVersion', 'recordedBySub', 'indicatorCode', 'validOn'],
})
@Unique({ name: 'observation_once', properties: ['districtCode', 'recordedBySub', 'idempotencyKey'] })
export class Observation extends DistrictRow {
  /** worked out of the others, for the ORM's types */
  [OptionalProps]?: 'display';

  /** the plan it was entered for; a ledger's figure serves every plan of the district (null) */
  @ManyToOne(() => PlanRecord, { mapToPk: true, fieldName: 'plan_id', nullable: true })
  planId!: string | null;

  @Field(() => String, { description: '指标代码' })
  @Property({ type: 'string', length: 64 })
  indicatorCode!: string;

  @Field(() => Int, { nullable: true, description: '所属年度；存量指标为空' })
  @Property({ type: 'integer', nullable: true })
  year!: number | null;

  @Field(() => Float, { description: '分子，或数量' })
  @Property({ type: 'double' })
  numerator!: number;

  @Field(() => Float, { nullable: true, description: '分母；数量指标为空' })
  @Property({ type: 'double', nullable: true })
  denominator!: number | null;

  @Field(() => GraphQLLocalDate, { description: '截至日：数据所反映的日子' })
  @Property({ type: 'date' })
  validOn!: string;

  @Field(() => GraphQLDateTimeISO, { description: '记录时间' })
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  recordedAt!: Date;

  @Field(() => String, { description: '记录人' })
  @Property({ type: 'string', length: 200 })
  recordedBy!: string;

  /** the actor's subject; names change, this does not */
  @Property({ type: 'string', length: 200 })
  recordedBySub!: string;

  @Field(() => ObservationSource, { description: '来源' })
  @Property({ type: 'string', length: 16 })
  source!: ObservationSource;

  @Field(() => String, { nullable: true, description: '依据说明' })
  @Property({ type: 'text', nullable: true })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: '依据链接' })
  @Property({ type: 'text', nullable: true })
  evidenceLink!: string | null;

  /** of a ledger's figure: what the publisher calls it; null for what was entered by hand */
  @Property({ type: 'string', length: 200, nullable: true })
  figureId!: string | null;

  /** grows with every change of that figure: of two recordings the higher one holds, whichever came first */
  @Property({ type: new BigIntType('number'), nullable: true })
  figureVersion!: number | null;

  @Property({ type: 'string', length: 64 })
  idempotencyKey!: string;

  @Field(() => Boolean, { description: '演示数据' })
  @Property({ type: 'boolean' })
  demonstration = false;

  @Field(() => String, { description: '显示用的数值' })
  get display(): string {
    return display(this);
  }
}
