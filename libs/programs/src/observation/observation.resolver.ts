import { Allow, type Ctx } from '@tongxing/subgraph';
import { Arg, Ctx as Context, Mutation, Resolver } from 'type-graphql';
import { EnterObservationInput } from './observation.inputs.ts';
import { EnterObservationResult } from './observation.results.ts';
import { enterObservation } from './observation.service.ts';

@Resolver()
export class ObservationResolver {
  @Allow('observation.enter')
  @Mutation(() => EnterObservationResult, { nullable: true, description: '手工填报观测值' })
  enterObservation(
    @Context() ctx: Ctx,
    @Arg('input', () => EnterObservationInput) input: EnterObservationInput,
  ) {
    return enterObservation(ctx, input);
  }
}
