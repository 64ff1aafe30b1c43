import type { Opt } from '@mikro-orm/core';
import { Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { connectionOf, DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

/** A coordinator covers an enterprise for a time; both days are included. */
@ObjectType({ description: '协调员服务企业的安排', simpleResolvers: true })
@DistrictTable({ tableName: 'assignment', jurisdiction: 'STREET' })
@Index({ properties: ['districtCode', 'coordinatorId', 'from', 'id'] })
@Index({ properties: ['districtCode', 'enterpriseId', 'from', 'id'] })
@Index({ properties: ['districtCode', 'from', 'id'] })
@Unique({ properties: ['districtCode', 'recordedBySub', 'idempotencyKey'] })
export class Assignment extends DistrictRow {
  @Property({ type: 'uuid' })
  coordinatorId!: string;

  @Property({ type: 'uuid' })
  enterpriseId!: string;

  /** where the enterprise is: street staff see the assignments of their own enterprises */
  @Property({ type: 'string', length: 9 })
  streetCode!: string;

  @Field(() => GraphQLLocalDate, { description: '开始日期' })
  @Property({ type: 'date', fieldName: 'valid_from' })
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '结束日期（含当日）；空为持续' })
  @Property({ type: 'date', fieldName: 'valid_to', nullable: true })
  to!: string | null;

  @Field(() => String, { nullable: true, description: '职责' })
  @Property({ type: 'text', nullable: true })
  duties!: string | null;

  @Field(() => Boolean, { description: '演示数据' })
  @Property({ type: 'boolean' })
  demonstration: Opt<boolean> = false;

  /** subject of who assigned, and the key their client gave, so that a repeat finds the first */
  @Property({ type: 'string', length: 200 })
  recordedBySub!: string;

  @Property({ type: 'string', length: 64 })
  idempotencyKey!: string;

  @Field(() => Int, { description: '版本，每次修改加一' })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}

export const AssignmentConnection = connectionOf(Assignment);
