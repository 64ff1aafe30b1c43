import { Allow, type Ctx } from '@tongxing/subgraph';
import { Arg, Ctx as Context, Mutation, Resolver } from 'type-graphql';
import {
  AdoptDateInput,
  AdoptReadingInput,
  SetThresholdInput,
  WithdrawAdoptionInput,
} from './adoption.inputs.ts';
import { AdoptionResult } from './adoption.results.ts';
import { adoptDate, adoptReading, setThreshold, withdrawAdoption } from './adoption.service.ts';

@Resolver()
export class AdoptionResolver {
  @Allow('reading.adopt')
  @Mutation(() => AdoptionResult, { nullable: true, description: '采用一种口径' })
  adoptReading(@Context() ctx: Ctx, @Arg('input', () => AdoptReadingInput) input: AdoptReadingInput) {
    return adoptReading(ctx, input);
  }

  @Allow('reading.adopt')
  @Mutation(() => AdoptionResult, { nullable: true, description: '采用日期的一种读法' })
  adoptDate(@Context() ctx: Ctx, @Arg('input', () => AdoptDateInput) input: AdoptDateInput) {
    return adoptDate(ctx, input);
  }

  @Allow('reading.adopt')
  @Mutation(() => AdoptionResult, { nullable: true, description: '确定未量化之处的标准' })
  setThreshold(@Context() ctx: Ctx, @Arg('input', () => SetThresholdInput) input: SetThresholdInput) {
    return setThreshold(ctx, input);
  }

  @Allow('reading.adopt')
  @Mutation(() => AdoptionResult, { nullable: true, description: '撤回一项采用' })
  withdrawAdoption(
    @Context() ctx: Ctx,
    @Arg('input', () => WithdrawAdoptionInput) input: WithdrawAdoptionInput,
  ) {
    return withdrawAdoption(ctx, input);
  }
}
