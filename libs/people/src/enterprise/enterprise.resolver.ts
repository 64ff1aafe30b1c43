import { Allow, type Ctx } from '@tongxing/subgraph';
import { Ctx as Context, FieldResolver, Resolver, Root } from 'type-graphql';
import { Coordinator } from '../coordinator/coordinator.entity.ts';
import * as coordinators from '../coordinator/coordinator.service.ts';
import { EnterpriseLink } from '../references.ts';

@Resolver(() => EnterpriseLink)
export class EnterpriseResolver {
  @Allow('coordinator.read')
  @FieldResolver(() => [Coordinator], { nullable: true, description: '今日在岗的协调员' })
  coordinators(@Context() ctx: Ctx, @Root() { id }: EnterpriseLink): Promise<Coordinator[]> {
    return coordinators.coordinatorsOf(ctx, id);
  }
}
