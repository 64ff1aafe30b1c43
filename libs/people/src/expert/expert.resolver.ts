import { Allow, type Ctx, type Page } from '@tongxing/subgraph';
import { Arg, Ctx as Context, ID, Int, Query, Resolver } from 'type-graphql';
import { Expert } from './expert.entity.ts';
import { ExpertConnection, ExpertFilter } from './expert.inputs.ts';
import * as experts from './expert.service.ts';

@Resolver(() => Expert)
export class ExpertResolver {
  @Allow('expert.read')
  @Query(() => ExpertConnection, { nullable: true, description: '专家库' })
  experts(
    @Context() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => ExpertFilter, { nullable: true }) filter?: ExpertFilter,
  ): Promise<Page<Expert>> {
    return experts.experts(ctx, { first, after }, filter ?? {});
  }

  @Allow('expert.read')
  @Query(() => Expert, { nullable: true, description: '按编号查专家' })
  expert(@Context() ctx: Ctx, @Arg('id', () => ID) id: string): Promise<Expert | null> {
    return experts.expert(ctx, id);
  }
}
