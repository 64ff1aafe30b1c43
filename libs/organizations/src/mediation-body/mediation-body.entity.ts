import type { Opt } from '@mikro-orm/core';
import { Index, Property } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';

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

/** A body that mediates labour and personnel disputes (劳动争议调解仲裁法 Art. 10). */
@Directive('@key(fields: "id")')
@ObjectType({ description: '劳动人事争议调解组织', simpleResolvers: true })
@DistrictTable({ tableName: 'mediation_body', jurisdiction: 'STREET' })
@Index({ properties: ['districtCode', 'name', 'id'] })
@Index({ properties: ['districtCode', 'streetCode', 'name', 'id'] })
export class MediationBody extends DistrictRow {
  @Field(() => String, { description: '名称' })
  @Property({ type: 'string', length: 200, collation: 'zh-x-icu' })
  name!: string;

  @Field(() => MediationBodyType, { description: '类型' })
  @Property({ type: 'string', length: 24 })
  type!: MediationBodyType;

  @Field(() => String, { description: '所在镇办代码' })
  @Property({ type: 'string', length: 9 })
  streetCode!: string;

  /** the enterprise whose committee it is */
  @Property({ type: 'uuid', nullable: true })
  enterpriseId!: string | null;

  @Field(() => Boolean, { description: '演示数据' })
  @Property({ type: 'boolean' })
  demonstration!: boolean;

  @Field(() => Int, { description: '版本，每次修改加一' })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
