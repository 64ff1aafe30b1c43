import { RecordStatus, RowVersion, SortDirection } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Employment } from '../employment.ts';
import { changing, registering } from '../person/person.inputs.ts';
import { SkillLevel } from './skill-level.ts';

@InputType({ description: '协调员筛选条件' })
export class CoordinatorFilter {
  @Field(() => String, { nullable: true, description: '姓名、拼音首字母、单位或证书编号中的文字' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: '镇办代码' })
  streetCode?: string | null;

  @Field(() => SkillLevel, { nullable: true, description: '职业技能等级' })
  level?: SkillLevel | null;

  @Field(() => Employment, { nullable: true, description: '专职或兼职' })
  employment?: Employment | null;

  @Field(() => RecordStatus, { nullable: true, description: '状态' })
  status?: RecordStatus | null;

  @Field(() => ID, { nullable: true, description: '今日负责该企业的' })
  covering?: string | null;
}

/** What the coordinators can be ordered by. */
export const CoordinatorSortField = {
  NAME: 'NAME',
  LEVEL: 'LEVEL',
  STREET: 'STREET',
  EMPLOYMENT: 'EMPLOYMENT',
  ASSIGNMENTS: 'ASSIGNMENTS',
} as const;
export type CoordinatorSortField = (typeof CoordinatorSortField)[keyof typeof CoordinatorSortField];
registerEnumType(CoordinatorSortField, {
  name: 'CoordinatorSortField',
  description: '协调员排序依据',
  valuesConfig: {
    NAME: { description: '姓名' },
    LEVEL: { description: '职业技能等级，一级在前' },
    STREET: { description: '镇办' },
    EMPLOYMENT: { description: '专兼职，专职在前' },
    ASSIGNMENTS: { description: '今日负责的企业数' },
  },
});

@InputType({ description: '协调员排序' })
export class CoordinatorSort {
  @Field(() => CoordinatorSortField, { description: '依据' })
  by!: CoordinatorSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: '方向' })
  direction!: SortDirection;
}

@InputType()
abstract class CoordinatorFields {
  @Field(() => SkillLevel, { nullable: true, description: '职业技能等级，须有证书；空为尚未认定' })
  level?: SkillLevel | null;

  @Field(() => Employment, { description: '专职或兼职' })
  employment!: Employment;

  @Field(() => String, { nullable: true, description: '职业技能等级证书编号' })
  certificateNo?: string | null;

  @Field(() => String, { nullable: true, description: '发证机构' })
  certificateIssuer?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '发证日期' })
  certificateOn?: string | null;

  @Field(() => String, { nullable: true, description: '所在镇办代码；服务全辖区的为空' })
  streetCode?: string | null;

  @Field(() => String, { nullable: true, description: '职责' })
  duties?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '任职日期' })
  startedOn?: string | null;
}

@InputType({ description: '登记协调员' })
export class RegisterCoordinatorInput extends registering(CoordinatorFields) {}

@InputType({ description: '修改协调员' })
export class ChangeCoordinatorInput extends changing(CoordinatorFields) {}

@InputType({ description: '批量修改协调员：只改给出的项' })
export class ChangeCoordinatorsInput {
  @Field(() => [RowVersion], { description: '改哪些' })
  rows!: RowVersion[];

  @Field(() => String, { nullable: true, description: '所在镇办代码' })
  streetCode?: string | null;

  @Field(() => Employment, { nullable: true, description: '专职或兼职' })
  employment?: Employment | null;
}
