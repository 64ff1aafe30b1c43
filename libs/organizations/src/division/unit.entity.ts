import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';

/** A member of a district's tripartite committee; leads some actions of a plan and takes part in others. */
@Directive('@key(fields: "districtCode code")')
@Directive('@key(fields: "id")')
@ObjectType({ description: '单位：协调劳动关系三方成员', simpleResolvers: true })
@DistrictTable({ tableName: 'unit' })
@Unique({ properties: ['districtCode', 'code'] })
export class Unit extends DistrictRow {
  @Field(() => String, { description: '代码：HRSS 人社局、UNION 工会、COMMERCE 商务局、TRIPARTITE 三方' })
  @Property({ type: 'string', length: 16 })
  code!: string;

  @Property({ type: 'string', length: 100 })
  nameZh!: string;

  @Property({ type: 'string', length: 100 })
  nameEn!: string;

  @Property({ type: 'string', length: 200 })
  fullNameZh!: string;

  @Property({ type: 'string', length: 200 })
  fullNameEn!: string;
}
