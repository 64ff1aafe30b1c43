import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '保存台账视图；同名的本人视图被替换' })
export class SaveViewInput {
  @Field(() => String, { description: '台账名称，如 enterprises' })
  ledger!: string;

  @Field(() => String, { description: '视图名称' })
  name!: string;

  @Field(() => String, { description: '地址中的查询串，不含问号' })
  query!: string;

  @Field(() => Boolean, { description: '与本辖区共享' })
  shared!: boolean;

  @Field(() => String, { description: '客户端自拟的一次性编号，重复提交时不会重复保存' })
  idempotencyKey!: string;
}

@InputType({ description: '删除台账视图' })
export class DropViewInput {
  @Field(() => ID, { description: '编号' })
  id!: string;
}
