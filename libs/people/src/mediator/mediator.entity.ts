import type { Opt } from '@mikro-orm/core';
import { Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictTable, maskNumber, Personal, publishedPolicy, searchTextOf } from '@tongxing/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Employment } from '../employment.ts';
import { RoleRow } from '../person/role.entity.ts';
import { PUBLISHED_MEDIATORS } from '../roster/published.ts';
import { CaseType } from './case-type.ts';

/**
 * Who mediates labour and personnel disputes. The notice wants the roster published: name, body, contact at the
 * body and specialisms, each where its flag says so; nothing else of a mediator is ever public.
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: '调解员', simpleResolvers: true })
@DistrictTable({
  tableName: 'mediator',
  jurisdiction: 'STREET',
  policies: [publishedPolicy(PUBLISHED_MEDIATORS)],
})
@Index({ properties: ['districtCode', 'name', 'id'] })
@Index({ properties: ['districtCode', 'bodyId', 'name', 'id'] })
@Index({ properties: ['districtCode', 'employment', 'id'] })
@Unique({ properties: ['districtCode', 'personId'] })
@Unique({ properties: ['districtCode', 'recordedBySub', 'idempotencyKey'] })
export class Mediator extends RoleRow {
  @Field(() => Employment, { description: '专职或兼职' })
  @Property({ type: 'string', length: 16 })
  employment!: Employment;

  @Field(() => ID, { nullable: true, description: '所属调解组织编号；只在调解员库中的为空' })
  @Property({ type: 'uuid', nullable: true })
  bodyId!: string | null;

  @Field(() => String, { nullable: true, description: '调解组织所在镇办代码；服务全辖区的为空' })
  @Property({ type: 'string', length: 9, nullable: true })
  streetCode!: string | null;

  @Field(() => [CaseType], { description: '擅长的争议类型' })
  @Property({ type: 'string[]', columnType: 'text[]' })
  specialisms: Opt<CaseType[]> = [];

  @Personal({ mask: maskNumber })
  @Field(() => String, {
    nullable: true,
    description: '在调解组织的联系方式（不是个人电话、住址）；一律隐去，见 revealPersonalData',
  })
  @Property({ type: 'string', length: 100, nullable: true })
  contact: string | null = null;

  @Field(() => Boolean, { description: '公开姓名' })
  @Property({ type: 'boolean' })
  publicName: Opt<boolean> = false;

  @Field(() => Boolean, { description: '公开所属调解组织' })
  @Property({ type: 'boolean' })
  publicBody: Opt<boolean> = false;

  @Field(() => Boolean, { description: '公开联系方式' })
  @Property({ type: 'boolean' })
  publicContact: Opt<boolean> = false;

  @Field(() => Boolean, { description: '公开擅长的争议类型' })
  @Property({ type: 'boolean' })
  publicSpecialisms: Opt<boolean> = false;

  @Field(() => Boolean, { description: '在镇办调解员库中' })
  @Property({ type: 'boolean' })
  inPool: Opt<boolean> = false;
}

/** What a mediator is found by: name with its initials, employer. */
export function mediatorSearchText(row: Pick<Mediator, 'name' | 'employer'>): string {
  return searchTextOf(row.name, [row.employer], true);
}
