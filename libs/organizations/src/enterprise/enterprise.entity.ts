import { Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictTable, LedgerRow } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { AnnualFigures } from './annual-figures.type.ts';
import { Ownership, SizeClass } from './enterprise.enums.ts';

/**
 * An enterprise of the district. Its town or office is recorded, never derived from the credit code, whose
 * digits may name another district.
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: '企业（用人单位）', simpleResolvers: true })
@DistrictTable({ tableName: 'enterprise', jurisdiction: 'STREET' })
@Index({ properties: ['districtCode', 'name', 'id'], include: ['streetCode', 'searchText', 'creditCode'] })
@Index({ properties: ['districtCode', 'streetCode', 'name', 'id'] })
@Index({ properties: ['districtCode', 'registeredOn', 'id'] })
@Index({ properties: ['districtCode', 'headcount', 'id'] })
@Index({ properties: ['districtCode', 'nameKey'] })
@Unique({ properties: ['districtCode', 'creditCode'] })
@Unique({ properties: ['districtCode', 'recordedBySub', 'idempotencyKey'] })
export class Enterprise extends LedgerRow {
  @Field(() => String, { description: '统一社会信用代码' })
  @Property({ type: 'string', length: 18 })
  creditCode!: string;

  /** why a code whose check character does not fit was accepted */
  @Field(() => String, { nullable: true, description: '代码校验位不符仍予登记的理由' })
  @Property({ type: 'text', nullable: true })
  creditCodeReason!: string | null;

  @Field(() => String, { description: '名称' })
  @Property({ type: 'string', length: 200, collation: 'zh-x-icu' })
  name!: string;

  @Field(() => String, { description: '所在镇办代码' })
  @Property({ type: 'string', length: 9 })
  streetCode!: string;

  @Field(() => String, {
    nullable: true,
    description: '行业：GB/T 4754-2017 门类加大类或中类代码，如 C33、G591',
  })
  @Property({ type: 'string', length: 4, nullable: true })
  industry!: string | null;

  @Field(() => String, { nullable: true, description: '行业代码所依据的标准' })
  @Property({ type: 'string', length: 20, nullable: true })
  industryStandard!: string | null;

  @Field(() => String, { nullable: true, description: '登记注册类型代码，如 173' })
  @Property({ type: 'string', length: 3, nullable: true })
  registrationType!: string | null;

  @Field(() => String, { nullable: true, description: '登记注册类型所依据的文件' })
  @Property({ type: 'string', length: 40, nullable: true })
  registrationScheme!: string | null;

  @Field(() => Ownership, { nullable: true, description: '所有制' })
  @Property({ type: 'string', length: 24, nullable: true })
  ownership!: Ownership | null;

  @Field(() => Boolean, { description: '所有制是否随登记注册类型而定；人工填写的为否' })
  @Property({ type: 'boolean' })
  ownershipDerived!: boolean;

  @Field(() => [AnnualFigures], { description: '历年规模指标，新的在前' })
  @Property({ type: 'json', columnType: 'jsonb' })
  figures!: AnnualFigures[];

  @Field(() => Int, { nullable: true, description: '最近一年指标的年度' })
  @Property({ type: 'integer', nullable: true })
  figuresYear!: number | null;

  @Field(() => Int, { nullable: true, description: '最近一年的从业人员（人）' })
  @Property({ type: 'integer', nullable: true })
  headcount!: number | null;

  @Field(() => Float, { nullable: true, description: '最近一年的营业收入（万元）' })
  @Property({ type: 'double', nullable: true })
  revenue!: number | null;

  @Field(() => Float, { nullable: true, description: '最近一年的资产总额（万元）' })
  @Property({ type: 'double', nullable: true })
  assets!: number | null;

  @Field(() => SizeClass, { nullable: true, description: '最近一年的规模；指标不足的为空' })
  @Property({ type: 'string', length: 16, nullable: true })
  sizeClass!: SizeClass | null;

  /** micro 1 … large 4, to sort by; null for what has none of the four */
  @Property({ type: 'smallint', nullable: true })
  sizeRank!: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '登记注册日期' })
  @Property({ type: 'date', nullable: true })
  registeredOn!: string | null;
}
