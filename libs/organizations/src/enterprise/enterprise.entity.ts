import type { Opt } from '@mikro-orm/core';
import { Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** Statistical size class, 国统字〔2017〕213号; industries outside that table have none of the four. */
export const SizeClass = {
  LARGE: 'LARGE',
  MEDIUM: 'MEDIUM',
  SMALL: 'SMALL',
  MICRO: 'MICRO',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
} as const;
export type SizeClass = (typeof SizeClass)[keyof typeof SizeClass];
registerEnumType(SizeClass, {
  name: 'SizeClass',
  description: '企业规模（统计上大中小微型企业划分办法）',
  valuesConfig: {
    LARGE: { description: '大型' },
    MEDIUM: { description: '中型' },
    SMALL: { description: '小型' },
    MICRO: { description: '微型' },
    NOT_APPLICABLE: { description: '不适用（划分办法未覆盖的行业）' },
  },
});

export const EnterpriseStatus = { ACTIVE: 'ACTIVE', CLOSED: 'CLOSED' } as const;
export type EnterpriseStatus = (typeof EnterpriseStatus)[keyof typeof EnterpriseStatus];
registerEnumType(EnterpriseStatus, {
  name: 'EnterpriseStatus',
  description: '存续状态',
  valuesConfig: { ACTIVE: { description: '存续' }, CLOSED: { description: '已注销' } },
});

/**
 * An enterprise of the district. Its town or office is recorded, never derived from the credit code, whose
 * digits may name another district.
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: '企业（用人单位）', simpleResolvers: true })
@DistrictTable({ tableName: 'enterprise', jurisdiction: 'STREET' })
@Index({ properties: ['districtCode', 'name', 'id'] })
@Index({ properties: ['districtCode', 'streetCode', 'name', 'id'] })
@Index({ properties: ['districtCode', 'registeredOn', 'id'] })
@Unique({ properties: ['districtCode', 'creditCode'] })
@Unique({ properties: ['districtCode', 'registeredBySub', 'idempotencyKey'] })
export class Enterprise extends DistrictRow {
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

  @Field(() => String, { nullable: true, description: '行业：GB/T 4754-2017 门类或大类代码，如 C33' })
  @Property({ type: 'string', length: 4, nullable: true })
  industry!: string | null;

  /** the edition of the industry code */
  @Property({ type: 'string', length: 20, nullable: true })
  industryStandard!: string | null;

  @Field(() => SizeClass, { nullable: true, description: '企业规模；空为尚未划型' })
  @Property({ type: 'string', length: 16, nullable: true })
  sizeClass!: SizeClass | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '登记注册日期' })
  @Property({ type: 'date', nullable: true })
  registeredOn!: string | null;

  @Field(() => EnterpriseStatus, { description: '存续状态' })
  @Property({ type: 'string', length: 8 })
  status!: EnterpriseStatus;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '注销日期' })
  @Property({ type: 'date', nullable: true })
  closedOn!: string | null;

  @Field(() => Boolean, { description: '演示数据' })
  @Property({ type: 'boolean' })
  demonstration!: boolean;

  /** subject of who entered it, and the key their client gave, so that a repeat finds the first */
  @Property({ type: 'string', length: 200 })
  registeredBySub!: string;

  @Property({ type: 'string', length: 64 })
  idempotencyKey!: string;

  @Field(() => Int, { description: '版本，每次修改加一' })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
