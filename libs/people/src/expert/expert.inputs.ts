import { connectionOf } from '@tongxing/subgraph';
import { Field, InputType } from 'type-graphql';
import { Expert, ExpertKind } from './expert.entity.ts';

export const ExpertConnection = connectionOf(Expert);

@InputType({ description: '专家筛选条件' })
export class ExpertFilter {
  @Field(() => String, { nullable: true, description: '姓名或单位中的文字' })
  text?: string | null;

  @Field(() => ExpertKind, { nullable: true })
  kind?: ExpertKind | null;
}
