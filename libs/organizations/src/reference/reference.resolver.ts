import { Allow, type Ctx } from '@tongxing/subgraph';
import { Ctx as Context, Query, Resolver } from 'type-graphql';
import * as reference from './reference.service.ts';
import { Industry, RegistrationType } from './reference.type.ts';

/** The lists that forms choose from. */
@Resolver()
export class ReferenceResolver {
  @Allow('division.read')
  @Query(() => [Industry], { nullable: true, description: '行业分类' })
  industries(@Context() ctx: Ctx): Industry[] {
    return reference.industries(ctx);
  }

  @Allow('division.read')
  @Query(() => [RegistrationType], { nullable: true, description: '登记注册类型' })
  registrationTypes(@Context() ctx: Ctx): RegistrationType[] {
    return reference.registrationTypes(ctx);
  }
}
