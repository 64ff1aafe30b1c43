import {
  Allow,
  Change,
  ChangeConnection,
  CloseInput,
  ReopenInput,
  type Ctx,
  type Page,
} from '@tongxing/subgraph';
import { Arg, Ctx as Context, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.entity.ts';
import { personOf } from '../person/person.service.ts';
import * as changes from './change-expert.service.ts';
import { ExpertTeam } from './expert-team.entity.ts';
import * as teams from './expert-team.service.ts';
import { Expert } from './expert.entity.ts';
import {
  ChangeExpertInput,
  ChangeExpertsInput,
  ExpertFilter,
  ExpertSort,
  RegisterExpertInput,
} from './expert.inputs.ts';
import {
  ChangeExpertResult,
  ChangeExpertsResult,
  ExpertConnection,
  RegisterExpertResult,
} from './expert.results.ts';
import * as experts from './expert.service.ts';
import { registerExpert } from './register-expert.service.ts';

@Resolver(() => Expert)
export class ExpertResolver {
  @Allow('expert.read')
  @Query(() => ExpertConnection, { nullable: true, description: '专家库' })
  experts(
    @Context() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => ExpertFilter, { nullable: true }) filter?: ExpertFilter,
    @Arg('sort', () => ExpertSort, { nullable: true }) sort?: ExpertSort,
  ): Promise<Page<Expert>> {
    return experts.experts(ctx, { first, after }, filter ?? {}, sort ?? undefined);
  }

  @Allow('expert.read')
  @Query(() => Expert, { nullable: true, description: '按编号查专家' })
  expert(@Context() ctx: Ctx, @Arg('id', () => ID) id: string): Promise<Expert | null> {
    return experts.expert(ctx, id);
  }

  @Allow('expert.read')
  @Query(() => [ExpertTeam], { nullable: true, description: '专家团队，按名称' })
  expertTeams(@Context() ctx: Ctx): Promise<ExpertTeam[]> {
    return teams.expertTeams(ctx);
  }

  @Allow('expert.keep')
  @Mutation(() => RegisterExpertResult, { nullable: true, description: '登记专家' })
  registerExpert(
    @Context() ctx: Ctx,
    @Arg('input', () => RegisterExpertInput) input: RegisterExpertInput,
  ): Promise<RegisterExpertResult> {
    return registerExpert(ctx, input);
  }

  @Allow('expert.keep')
  @Mutation(() => ChangeExpertResult, { nullable: true, description: '修改专家' })
  changeExpert(
    @Context() ctx: Ctx,
    @Arg('input', () => ChangeExpertInput) input: ChangeExpertInput,
  ): Promise<ChangeExpertResult> {
    return changes.changeExpert(ctx, input);
  }

  @Allow('expert.keep')
  @Mutation(() => ChangeExpertResult, { nullable: true, description: '专家离任' })
  closeExpert(
    @Context() ctx: Ctx,
    @Arg('input', () => CloseInput) input: CloseInput,
  ): Promise<ChangeExpertResult> {
    return changes.closeExpert(ctx, input);
  }

  @Allow('expert.keep')
  @Mutation(() => ChangeExpertResult, { nullable: true, description: '恢复已离任的专家' })
  reopenExpert(
    @Context() ctx: Ctx,
    @Arg('input', () => ReopenInput) input: ReopenInput,
  ): Promise<ChangeExpertResult> {
    return changes.reopenExpert(ctx, input);
  }

  @Allow('expert.keep')
  @Mutation(() => ChangeExpertsResult, { nullable: true, description: '批量修改专家' })
  changeExperts(
    @Context() ctx: Ctx,
    @Arg('input', () => ChangeExpertsInput) input: ChangeExpertsInput,
  ): Promise<ChangeExpertsResult> {
    return changes.changeExperts(ctx, input);
  }

  @FieldResolver(() => Person, { nullable: true, description: '其人，及其担任的其他身份' })
  person(@Context() ctx: Ctx, @Root() expert: Expert): Promise<Person | null> {
    return personOf(ctx, expert);
  }

  @FieldResolver(() => ExpertTeam, { nullable: true, description: '所属团队' })
  team(@Context() ctx: Ctx, @Root() expert: Expert): Promise<ExpertTeam | null> {
    return teams.teamOf(ctx, expert);
  }

  @FieldResolver(() => ChangeConnection, { description: '改动记录，新的在前' })
  history(
    @Context() ctx: Ctx,
    @Root() expert: Expert,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<Change>> {
    return experts.historyOfExpert(ctx, expert, { first, after });
  }
}

@Resolver(() => ExpertTeam)
export class ExpertTeamResolver {
  @FieldResolver(() => Int, { description: '在任的专家人数' })
  size(@Context() ctx: Ctx, @Root() team: ExpertTeam): Promise<number> {
    return teams.sizeOf(ctx, team);
  }
}
