import { Allow, type Ctx, type Page } from '@tongxing/subgraph';
import { Arg, Ctx as Context, Int, Query, Resolver } from 'type-graphql';
import { uncoveredEnterprises } from './uncovered.service.ts';
import {
  UncoveredEnterpriseConnection,
  UncoveredFilter,
  type UncoveredEnterprise,
} from './uncovered.type.ts';

@Resolver()
export class CoverageResolver {
  @Allow('coordinator.read')
  @Query(() => UncoveredEnterpriseConnection, {
    nullable: true,
    description: '没有协调员的企业，按镇办；即覆盖率分母中未计入分子的企业',
  })
  uncoveredEnterprises(
    @Context() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => UncoveredFilter, { nullable: true }) filter?: UncoveredFilter,
  ): Promise<Page<UncoveredEnterprise>> {
    return uncoveredEnterprises(ctx, { first, after }, filter ?? {});
  }
}
