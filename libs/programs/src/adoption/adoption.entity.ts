import { Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PlanRecord } from '../plan/plan.entity.ts';

/** What is decided: which reading of a target, which reading of a date, or what a vague word means. */
export const AdoptionKind = { READING: 'READING', DATE: 'DATE', THRESHOLD: 'THRESHOLD' } as const;
export type AdoptionKind = (typeof AdoptionKind)[keyof typeof AdoptionKind];
registerEnumType(AdoptionKind, {
  name: 'AdoptionKind',
  description: '采用的对象：目标口径、日期口径、量化标准',
});

/**
 * A decision on what the notice leaves open, with its reason. Decisions are kept: a new one succeeds the
 * old, a withdrawn one stays in the history.
 */
@ObjectType({ description: '采用：对矛盾或模糊之处的决定' })
@DistrictTable({ tableName: 'adoption' })
@Index({ name: 'adoption_plan', properties: ['districtCode', 'planId'] })
@Unique({ name: 'adoption_no', properties: ['districtCode', 'planId', 'kind', 'subject', 'no'] })
@Unique({ name: 'adoption_once', properties: ['districtCode', 'adoptedBySub', 'idempotencyKey'] })
export class Adoption extends DistrictRow {
  @ManyToOne(() => PlanRecord, { mapToPk: true, fieldName: 'plan_id' })
  planId!: string;

  @Field(() => AdoptionKind, { description: '种类' })
  @Property({ type: 'string', length: 16 })
  kind!: AdoptionKind;

  @Field(() => String, { description: '目标、节点或口径的代码' })
  @Property({ type: 'string', length: 64 })
  subject!: string;

  /** the position among the decisions on this subject, from 1 */
  @Property({ type: 'integer' })
  no!: number;

  @Field(() => String, { nullable: true, description: '采用的口径代码，或 STRICT / LOOSE' })
  @Property({ type: 'string', length: 64, nullable: true })
  choice!: string | null;

  @Field(() => Float, { nullable: true, description: '量化标准的值' })
  @Property({ type: 'double', nullable: true })
  value!: number | null;

  @Field(() => String, { description: '理由' })
  @Property({ type: 'text' })
  reason!: string;

  @Field(() => String, { description: '依据（会议、批复等）' })
  @Property({ type: 'text' })
  authority!: string;

  @Field(() => String, { description: '采用人' })
  @Property({ type: 'string', length: 200 })
  adoptedBy!: string;

  @Property({ type: 'string', length: 200 })
  adoptedBySub!: string;

  @Field(() => GraphQLDateTimeISO, { description: '采用时间' })
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  adoptedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: '撤回时间' })
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  withdrawnAt: Date | null = null;

  @Field(() => String, { nullable: true, description: '撤回人' })
  @Property({ type: 'string', length: 200, nullable: true })
  withdrawnBy: string | null = null;

  @Field(() => String, { nullable: true, description: '撤回理由' })
  @Property({ type: 'text', nullable: true })
  withdrawnReason: string | null = null;

  @Property({ type: 'string', length: 64 })
  idempotencyKey!: string;

  @Property({ type: 'integer', version: true })
  version!: number;

  /** set when the decisions on its subject are read together */
  @Field(() => Boolean, { description: '现行有效' })
  inForce = false;

  @Field(() => Int, { description: '同一事项的第几次决定' })
  get sequence(): number {
    return this.no;
  }
}
