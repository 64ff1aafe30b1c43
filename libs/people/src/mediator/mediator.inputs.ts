import { connectionOf } from '@tongxing/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import { Employment } from '../employment.ts';
import { Mediator } from './mediator.entity.ts';

export const MediatorConnection = connectionOf(Mediator);

@InputType({ description: '调解员筛选条件' })
export class MediatorFilter {
  @Field(() => String, { nullable: true, description: '姓名中的文字' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: '调解组织编号' })
  bodyId?: string | null;

  @Field(() => Employment, { nullable: true })
  employment?: Employment | null;
}
