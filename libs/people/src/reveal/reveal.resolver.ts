import { Allow, type Ctx } from '@tongxing/subgraph';
import { Arg, Ctx as Context, Mutation, Resolver } from 'type-graphql';
import { RevealPersonalDataInput } from './reveal.inputs.ts';
import { RevealPersonalDataResult } from './reveal.results.ts';
import { revealPersonalData } from './reveal.service.ts';

@Resolver()
export class RevealResolver {
  @Allow('personal.reveal')
  @Mutation(() => RevealPersonalDataResult, {
    nullable: true,
    description: '查看隐去的证书编号或联系方式，须说明理由',
  })
  revealPersonalData(
    @Context() ctx: Ctx,
    @Arg('input', () => RevealPersonalDataInput) input: RevealPersonalDataInput,
  ): Promise<RevealPersonalDataResult> {
    return revealPersonalData(ctx, input);
  }
}
