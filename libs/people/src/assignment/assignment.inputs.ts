import { RowVersion } from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '服务安排筛选条件' })
export class AssignmentFilter {
  @Field(() => ID, { nullable: true, description: '协调员编号' })
  coordinatorId?: string | null;

  @Field(() => ID, { nullable: true, description: '企业编号' })
  enterpriseId?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '该日有效的' })
  activeOn?: string | null;

  @Field(() => String, { nullable: true, description: '企业所在镇办代码' })
  streetCode?: string | null;
}

@InputType({ description: '安排协调员服务企业' })
export class AssignCoordinatorInput {
  @Field(() => ID, { description: '协调员编号' })
  coordinatorId!: string;

  @Field(() => ID, { description: '企业编号' })
  enterpriseId!: string;

  @Field(() => GraphQLLocalDate, { description: '开始日期' })
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '结束日期（含当日）；空为持续' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: '职责' })
  duties?: string | null;

  @Field(() => String, { description: '客户端自拟的一次性编号，重复提交时不会重复安排' })
  idempotencyKey!: string;
}

@InputType({ description: '修改服务安排' })
export class ChangeAssignmentInput extends RowVersion {
  @Field(() => GraphQLLocalDate, { description: '开始日期' })
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '结束日期（含当日）；空为持续' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: '职责' })
  duties?: string | null;
}
