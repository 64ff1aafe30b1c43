import type { Opt } from '@mikro-orm/core';
import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';

/** The figure last told for an indicator and a day, so that only what changed is told again. */
@DistrictTable({ tableName: 'published_coverage' })
@Unique({ properties: ['districtCode', 'indicatorCode', 'validOn'] })
export class PublishedCoverage extends DistrictRow {
  @Property({ type: 'string', length: 64 })
  indicatorCode!: string;

  @Property({ type: 'date' })
  validOn!: string;

  @Property({ type: 'integer' })
  numerator!: number;

  @Property({ type: 'integer' })
  denominator!: number;

  @Property({ type: 'boolean' })
  demonstration!: boolean;

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
