import { Allow, type Ctx } from '@tongxing/subgraph';
import { Arg, Ctx as Context, Mutation, Resolver } from 'type-graphql';
import { ReportMilestoneInput } from './milestone.inputs.ts';
import { ReportMilestoneResult } from './milestone.results.ts';
import { reportMilestone } from './milestone.service.ts';

@Resolver()
export class MilestoneResolver {
  @Allow('milestone.report')
  @Mutation(() => ReportMilestoneResult, { nullable: true, description: '填报节点进展' })
  reportMilestone(
    @Context() ctx: Ctx,
    @Arg('input', () => ReportMilestoneInput) input: ReportMilestoneInput,
  ) {
    return reportMilestone(ctx, input);
  }
}
