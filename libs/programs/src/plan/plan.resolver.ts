import { Allow, type Ctx } from '@tongxing/subgraph';
import { Arg, Ctx as Context, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { District } from '../federated/district.type.ts';
import { openPlan, openPlans } from './plan.service.ts';
import { findMark } from './plan.store.ts';
import { Plan } from './plan.type.ts';

@Resolver()
export class PlanResolver {
  @Allow('plan.read')
  @Query(() => [Plan], { nullable: true, description: '本辖区可见的计划' })
  async plans(@Context() ctx: Ctx) {
    return (await openPlans(ctx)).map((book) => new Plan(book));
  }

  @Allow('plan.read')
  @Query(() => Plan, { nullable: true, description: '一个计划；不给代码时取本辖区第一个' })
  async plan(@Context() ctx: Ctx, @Arg('code', () => String, { nullable: true }) code: string | null) {
    const book = await openPlan(ctx, code);
    return book && new Plan(book);
  }

  @Allow('plan.read')
  @Query(() => String, {
    nullable: true,
    description: '变动标记：计划的数值、填报或决定有变动时改变；页面据以判断是否需要重读',
  })
  planMark(@Context() ctx: Ctx, @Arg('code', () => String, { nullable: true }) code: string | null) {
    return findMark(ctx, code ?? null);
  }
}

@Resolver(() => District)
export class DistrictPlansResolver {
  @Allow('plan.read')
  @FieldResolver(() => [Plan], { nullable: true, description: '该区县的计划' })
  async plans(@Context() ctx: Ctx, @Root() district: District) {
    const books = await openPlans(ctx);
    return books.filter(({ plan }) => plan.districtCode === district.code).map((book) => new Plan(book));
  }
}
