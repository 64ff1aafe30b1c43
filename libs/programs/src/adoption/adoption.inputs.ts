import { Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';

export const DateChoice = { STRICT: 'STRICT', LOOSE: 'LOOSE' } as const;
export type DateChoice = keyof typeof DateChoice;
registerEnumType(DateChoice, { name: 'DateChoice', description: '从严（上月末）或从宽（当月末）' });

/** What every decision says: on which plan, why, on whose authority, and against which version. */
@InputType()
export abstract class DecisionInput {
  @Field(() => ID, { description: '幂等键：同一次提交重发时不变' })
  idempotencyKey!: string;

  @Field(() => String, { description: '计划代码' })
  plan!: string;

  @Field(() => String, { description: '理由' })
  reason!: string;

  @Field(() => String, { description: '依据（会议、批复等）' })
  authority!: string;

  @Field(() => Int, { description: '打开时看到的版本' })
  expectedVersion!: number;
}

@InputType({ description: '采用目标的一种口径' })
export class AdoptReadingInput extends DecisionInput {
  @Field(() => String, { description: '目标代码' })
  target!: string;

  @Field(() => String, { description: '采用的口径代码' })
  reading!: string;
}

@InputType({ description: '采用含糊日期的一种读法' })
export class AdoptDateInput extends DecisionInput {
  @Field(() => ID, { description: '节点' })
  milestone!: string;

  @Field(() => DateChoice, { description: '选择' })
  choice!: DateChoice;
}

@InputType({ description: '确定通知未量化之处的标准' })
export class SetThresholdInput extends DecisionInput {
  @Field(() => String, { description: '口径代码' })
  reading!: string;

  @Field(() => Float, {
    description: '定性要求填百分比；“左右”填允许低于的百分比；由市确定的填数量',
  })
  value!: number;
}

@InputType({ description: '撤回一项采用' })
export class WithdrawAdoptionInput {
  @Field(() => ID, { description: '幂等键：同一次提交重发时不变' })
  idempotencyKey!: string;

  @Field(() => String, { description: '计划代码' })
  plan!: string;

  @Field(() => ID, { description: '采用' })
  adoption!: string;

  @Field(() => String, { description: '撤回理由' })
  reason!: string;

  @Field(() => Int, { description: '打开时看到的版本' })
  expectedVersion!: number;
}
