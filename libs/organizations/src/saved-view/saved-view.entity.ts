import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { Field, ObjectType } from 'type-graphql';

/**
 * A ledger as somebody likes to look at it: filters, order and columns, as the dashboard's address says them. It
 * belongs to who saved it; a shared one is seen in the whole district.
 */
@ObjectType({ description: '保存的台账视图', simpleResolvers: true })
@DistrictTable({ tableName: 'saved_view' })
@Unique({ properties: ['districtCode', 'ownerSub', 'ledger', 'name'] })
export class SavedView extends DistrictRow {
  @Field(() => String, { description: '台账名称，如 enterprises' })
  @Property({ type: 'string', length: 64 })
  ledger!: string;

  @Field(() => String, { description: '视图名称' })
  @Property({ type: 'string', length: 60 })
  name!: string;

  @Field(() => String, { description: '地址中的查询串，不含问号' })
  @Property({ type: 'string', length: 2000 })
  query!: string;

  @Field(() => Boolean, { description: '与本辖区共享' })
  @Property({ type: 'boolean' })
  shared!: boolean;

  /** subject of who saved it */
  @Property({ type: 'string', length: 200 })
  ownerSub!: string;

  /** the key of the last save, so that a repeat finds it done */
  @Property({ type: 'string', length: 64 })
  idempotencyKey!: string;
}
