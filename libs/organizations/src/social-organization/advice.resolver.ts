import { Allow, type Ctx } from '@tongxing/subgraph';
import { Arg, Ctx as Context, Query, Resolver } from 'type-graphql';
import { judge } from './advice.service.ts';
import { SocialOrganizationCodeJudgement } from './advice.type.ts';

/** What the form of a social organisation tells while it is filled in. */
@Resolver()
export class SocialOrganizationAdviceResolver {
  @Allow('socialOrganization.read')
  @Query(() => SocialOrganizationCodeJudgement, {
    nullable: true,
    description: '判断社会组织的统一社会信用代码',
  })
  judgeSocialOrganizationCode(
    @Context() ctx: Ctx,
    @Arg('code', () => String) code: string,
  ): Promise<SocialOrganizationCodeJudgement> {
    return judge(ctx, code);
  }
}
