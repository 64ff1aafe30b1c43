import {
  Allow,
  Change,
  ChangeConnection,
  CloseInput,
  ReopenInput,
  type Ctx,
  type Page,
} from '@tongxing/subgraph';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx as Context, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Assignment, AssignmentConnection } from '../assignment/assignment.entity.ts';
import { activeAssignments, assignmentsOf } from '../assignment/assignment.service.ts';
import { Person } from '../person/person.entity.ts';
import { personOf } from '../person/person.service.ts';
import { StreetLink } from '../references.ts';
import * as changes from './change-coordinator.service.ts';
import { Coordinator } from './coordinator.entity.ts';
import {
  ChangeCoordinatorInput,
  ChangeCoordinatorsInput,
  CoordinatorFilter,
  CoordinatorSort,
  RegisterCoordinatorInput,
} from './coordinator.inputs.ts';
import {
  ChangeCoordinatorResult,
  ChangeCoordinatorsResult,
  CoordinatorConnection,
  CoordinatorTotals,
  RegisterCoordinatorResult,
} from './coordinator.results.ts';
import * as coordinators from './coordinator.service.ts';
import { registerCoordinator } from './register-coordinator.service.ts';

@Resolver(() => Coordinator)
export class CoordinatorResolver {
  @Allow('coordinator.read')
  @Query(() => CoordinatorConnection, { nullable: true, description: '协调员数据库' })
  coordinators(
    @Context() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => CoordinatorFilter, { nullable: true }) filter?: CoordinatorFilter,
    @Arg('sort', () => CoordinatorSort, { nullable: true }) sort?: CoordinatorSort,
  ): Promise<Page<Coordinator>> {
    return coordinators.coordinators(ctx, { first, after }, filter ?? {}, sort ?? undefined);
  }

  @Allow('coordinator.read')
  @Query(() => Coordinator, { nullable: true, description: '按编号查协调员' })
  coordinator(@Context() ctx: Ctx, @Arg('id', () => ID) id: string): Promise<Coordinator | null> {
    return coordinators.coordinator(ctx, id);
  }

  @Allow('coordinator.read')
  @Query(() => CoordinatorTotals, { nullable: true, description: '符合条件的协调员合计' })
  coordinatorTotals(
    @Context() ctx: Ctx,
    @Arg('filter', () => CoordinatorFilter, { nullable: true }) filter?: CoordinatorFilter,
  ): Promise<CoordinatorTotals> {
    return coordinators.coordinatorTotals(ctx, filter ?? {});
  }

  @Allow('coordinator.keep')
  @Mutation(() => RegisterCoordinatorResult, { nullable: true, description: '登记协调员' })
  registerCoordinator(
    @Context() ctx: Ctx,
    @Arg('input', () => RegisterCoordinatorInput) input: RegisterCoordinatorInput,
  ): Promise<RegisterCoordinatorResult> {
    return registerCoordinator(ctx, input);
  }

  @Allow('coordinator.keep')
  @Mutation(() => ChangeCoordinatorResult, { nullable: true, description: '修改协调员' })
  changeCoordinator(
    @Context() ctx: Ctx,
    @Arg('input', () => ChangeCoordinatorInput) input: ChangeCoordinatorInput,
  ): Promise<ChangeCoordinatorResult> {
    return changes.changeCoordinator(ctx, input);
  }

  @Allow('coordinator.keep')
  @Mutation(() => ChangeCoordinatorResult, { nullable: true, description: '协调员离任，其服务安排同日结束' })
  closeCoordinator(
    @Context() ctx: Ctx,
    @Arg('input', () => CloseInput) input: CloseInput,
  ): Promise<ChangeCoordinatorResult> {
    return changes.closeCoordinator(ctx, input);
  }

  @Allow('coordinator.keep')
  @Mutation(() => ChangeCoordinatorResult, { nullable: true, description: '恢复已离任的协调员' })
  reopenCoordinator(
    @Context() ctx: Ctx,
    @Arg('input', () => ReopenInput) input: ReopenInput,
  ): Promise<ChangeCoordinatorResult> {
    return changes.reopenCoordinator(ctx, input);
  }

  @Allow('coordinator.keep')
  @Mutation(() => ChangeCoordinatorsResult, { nullable: true, description: '批量修改协调员' })
  changeCoordinators(
    @Context() ctx: Ctx,
    @Arg('input', () => ChangeCoordinatorsInput) input: ChangeCoordinatorsInput,
  ): Promise<ChangeCoordinatorsResult> {
    return changes.changeCoordinators(ctx, input);
  }

  @FieldResolver(() => Person, { nullable: true, description: '其人，及其担任的其他身份' })
  person(@Context() ctx: Ctx, @Root() coordinator: Coordinator): Promise<Person | null> {
    return personOf(ctx, coordinator);
  }

  @FieldResolver(() => StreetLink, { nullable: true, description: '所在镇办' })
  street(@Root() { streetCode }: Coordinator): StreetLink | null {
    return streetCode === null ? null : { code: streetCode };
  }

  @FieldResolver(() => AssignmentConnection, {
    description: '服务的企业，按开始日期；给出日期的，为该日有效的',
  })
  enterprises(
    @Context() ctx: Ctx,
    @Root() coordinator: Coordinator,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on?: string,
  ): Promise<Page<Assignment>> {
    return assignmentsOf(ctx, coordinator, { first, after }, on);
  }

  @FieldResolver(() => Int, { description: '今日负责的企业数' })
  activeAssignments(@Context() ctx: Ctx, @Root() coordinator: Coordinator): Promise<number> {
    return activeAssignments(ctx, coordinator);
  }

  @FieldResolver(() => ChangeConnection, { description: '改动记录，新的在前' })
  history(
    @Context() ctx: Ctx,
    @Root() coordinator: Coordinator,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<Change>> {
    return coordinators.historyOfCoordinator(ctx, coordinator, { first, after });
  }
}
