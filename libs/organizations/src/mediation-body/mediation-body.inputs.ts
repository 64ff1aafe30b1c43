import { connectionOf } from '@tongxing/subgraph';
import { Field, InputType } from 'type-graphql';
import { MediationBody, MediationBodyType } from './mediation-body.entity.ts';

export const MediationBodyConnection = connectionOf(MediationBody);

@InputType({ description: '调解组织筛选条件' })
export class MediationBodyFilter {
  @Field(() => String, { nullable: true, description: '名称中的文字' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: '镇办代码' })
  streetCode?: string | null;

  @Field(() => MediationBodyType, { nullable: true })
  type?: MediationBodyType | null;
}
