import { Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ObjectType } from 'type-graphql';

/** A town or sub-district office. Everybody of the district may know all of them. */
@Directive('@key(fields: "code")')
@ObjectType({ description: '镇、街道办事处（镇办）', simpleResolvers: true })
@DistrictTable({ tableName: 'street' })
@Index({ properties: ['districtCode', 'code'] })
@Unique({ properties: ['code'] })
export class Street extends DistrictRow {
  @Field(() => String, { description: '统计用区划代码，九位' })
  @Property({ type: 'string', length: 9 })
  code!: string;

  @Field(() => String, { description: '通行名称' })
  @Property({ type: 'string', length: 100 })
  name!: string;

  @Field(() => String, { description: '统计用区划代码表所载名称' })
  @Property({ type: 'string', length: 100 })
  listedName!: string;

  @Field(() => [String], { description: '别名：其他资料中出现的名称' })
  @Property({ type: 'string[]', columnType: 'text[]' })
  aliases!: string[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: '代码启用日期；空为不详' })
  @Property({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '代码停用日期；空为仍在使用' })
  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
