import type { Opt } from '@mikro-orm/core';
import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';

/** The number of mediators last told of a mediation body, and how often it was told. */
@DistrictTable({ tableName: 'body_staffing' })
@Unique({ properties: ['districtCode', 'bodyId'] })
export class BodyStaffing extends DistrictRow {
  @Property({ type: 'uuid' })
  bodyId!: string;

  @Property({ type: 'integer' })
  mediators!: number;

  @Property({ type: 'boolean' })
  demonstration!: boolean;

  /** grows with every telling, also when the number is one told before: whoever hears it keeps the newest */
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
