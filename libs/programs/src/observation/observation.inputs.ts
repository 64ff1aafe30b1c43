import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int } from 'type-graphql';

@InputType({ description: '手工填报一个观测值' })
export class EnterObservationInput {
  @Field(() => ID, { description: '幂等键：同一次填报重发时不变' })
  idempotencyKey!: string;

  @Field(() => String, { description: '计划代码' })
  plan!: string;

  @Field(() => String, { description: '指标代码' })
  indicator!: string;

  @Field(() => Int, { nullable: true, description: '所属年度；存量指标不填' })
  year?: number | null;

  @Field(() => Float, { description: '分子，或数量' })
  numerator!: number;

  @Field(() => Float, { nullable: true, description: '分母；数量指标不填' })
  denominator?: number | null;

  @Field(() => GraphQLLocalDate, { description: '截至日' })
  validOn!: string;

  @Field(() => String, { description: '依据：会议、台账、文件等' })
  evidence!: string;

  @Field(() => String, { nullable: true, description: '依据的网址' })
  evidenceLink?: string | null;
}
