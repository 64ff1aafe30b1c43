import { Allow, type Ctx, type Page } from '@tongxing/subgraph';
import { Arg, Ctx as Context, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { EnterpriseLink, StreetLink } from '../references.ts';
import { assignCoordinator } from './assign-coordinator.service.ts';
import { Assignment } from './assignment.entity.ts';
import { Coordinator } from './coordinator.entity.ts';
import { AssignCoordinatorInput, CoordinatorFilter } from './coordinator.inputs.ts';
import {
  AssignCoordinatorResult,
  AssignmentConnection,
  CoordinatorConnection,
} from './coordinator.results.ts';
import * as coordinators from './coordinator.service.ts';

@Resolver(() => Coordinator)
export class CoordinatorResolver {
  @Allow('coordinator.read')
  @Query(() => CoordinatorConnection, { nullable: true, description: '协调员数据库' })
  coordinators(
    @Context() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => CoordinatorFilter, { nullable: true }) filter?: CoordinatorFilter,
  ): Promise<Page<Coordinator>> {
    return coordinators.coordinators(ctx, { first, after }, filter ?? {});
  }

  @Allow('coordinator.read')
  @Query(() => Coordinator, { nullable: true, description: '按编号查协调员' })
  coordinator(@Context() ctx: Ctx, @Arg('id', () => ID) id: string): Promise<Coordinator | null> {
    return coordinators.coordinator(ctx, id);
  }

  @Allow('coordinator.assign')
  @Mutation(() => AssignCoordinatorResult, { nullable: true, description: '安排协调员服务企业' })
  assignCoordinator(
    @Context() ctx: Ctx,
    @Arg('input', () => AssignCoordinatorInput) input: AssignCoordinatorInput,
  ): Promise<AssignCoordinatorResult> {
    return assignCoordinator(ctx, input);
  }

  @FieldResolver(() => StreetLink, { nullable: true, description: '所在镇办' })
  street(@Root() { streetCode }: Coordinator): StreetLink | null {
    return streetCode === null ? null : { code: streetCode };
  }

  @FieldResolver(() => AssignmentConnection, { description: '服务的企业，按开始日期' })
  enterprises(
    @Context() ctx: Ctx,
    @Root() coordinator: Coordinator,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<Assignment>> {
    return coordinators.assignmentsOf(ctx, coordinator, { first, after });
  }
}

@Resolver(() => Assignment)
export class AssignmentResolver {
  @FieldResolver(() => Coordinator, { nullable: true, description: '协调员' })
  coordinator(@Context() ctx: Ctx, @Root() { coordinatorId }: Assignment): Promise<Coordinator | null> {
    return coordinators.coordinator(ctx, coordinatorId);
  }

  @FieldResolver(() => EnterpriseLink, { nullable: true, description: '企业' })
  enterprise(@Root() { enterpriseId }: Assignment): EnterpriseLink {
    return { id: enterpriseId };
  }
}
