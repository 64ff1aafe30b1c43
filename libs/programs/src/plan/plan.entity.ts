import { ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import type { PlanDefinition } from '../plan-file/index.ts';

/** A plan that a district runs; what it says is in its versions. */
@DistrictTable({ tableName: 'plan' })
@Unique({ name: 'plan_code', properties: ['districtCode', 'code'] })
export class PlanRecord extends DistrictRow {
  @Property({ type: 'string', length: 64 })
  code!: string;

  /** number of the version in force */
  @Property({ type: 'integer' })
  currentVersion!: number;
}

/**
 * What a plan file said when it was loaded: immutable, the whole of it in one document. A version is
 * read once a process, since it never changes.
 */
@DistrictTable({ tableName: 'plan_version' })
@Unique({ name: 'plan_version_no', properties: ['districtCode', 'planId', 'no'] })
export class PlanVersionRecord extends DistrictRow {
  @ManyToOne(() => PlanRecord, { mapToPk: true, fieldName: 'plan_id' })
  planId!: string;

  @Property({ type: 'integer' })
  no!: number;

  /** of plan file and notice; loading the same again changes nothing */
  @Property({ type: 'string', length: 64 })
  hash!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  loadedAt!: Date;

  @Property({ type: 'string', length: 200 })
  loadedBy!: string;

  @Property({ type: 'json', columnType: 'jsonb', lazy: true })
  definition!: PlanDefinition;
}
