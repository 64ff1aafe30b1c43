import {
  Allow,
  ChangeConnection,
  CloseInput,
  ReopenInput,
  type Change,
  type Ctx,
  type Page,
} from '@tongxing/subgraph';
import { Arg, Ctx as Context, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as divisions from '../division/division.service.ts';
import { Street } from '../division/street.entity.ts';
import {
  changeSocialOrganization,
  closeSocialOrganization,
  reopenSocialOrganization,
} from './change-organization.service.ts';
import { changeSocialOrganizations } from './change-organizations.service.ts';
import { registerSocialOrganization } from './register-organization.service.ts';
import { SocialOrganization } from './social-organization.entity.ts';
import {
  ChangeSocialOrganizationsInput,
  ChangeSocialOrganizationInput,
  SocialOrganizationFilter,
  SocialOrganizationSort,
  RegisterSocialOrganizationInput,
} from './social-organization.inputs.ts';
import {
  ChangeSocialOrganizationsResult,
  ChangeSocialOrganizationResult,
  SocialOrganizationConnection,
  SocialOrganizationTotals,
  RegisterSocialOrganizationResult,
} from './social-organization.results.ts';
import * as organizations from './social-organization.service.ts';

@Resolver(() => SocialOrganization)
export class SocialOrganizationResolver {
  @Allow('socialOrganization.read')
  @Query(() => SocialOrganizationConnection, { nullable: true, description: '社会组织台账' })
  socialOrganizations(
    @Context() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => SocialOrganizationFilter, { nullable: true }) filter?: SocialOrganizationFilter,
    @Arg('sort', () => SocialOrganizationSort, { nullable: true }) sort?: SocialOrganizationSort,
  ): Promise<Page<SocialOrganization>> {
    return organizations.socialOrganizations(ctx, { first, after }, filter ?? {}, sort ?? undefined);
  }

  @Allow('socialOrganization.read')
  @Query(() => SocialOrganization, { nullable: true, description: '按编号查社会组织' })
  socialOrganization(
    @Context() ctx: Ctx,
    @Arg('id', () => ID) id: string,
  ): Promise<SocialOrganization | null> {
    return organizations.socialOrganization(ctx, id);
  }

  @Allow('socialOrganization.read')
  @Query(() => SocialOrganizationTotals, { nullable: true, description: '符合条件的社会组织合计' })
  socialOrganizationTotals(
    @Context() ctx: Ctx,
    @Arg('filter', () => SocialOrganizationFilter, { nullable: true }) filter?: SocialOrganizationFilter,
  ): Promise<SocialOrganizationTotals> {
    return organizations.socialOrganizationTotals(ctx, filter ?? {});
  }

  @FieldResolver(() => Street, { nullable: true, description: '所在镇办；面向全辖区的为空' })
  street(@Context() ctx: Ctx, @Root() { streetCode }: SocialOrganization): Promise<Street | null> | null {
    return streetCode === null ? null : divisions.street(ctx, streetCode);
  }

  @FieldResolver(() => ChangeConnection, { nullable: true, description: '改动记录，新的在前' })
  history(
    @Context() ctx: Ctx,
    @Root() row: SocialOrganization,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<Change>> {
    return organizations.historyOfOrganization(ctx, row, { first, after });
  }
}

@Resolver()
export class SocialOrganizationLedgerResolver {
  @Allow('socialOrganization.register')
  @Mutation(() => RegisterSocialOrganizationResult, { nullable: true, description: '登记社会组织' })
  registerSocialOrganization(
    @Context() ctx: Ctx,
    @Arg('input', () => RegisterSocialOrganizationInput) input: RegisterSocialOrganizationInput,
  ): Promise<RegisterSocialOrganizationResult> {
    return registerSocialOrganization(ctx, input);
  }

  @Allow('socialOrganization.change')
  @Mutation(() => ChangeSocialOrganizationResult, { nullable: true, description: '修改社会组织' })
  changeSocialOrganization(
    @Context() ctx: Ctx,
    @Arg('input', () => ChangeSocialOrganizationInput) input: ChangeSocialOrganizationInput,
  ): Promise<ChangeSocialOrganizationResult> {
    return changeSocialOrganization(ctx, input);
  }

  @Allow('socialOrganization.close')
  @Mutation(() => ChangeSocialOrganizationResult, { nullable: true, description: '注销社会组织' })
  closeSocialOrganization(
    @Context() ctx: Ctx,
    @Arg('input', () => CloseInput) input: CloseInput,
  ): Promise<ChangeSocialOrganizationResult> {
    return closeSocialOrganization(ctx, input);
  }

  @Allow('socialOrganization.close')
  @Mutation(() => ChangeSocialOrganizationResult, { nullable: true, description: '恢复已注销的社会组织' })
  reopenSocialOrganization(
    @Context() ctx: Ctx,
    @Arg('input', () => ReopenInput) input: ReopenInput,
  ): Promise<ChangeSocialOrganizationResult> {
    return reopenSocialOrganization(ctx, input);
  }

  @Allow('socialOrganization.register')
  @Mutation(() => ChangeSocialOrganizationsResult, { nullable: true, description: '批量修改社会组织' })
  changeSocialOrganizations(
    @Context() ctx: Ctx,
    @Arg('input', () => ChangeSocialOrganizationsInput) input: ChangeSocialOrganizationsInput,
  ): Promise<ChangeSocialOrganizationsResult> {
    return changeSocialOrganizations(ctx, input);
  }
}
