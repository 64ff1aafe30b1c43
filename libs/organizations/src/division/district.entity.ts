import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';

/** A district, or a zone with the standing of one. */
@Directive('@key(fields: "code")')
@ObjectType({ description: '辖区（区、县或开发区）', simpleResolvers: true })
@DistrictTable({ tableName: 'district' })
@Unique({ properties: ['code'] })
export class District extends DistrictRow {
  @Field(() => String, { description: '统计用区划代码，六位' })
  @Property({ type: 'string', length: 6 })
  code!: string;

  @Field(() => String, { description: '名称' })
  @Property({ type: 'string', length: 100 })
  name!: string;

  @Field(() => String, { description: '所属市' })
  @Property({ type: 'string', length: 100 })
  city!: string;

  @Field(() => Boolean, { description: '演示数据' })
  @Property({ type: 'boolean' })
  demonstration!: boolean;
}
