import type { RowVersion } from '@tongxing/subgraph';
import { Field, ID, InputType, Int } from 'type-graphql';

type InputClass = abstract new (...args: any[]) => object; // eslint-disable-line @typescript-eslint/no-explicit-any -- what TypeScript asks of a mixin

/** Adds to a role's own fields what registering it asks of the person. */
export function registering<Base extends InputClass>(base: Base) {
  @InputType()
  abstract class Registering extends base {
    @Field(() => ID, { nullable: true, description: '已在库中的人员，由其兼任；空为新的人员，须填姓名' })
    personId?: string | null;

    @Field(() => String, { nullable: true, description: '姓名；选了已有人员的，以其姓名为准' })
    name?: string | null;

    @Field(() => String, { nullable: true, description: '工作单位；选了已有人员而不填的，保留原单位' })
    employer?: string | null;

    @Field(() => Boolean, { nullable: true, description: '已核对同名人员，确认是另一个人' })
    confirmedDistinct?: boolean | null;

    @Field(() => String, { description: '客户端自拟的一次性编号，重复提交时不会重复登记' })
    idempotencyKey!: string;
  }
  return Registering;
}

/** Adds to a role's own fields what changing it may change of the person, in all of their roles. */
export function changing<Base extends InputClass>(base: Base) {
  @InputType()
  abstract class Changing extends base implements RowVersion {
    @Field(() => ID, { description: '编号' })
    id!: string;

    @Field(() => Int, { description: '打开时的版本' })
    expectedVersion!: number;

    @Field(() => String, { description: '姓名；同一人的其他身份随之修改' })
    name!: string;

    @Field(() => String, { nullable: true, description: '工作单位；同一人的其他身份随之修改' })
    employer?: string | null;

    @Field(() => Boolean, { nullable: true, description: '已核对同名人员，确认是另一个人' })
    confirmedDistinct?: boolean | null;
  }
  return Changing;
}

/** What the person registering or changing a role says of the human. */
export type RegisteredPerson = InstanceType<ReturnType<typeof registering<InputClass>>>;
export type ChangedPerson = InstanceType<ReturnType<typeof changing<InputClass>>>;
