import { RecordStatus, RowVersion, SortDirection } from '@tongxing/subgraph';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Employment } from '../employment.ts';
import { changing, registering } from '../person/person.inputs.ts';
import { CaseType } from './case-type.ts';

@InputType({ description: '调解员筛选条件' })
export class MediatorFilter {
  @Field(() => String, { nullable: true, description: '姓名、拼音首字母或单位中的文字' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: '调解组织编号' })
  bodyId?: string | null;

  @Field(() => Employment, { nullable: true, description: '专职或兼职' })
  employment?: Employment | null;

  @Field(() => String, { nullable: true, description: '镇办代码' })
  streetCode?: string | null;

  @Field(() => RecordStatus, { nullable: true, description: '状态' })
  status?: RecordStatus | null;

  @Field(() => Boolean, { nullable: true, description: '是否列入公开名册，即公开姓名' })
  published?: boolean | null;
}

/** What the mediators can be ordered by. */
export const MediatorSortField = { NAME: 'NAME', EMPLOYMENT: 'EMPLOYMENT' } as const;
export type MediatorSortField = (typeof MediatorSortField)[keyof typeof MediatorSortField];
registerEnumType(MediatorSortField, {
  name: 'MediatorSortField',
  description: '调解员排序依据',
  valuesConfig: { NAME: { description: '姓名' }, EMPLOYMENT: { description: '专兼职，专职在前' } },
});

@InputType({ description: '调解员排序' })
export class MediatorSort {
  @Field(() => MediatorSortField, { description: '依据' })
  by!: MediatorSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: '方向' })
  direction!: SortDirection;
}

@InputType()
abstract class MediatorFields {
  @Field(() => Employment, { description: '专职或兼职' })
  employment!: Employment;

  @Field(() => ID, { nullable: true, description: '所属调解组织编号；只在调解员库中的为空' })
  bodyId?: string | null;

  @Field(() => String, { nullable: true, description: '调解组织所在镇办代码；不填的，随该组织的其他调解员' })
  streetCode?: string | null;

  @Field(() => [CaseType], { nullable: true, description: '擅长的争议类型' })
  specialisms?: CaseType[] | null;

  @Field(() => String, { nullable: true, description: '在调解组织的联系方式（不填个人电话、住址）' })
  contact?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: '公开姓名' })
  publicName!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: '公开所属调解组织' })
  publicBody!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: '公开联系方式' })
  publicContact!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: '公开擅长的争议类型' })
  publicSpecialisms!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: '在镇办调解员库中' })
  inPool!: boolean;
}

@InputType({ description: '登记调解员' })
export class RegisterMediatorInput extends registering(MediatorFields) {}

@InputType({ description: '修改调解员' })
export class ChangeMediatorInput extends changing(MediatorFields) {}

@InputType({ description: '批量修改调解员：只改给出的项' })
export class ChangeMediatorsInput {
  @Field(() => [RowVersion], { description: '改哪些' })
  rows!: RowVersion[];

  @Field(() => Employment, { nullable: true, description: '专职或兼职' })
  employment?: Employment | null;

  @Field(() => ID, { nullable: true, description: '所属调解组织编号' })
  bodyId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '在镇办调解员库中' })
  inPool?: boolean | null;
}
