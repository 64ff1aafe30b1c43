import { Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';

/** A village or residents' committee. */
@Directive('@key(fields: "code")')
@ObjectType({ description: '村、社区', simpleResolvers: true })
@DistrictTable({ tableName: 'village' })
@Index({ properties: ['districtCode', 'streetCode', 'code'] })
@Unique({ properties: ['code'] })
export class Village extends DistrictRow {
  @Field(() => String, { description: '统计用区划代码，十二位' })
  @Property({ type: 'string', length: 12 })
  code!: string;

  @Field(() => String, { description: '名称' })
  @Property({ type: 'string', length: 100 })
  name!: string;

  @Field(() => String, { description: '所属镇办代码' })
  @Property({ type: 'string', length: 9 })
  streetCode!: string;
}
