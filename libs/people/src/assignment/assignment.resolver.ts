import { Allow, type Ctx, type Page } from '@tongxing/subgraph';
import { Arg, Ctx as Context, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Coordinator } from '../coordinator/coordinator.entity.ts';
import { coordinator } from '../coordinator/coordinator.service.ts';
import { EnterpriseLink } from '../references.ts';
import { assignCoordinator } from './assign-coordinator.service.ts';
import { Assignment, AssignmentConnection } from './assignment.entity.ts';
import { AssignCoordinatorInput, AssignmentFilter, ChangeAssignmentInput } from './assignment.inputs.ts';
import { AssignCoordinatorResult, ChangeAssignmentResult } from './assignment.results.ts';
import { assignments } from './assignment.service.ts';
import { changeAssignment } from './change-assignment.service.ts';

@Resolver(() => Assignment)
export class AssignmentResolver {
  @Allow('coordinator.read')
  @Query(() => AssignmentConnection, { nullable: true, description: '服务安排，按开始日期' })
  assignments(
    @Context() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => AssignmentFilter, { nullable: true }) filter?: AssignmentFilter,
  ): Promise<Page<Assignment>> {
    return assignments(ctx, { first, after }, filter ?? {});
  }

  @Allow('coordinator.assign')
  @Mutation(() => AssignCoordinatorResult, { nullable: true, description: '安排协调员服务企业' })
  assignCoordinator(
    @Context() ctx: Ctx,
    @Arg('input', () => AssignCoordinatorInput) input: AssignCoordinatorInput,
  ): Promise<AssignCoordinatorResult> {
    return assignCoordinator(ctx, input);
  }

  @Allow('coordinator.assign')
  @Mutation(() => ChangeAssignmentResult, { nullable: true, description: '修改服务安排的起止日期和职责' })
  changeAssignment(
    @Context() ctx: Ctx,
    @Arg('input', () => ChangeAssignmentInput) input: ChangeAssignmentInput,
  ): Promise<ChangeAssignmentResult> {
    return changeAssignment(ctx, input);
  }

  @FieldResolver(() => Coordinator, { nullable: true, description: '协调员' })
  coordinator(@Context() ctx: Ctx, @Root() { coordinatorId }: Assignment): Promise<Coordinator | null> {
    return coordinator(ctx, coordinatorId);
  }

  @FieldResolver(() => EnterpriseLink, { nullable: true, description: '企业' })
  enterprise(@Root() { enterpriseId }: Assignment): EnterpriseLink {
    return { id: enterpriseId };
  }
}
