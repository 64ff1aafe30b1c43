import { Allow, type Ctx, type Page } from '@tongxing/subgraph';
import { Arg, Ctx as Context, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { MediationBodyLink } from '../references.ts';
import { Mediator } from './mediator.entity.ts';
import { MediatorConnection, MediatorFilter } from './mediator.inputs.ts';
import * as mediators from './mediator.service.ts';

@Resolver(() => Mediator)
export class MediatorResolver {
  @Allow('mediator.read')
  @Query(() => MediatorConnection, { nullable: true, description: '调解员名册' })
  mediators(
    @Context() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => MediatorFilter, { nullable: true }) filter?: MediatorFilter,
  ): Promise<Page<Mediator>> {
    return mediators.mediators(ctx, { first, after }, filter ?? {});
  }

  @Allow('mediator.read')
  @Query(() => Mediator, { nullable: true, description: '按编号查调解员' })
  mediator(@Context() ctx: Ctx, @Arg('id', () => ID) id: string): Promise<Mediator | null> {
    return mediators.mediator(ctx, id);
  }

  @FieldResolver(() => MediationBodyLink, { nullable: true, description: '所属调解组织' })
  body(@Root() { bodyId }: Mediator): MediationBodyLink | null {
    return bodyId === null ? null : { id: bodyId };
  }
}

@Resolver(() => MediationBodyLink)
export class MediationBodyResolver {
  @Allow('mediator.read')
  @FieldResolver(() => [Mediator], { nullable: true, description: '该组织的调解员，按姓名' })
  mediators(@Context() ctx: Ctx, @Root() { id }: MediationBodyLink): Promise<Mediator[]> {
    return mediators.mediatorsOf(ctx, id);
  }
}
