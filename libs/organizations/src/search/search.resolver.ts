import { Allow, SearchHit, type Ctx } from '@tongxing/subgraph';
import { Arg, Ctx as Context, Int, Query, Resolver } from 'type-graphql';
import { searchOrganizations } from './search.service.ts';

@Resolver()
export class SearchResolver {
  /** Which kinds it looks through is decided by what the actor may read of each. */
  @Allow('division.read')
  @Query(() => [SearchHit], {
    nullable: true,
    description: '查找企业、社会组织、调解组织和镇办：名称、代码中的文字，或名称的拼音首字母',
  })
  searchOrganizations(
    @Context() ctx: Ctx,
    @Arg('text', () => String) text: string,
    @Arg('first', () => Int, { defaultValue: 8 }) first: number,
  ): Promise<SearchHit[]> {
    return searchOrganizations(ctx, text, first);
  }
}
