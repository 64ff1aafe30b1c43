import { Allow, type Ctx, type Page } from '@tongxing/subgraph';
import { Arg, Ctx as Context, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Assignment, AssignmentConnection } from '../assignment/assignment.entity.ts';
import { assignmentsTo } from '../assignment/assignment.service.ts';
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

  @Allow('coordinator.read')
  @FieldResolver(() => AssignmentConnection, { nullable: true, description: '服务安排，按开始日期' })
  assignments(
    @Context() ctx: Ctx,
    @Root() { id }: EnterpriseLink,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<Assignment>> {
    return assignmentsTo(ctx, id, { first, after });
  }
}
