import { Allow, type Ctx } from '@tongxing/subgraph';
import { Arg, Ctx as Context, Query, Resolver } from 'type-graphql';
import * as advice from './advice.service.ts';
import { CreditCodeJudgement, SizeClassFinding, SizeClassInput } from './advice.type.ts';

/** What a form tells while it is filled in. */
@Resolver()
export class EnterpriseAdviceResolver {
  @Allow('enterprise.read')
  @Query(() => CreditCodeJudgement, { nullable: true, description: '判断企业的统一社会信用代码' })
  judgeCreditCode(
    @Context() ctx: Ctx,
    @Arg('code', () => String) code: string,
  ): Promise<CreditCodeJudgement> {
    return advice.judge(ctx, code);
  }

  @Allow('enterprise.read')
  @Query(() => SizeClassFinding, { nullable: true, description: '按行业和指标划定企业规模' })
  sizeClassOf(
    @Context() ctx: Ctx,
    @Arg('input', () => SizeClassInput) input: SizeClassInput,
  ): SizeClassFinding {
    return advice.findSizeClass(ctx, input);
  }
}
