import { RecordStatus, RowVersion, SortDirection } from '@tongxing/subgraph';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { changing, registering } from '../person/person.inputs.ts';
import { ExpertKind } from './expert-kind.ts';

@InputType({ description: '专家筛选条件' })
export class ExpertFilter {
  @Field(() => String, { nullable: true, description: '姓名、拼音首字母、单位或专长中的文字' })
  text?: string | null;

  @Field(() => ExpertKind, { nullable: true, description: '类别' })
  kind?: ExpertKind | null;

  @Field(() => ID, { nullable: true, description: '团队编号' })
  teamId?: string | null;

  @Field(() => RecordStatus, { nullable: true, description: '状态' })
  status?: RecordStatus | null;
}

/** What the experts can be ordered by. */
export const ExpertSortField = { NAME: 'NAME', KIND: 'KIND', EMPLOYER: 'EMPLOYER' } as const;
export type ExpertSortField = (typeof ExpertSortField)[keyof typeof ExpertSortField];
registerEnumType(ExpertSortField, {
  name: 'ExpertSortField',
  description: '专家排序依据',
  valuesConfig: {
    NAME: { description: '姓名' },
    KIND: { description: '类别' },
    EMPLOYER: { description: '工作单位' },
  },
});

@InputType({ description: '专家排序' })
export class ExpertSort {
  @Field(() => ExpertSortField, { description: '依据' })
  by!: ExpertSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: '方向' })
  direction!: SortDirection;
}

@InputType()
abstract class ExpertFields {
  @Field(() => ExpertKind, { description: '类别' })
  kind!: ExpertKind;

  @Field(() => String, { nullable: true, description: '团队名称；还没有这个团队的，随之设立' })
  teamName?: string | null;

  @Field(() => String, { nullable: true, description: '专长' })
  specialisms?: string | null;
}

@InputType({ description: '登记专家' })
export class RegisterExpertInput extends registering(ExpertFields) {}

@InputType({ description: '修改专家' })
export class ChangeExpertInput extends changing(ExpertFields) {}

@InputType({ description: '批量修改专家：只改给出的项' })
export class ChangeExpertsInput {
  @Field(() => [RowVersion], { description: '改哪些' })
  rows!: RowVersion[];

  @Field(() => ExpertKind, { nullable: true, description: '类别' })
  kind?: ExpertKind | null;

  @Field(() => String, { nullable: true, description: '团队名称；还没有这个团队的，随之设立' })
  teamName?: string | null;
}
