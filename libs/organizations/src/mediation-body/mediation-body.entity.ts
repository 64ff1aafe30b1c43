import type { Opt } from '@mikro-orm/core';
import { Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictTable, LedgerRow, publishedPolicy } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PUBLISHED_BODIES } from '../published-body/published.ts';

/** The six types of labour dispute mediation bodies. */
export const MediationBodyType = {
  ENTERPRISE: 'ENTERPRISE',
  STREET: 'STREET',
  INDUSTRY: 'INDUSTRY',
  INSTITUTION: 'INSTITUTION',
  SOCIAL_ORGANIZATION: 'SOCIAL_ORGANIZATION',
  OTHER: 'OTHER',
} as const;
export type MediationBodyType = (typeof MediationBodyType)[keyof typeof MediationBodyType];
registerEnumType(MediationBodyType, {
  name: 'MediationBodyType',
  description: '调解组织类型',
  valuesConfig: {
    ENTERPRISE: { description: '企业调解委员会' },
    STREET: { description: '镇办调解组织' },
    INDUSTRY: { description: '行业、区域性调解组织' },
    INSTITUTION: { description: '事业单位调解组织' },
    SOCIAL_ORGANIZATION: { description: '社会组织设立的调解组织' },
    OTHER: { description: '其他' },
  },
});

/**
 * A body that mediates labour and personnel disputes (劳动争议调解仲裁法 Art. 10). The notice asks five things of
 * each (clause 二(二)2(1)): a place of its own, equipment, a standard name and logo, three documents on the wall,
 * and a mediator, full or part time. Four are recorded here; the fifth follows from `mediatorCount`.
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: '劳动人事争议调解组织', simpleResolvers: true })
@DistrictTable({
  tableName: 'mediation_body',
  jurisdiction: 'STREET',
  policies: [publishedPolicy(PUBLISHED_BODIES)],
})
@Index({ properties: ['districtCode', 'name', 'id'] })
@Index({ properties: ['districtCode', 'streetCode', 'name', 'id'] })
@Index({ properties: ['districtCode', 'nameKey'] })
@Unique({
  name: 'mediation_body_of_enterprise',
  properties: ['districtCode', 'enterpriseId'],
  where: `status = 'ACTIVE'`,
})
@Unique({ properties: ['districtCode', 'recordedBySub', 'idempotencyKey'] })
export class MediationBody extends LedgerRow {
  @Field(() => String, { description: '名称' })
  @Property({ type: 'string', length: 200, collation: 'zh-x-icu' })
  name!: string;

  @Field(() => MediationBodyType, { description: '类型' })
  @Property({ type: 'string', length: 24 })
  type!: MediationBodyType;

  @Field(() => String, { description: '所在镇办代码' })
  @Property({ type: 'string', length: 9 })
  streetCode!: string;

  /** the enterprise whose committee it is; there is one for the type ENTERPRISE, and for no other */
  @Field(() => ID, { nullable: true, description: '所属企业编号（企业调解委员会）' })
  @Property({ type: 'uuid', nullable: true })
  enterpriseId!: string | null;

  @Field(() => Boolean, { description: '有专门的办公场所' })
  @Property({ type: 'boolean' })
  hasOffice!: boolean;

  @Field(() => Boolean, { description: '有办公设备' })
  @Property({ type: 'boolean' })
  hasEquipment!: boolean;

  @Field(() => Boolean, { description: '名称、标识规范统一' })
  @Property({ type: 'boolean' })
  hasNameAndLogo!: boolean;

  /** 调解工作程序, 调解组织工作职责, 调解员行为规范 */
  @Field(() => Boolean, { description: '三项制度（工作程序、工作职责、调解员行为规范）上墙' })
  @Property({ type: 'boolean' })
  hasPostedRules!: boolean;

  /** as `people` tells it, see the slice `staffing`; no person changes it here, and it moves no version */
  @Field(() => Int, { description: '在任的专兼职调解员人数' })
  @Property({ type: 'integer' })
  mediatorCount: Opt<number> = 0;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '成立日期' })
  @Property({ type: 'date', nullable: true })
  establishedOn!: string | null;

  @Field(() => String, { nullable: true, description: '对外公布的联系电话' })
  @Property({ type: 'string', length: 100, nullable: true })
  contact!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '备案日期；未备案的为空' })
  @Property({ type: 'date', nullable: true })
  filedOn!: string | null;
}
