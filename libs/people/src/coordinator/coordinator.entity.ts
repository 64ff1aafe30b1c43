import { Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DistrictTable, maskNumber, Personal, searchTextOf } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Employment } from '../employment.ts';
import { RoleRow } from '../person/role.entity.ts';
import { SkillLevel } from './skill-level.ts';

/** Who coordinates labour relations in the enterprises assigned to them. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '劳动关系协调员', simpleResolvers: true })
@DistrictTable({ tableName: 'coordinator', jurisdiction: 'STREET_AND_COMMON' })
@Index({ properties: ['districtCode', 'name', 'id'] })
@Index({ properties: ['districtCode', 'streetCode', 'id'] })
@Index({ properties: ['districtCode', 'level', 'id'] })
@Index({ properties: ['districtCode', 'employment', 'id'] })
@Unique({ properties: ['districtCode', 'personId'] })
@Unique({ properties: ['districtCode', 'recordedBySub', 'idempotencyKey'] })
export class Coordinator extends RoleRow {
  @Field(() => SkillLevel, { nullable: true, description: '职业技能等级；空为尚未认定' })
  @Property({ type: 'string', length: 8, nullable: true })
  level!: SkillLevel | null;

  @Field(() => Employment, { description: '专职或兼职' })
  @Property({ type: 'string', length: 16 })
  employment!: Employment;

  @Personal({ mask: maskNumber })
  @Field(() => String, {
    nullable: true,
    description: '职业技能等级证书编号；一律隐去，见 revealPersonalData',
  })
  @Property({ type: 'string', length: 64, nullable: true })
  certificateNo: string | null = null;

  @Field(() => String, { nullable: true, description: '发证机构' })
  @Property({ type: 'string', length: 200, nullable: true })
  certificateIssuer: string | null = null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '发证日期' })
  @Property({ type: 'date', nullable: true })
  certificateOn: string | null = null;

  @Field(() => String, { nullable: true, description: '所在镇办代码；服务全辖区的为空' })
  @Property({ type: 'string', length: 9, nullable: true })
  streetCode!: string | null;

  @Field(() => String, { nullable: true, description: '职责' })
  @Property({ type: 'text', nullable: true })
  duties: string | null = null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '任职日期' })
  @Property({ type: 'date', nullable: true })
  startedOn: string | null = null;
}

/**
 * What a coordinator is found by: name with its initials, employer. Not the certificate number, which is masked:
 * it is looked for as a whole (`foundSql`).
 */
export function coordinatorSearchText(row: Pick<Coordinator, 'name' | 'employer'>): string {
  return searchTextOf(row.name, [row.employer], true);
}
