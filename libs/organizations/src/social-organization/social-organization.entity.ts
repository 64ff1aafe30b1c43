import type { Opt } from '@mikro-orm/core';
import { Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const SocialOrganizationKind = {
  ASSOCIATION: 'ASSOCIATION',
  SERVICE_INSTITUTION: 'SERVICE_INSTITUTION',
  FOUNDATION: 'FOUNDATION',
} as const;
export type SocialOrganizationKind = (typeof SocialOrganizationKind)[keyof typeof SocialOrganizationKind];
registerEnumType(SocialOrganizationKind, {
  name: 'SocialOrganizationKind',
  description: '社会组织类型',
  valuesConfig: {
    ASSOCIATION: { description: '社会团体' },
    SERVICE_INSTITUTION: { description: '民办非企业单位（社会服务机构）' },
    FOUNDATION: { description: '基金会' },
  },
});

/** A social organisation that helps to coordinate labour relations; the plan wants golden ones. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '协调劳动关系社会组织', simpleResolvers: true })
@DistrictTable({ tableName: 'social_organization', jurisdiction: 'STREET' })
@Index({ properties: ['districtCode', 'name', 'id'] })
@Unique({ properties: ['districtCode', 'creditCode'] })
export class SocialOrganization extends DistrictRow {
  @Field(() => String, { nullable: true, description: '统一社会信用代码' })
  @Property({ type: 'string', length: 18, nullable: true })
  creditCode!: string | null;

  @Field(() => String, { description: '名称' })
  @Property({ type: 'string', length: 200, collation: 'zh-x-icu' })
  name!: string;

  @Field(() => SocialOrganizationKind, { description: '类型' })
  @Property({ type: 'string', length: 24 })
  kind!: SocialOrganizationKind;

  /** null for one that serves the whole district; street staff do not see those */
  @Property({ type: 'string', length: 9, nullable: true })
  streetCode!: string | null;

  @Field(() => Boolean, { description: '演示数据' })
  @Property({ type: 'boolean' })
  demonstration!: boolean;

  @Field(() => Int, { description: '版本，每次修改加一' })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
