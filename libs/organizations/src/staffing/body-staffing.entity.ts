import { Property } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';

/**
 * How many mediators a mediation body has, as told by the service that keeps them. The id is the body's own; the
 * body itself may still be unknown here.
 */
@DistrictTable({ tableName: 'body_staffing' })
export class BodyStaffing extends DistrictRow {
  @Property({ type: 'integer' })
  mediators!: number;

  @Property({ type: 'boolean' })
  demonstration!: boolean;

  /** the version of the fact it was made from; an older fact that arrives later is dropped */
  @Property({ type: 'integer' })
  entityVersion!: number;
}
