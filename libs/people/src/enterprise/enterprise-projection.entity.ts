import { Index, Property } from '@mikro-orm/decorators/legacy';
import type { EnterpriseFact } from '@tongxing/events';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';

/**
 * What this service knows of an enterprise: just what coverage on a day needs, as told by the service that
 * keeps the register. The id is the enterprise's own.
 */
@DistrictTable({ tableName: 'enterprise_projection', jurisdiction: 'STREET' })
@Index({ properties: ['districtCode', 'streetCode', 'id'] })
export class EnterpriseProjection extends DistrictRow {
  @Property({ type: 'string', length: 9 })
  streetCode!: string;

  /** the class that each year's figures gave, the oldest year first; which is in force on a day: `sizeClassOn` */
  @Property({ type: 'json', columnType: 'jsonb' })
  sizeClasses!: EnterpriseFact['sizeClasses'];

  @Property({ type: 'date', nullable: true })
  registeredOn!: string | null;

  @Property({ type: 'string', length: 8 })
  status!: EnterpriseFact['status'];

  @Property({ type: 'date', nullable: true })
  closedOn!: string | null;

  @Property({ type: 'boolean' })
  demonstration!: boolean;

  /** the version of the fact it was made from; an older fact that arrives later is dropped */
  @Property({ type: 'integer' })
  entityVersion!: number;
}
