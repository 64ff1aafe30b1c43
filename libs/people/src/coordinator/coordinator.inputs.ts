import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { Employment } from '../employment.ts';
import { SkillLevel } from './coordinator.entity.ts';

@InputType({ description: '协调员筛选条件' })
export class CoordinatorFilter {
  @Field(() => String, { nullable: true, description: '姓名中的文字' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: '镇办代码' })
  streetCode?: string | null;

  @Field(() => SkillLevel, { nullable: true })
  level?: SkillLevel | null;

  @Field(() => Employment, { nullable: true })
  employment?: Employment | null;
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
