import { Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictTable, LedgerRow } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { ServiceLine, SocialOrganizationKind } from './social-organization.enums.ts';

/**
 * A social organisation that helps to coordinate labour relations; the plan wants golden ones. The ledger holds
 * what the notice asks of it: staff, industry and the work carried out (clause 二(一)2(3)), the lines of service
 * (2(2)), and whether the district's work norms are met, head by head: facilities, staffing, work items (2(1)).
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: '协调劳动关系社会组织', simpleResolvers: true })
@DistrictTable({ tableName: 'social_organization', jurisdiction: 'STREET_AND_COMMON' })
@Index({ properties: ['districtCode', 'name', 'id'] })
@Index({ properties: ['districtCode', 'nameKey'] })
@Unique({ properties: ['districtCode', 'creditCode'] })
@Unique({ properties: ['districtCode', 'recordedBySub', 'idempotencyKey'] })
export class SocialOrganization extends LedgerRow {
  @Field(() => String, { nullable: true, description: '统一社会信用代码；尚未取得的为空' })
  @Property({ type: 'string', length: 18, nullable: true })
  creditCode!: string | null;

  /** why a code whose check character does not fit was accepted */
  @Field(() => String, { nullable: true, description: '代码校验位不符仍予登记的理由' })
  @Property({ type: 'text', nullable: true })
  creditCodeReason!: string | null;

  @Field(() => String, { description: '名称' })
  @Property({ type: 'string', length: 200, collation: 'zh-x-icu' })
  name!: string;

  @Field(() => SocialOrganizationKind, { description: '类型' })
  @Property({ type: 'string', length: 24 })
  kind!: SocialOrganizationKind;

  /** null for one that serves the whole district; street staff read those, and change their own */
  @Field(() => String, { nullable: true, description: '所在镇办代码；面向全辖区的为空' })
  @Property({ type: 'string', length: 9, nullable: true })
  streetCode!: string | null;

  @Field(() => String, { nullable: true, description: '所属行业：GB/T 4754-2017 代码，如 C33' })
  @Property({ type: 'string', length: 4, nullable: true })
  industry!: string | null;

  /** the edition of the industry code */
  @Property({ type: 'string', length: 20, nullable: true })
  industryStandard!: string | null;

  @Field(() => Int, { nullable: true, description: '从业人员数' })
  @Property({ type: 'integer', nullable: true })
  staff!: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '登记成立日期' })
  @Property({ type: 'date', nullable: true })
  registeredOn!: string | null;

  @Field(() => [ServiceLine], { description: '开展的服务事项' })
  @Property({ type: 'string[]', columnType: 'text[]' })
  services!: ServiceLine[];

  @Field(() => Boolean, { description: '设施达到工作规范' })
  @Property({ type: 'boolean' })
  facilitiesMet!: boolean;

  @Field(() => Boolean, { description: '人员达到工作规范' })
  @Property({ type: 'boolean' })
  staffingMet!: boolean;

  @Field(() => Boolean, { description: '工作事项达到工作规范' })
  @Property({ type: 'boolean' })
  workItemsMet!: boolean;

  @Field(() => String, { nullable: true, description: '开展工作情况及备注' })
  @Property({ type: 'text', nullable: true })
  remark!: string | null;
}
