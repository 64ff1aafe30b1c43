import type { Opt } from '@mikro-orm/core';
import { Index, Property } from '@mikro-orm/decorators/legacy';
import { DistrictRow, DistrictTable } from '@tongxing/subgraph';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Employment } from '../employment.ts';

/** Levels of the national occupational standard 劳动关系协调员 (2019 revision); there is no fifth. */
export const SkillLevel = {
  LEVEL_4: 'LEVEL_4',
  LEVEL_3: 'LEVEL_3',
  LEVEL_2: 'LEVEL_2',
  LEVEL_1: 'LEVEL_1',
} as const;
export type SkillLevel = (typeof SkillLevel)[keyof typeof SkillLevel];
registerEnumType(SkillLevel, {
  name: 'SkillLevel',
  description: '职业技能等级',
  valuesConfig: {
    LEVEL_4: { description: '四级（中级工）' },
    LEVEL_3: { description: '三级（高级工）' },
    LEVEL_2: { description: '二级（技师）' },
    LEVEL_1: { description: '一级（高级技师）' },
  },
});

/** Who coordinates labour relations in the enterprises assigned to them. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '劳动关系协调员', simpleResolvers: true })
@DistrictTable({ tableName: 'coordinator', jurisdiction: 'STREET_AND_COMMON' })
@Index({ properties: ['districtCode', 'name', 'id'] })
export class Coordinator extends DistrictRow {
  @Field(() => String, { description: '姓名' })
  @Property({ type: 'string', length: 100, collation: 'zh-x-icu' })
  name!: string;

  @Field(() => SkillLevel, { nullable: true, description: '职业技能等级；空为尚未认定' })
  @Property({ type: 'string', length: 8, nullable: true })
  level!: SkillLevel | null;

  @Field(() => Employment, { description: '专职或兼职' })
  @Property({ type: 'string', length: 16 })
  employment!: Employment;

  @Field(() => String, { nullable: true, description: '所在镇办代码；属于全辖区的为空' })
  @Property({ type: 'string', length: 9, nullable: true })
  streetCode!: string | null;

  @Field(() => Boolean, { description: '演示数据' })
  @Property({ type: 'boolean' })
  demonstration!: boolean;

  @Field(() => Int, { description: '版本，每次修改加一' })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
