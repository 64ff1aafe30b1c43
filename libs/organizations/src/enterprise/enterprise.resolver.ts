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
import * as divisions from '../division/division.service.ts';
import { Street } from '../division/street.entity.ts';
import { MediationBody } from '../mediation-body/mediation-body.entity.ts';
import { changeEnterprise, closeEnterprise, reopenEnterprise } from './change-enterprise.service.ts';
import { changeEnterprises } from './change-enterprises.service.ts';
import { Enterprise } from './enterprise.entity.ts';
import {
  ChangeEnterpriseInput,
  ChangeEnterprisesInput,
  EnterpriseFilter,
  EnterpriseSort,
  RegisterEnterpriseInput,
} from './enterprise.inputs.ts';
import {
  ChangeEnterpriseResult,
  ChangeEnterprisesResult,
  CloseEnterpriseResult,
  EnterpriseConnection,
  EnterpriseTotals,
  RegisterEnterpriseResult,
  ReopenEnterpriseResult,
} from './enterprise.results.ts';
import * as enterprises from './enterprise.service.ts';
import { registerEnterprise } from './register-enterprise.service.ts';

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @Allow('enterprise.read')
  @Query(() => EnterpriseConnection, { nullable: true, description: '企业台账' })
  enterprises(
    @Context() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => EnterpriseFilter, { nullable: true }) filter?: EnterpriseFilter,
    @Arg('sort', () => EnterpriseSort, { nullable: true }) sort?: EnterpriseSort,
  ): Promise<Page<Enterprise>> {
    return enterprises.enterprises(ctx, { first, after }, filter ?? {}, sort ?? undefined);
  }

  @Allow('enterprise.read')
  @Query(() => EnterpriseTotals, { nullable: true, description: '符合条件的企业合计' })
  enterpriseTotals(
    @Context() ctx: Ctx,
    @Arg('filter', () => EnterpriseFilter, { nullable: true }) filter?: EnterpriseFilter,
  ): Promise<EnterpriseTotals> {
    return enterprises.enterpriseTotals(ctx, filter ?? {});
  }

  @Allow('enterprise.read')
  @Query(() => Enterprise, { nullable: true, description: '按编号查企业' })
  enterprise(@Context() ctx: Ctx, @Arg('id', () => ID) id: string): Promise<Enterprise | null> {
    return enterprises.enterprise(ctx, id);
  }

  @Allow('enterprise.register')
  @Mutation(() => RegisterEnterpriseResult, { nullable: true, description: '登记企业' })
  registerEnterprise(
    @Context() ctx: Ctx,
    @Arg('input', () => RegisterEnterpriseInput) input: RegisterEnterpriseInput,
  ): Promise<RegisterEnterpriseResult> {
    return registerEnterprise(ctx, input);
  }

  @Allow('enterprise.change')
  @Mutation(() => ChangeEnterpriseResult, { nullable: true, description: '修改企业' })
  changeEnterprise(
    @Context() ctx: Ctx,
    @Arg('input', () => ChangeEnterpriseInput) input: ChangeEnterpriseInput,
  ): Promise<ChangeEnterpriseResult> {
    return changeEnterprise(ctx, input);
  }

  @Allow('enterprise.change')
  @Mutation(() => ChangeEnterprisesResult, { nullable: true, description: '批量修改企业' })
  changeEnterprises(
    @Context() ctx: Ctx,
    @Arg('input', () => ChangeEnterprisesInput) input: ChangeEnterprisesInput,
  ): Promise<ChangeEnterprisesResult> {
    return changeEnterprises(ctx, input);
  }

  @Allow('enterprise.close')
  @Mutation(() => CloseEnterpriseResult, { nullable: true, description: '注销企业' })
  closeEnterprise(
    @Context() ctx: Ctx,
    @Arg('input', () => CloseInput) input: CloseInput,
  ): Promise<CloseEnterpriseResult> {
    return closeEnterprise(ctx, input);
  }

  @Allow('enterprise.close')
  @Mutation(() => ReopenEnterpriseResult, { nullable: true, description: '恢复已注销的企业' })
  reopenEnterprise(
    @Context() ctx: Ctx,
    @Arg('input', () => ReopenInput) input: ReopenInput,
  ): Promise<ReopenEnterpriseResult> {
    return reopenEnterprise(ctx, input);
  }

  @FieldResolver(() => Street, { nullable: true, description: '所在镇办' })
  street(@Context() ctx: Ctx, @Root() { streetCode }: Enterprise): Promise<Street | null> {
    return divisions.street(ctx, streetCode);
  }

  @FieldResolver(() => Boolean, { description: '是否设有在册的企业调解委员会' })
  hasMediationBody(@Context() ctx: Ctx, @Root() enterprise: Enterprise): Promise<boolean> {
    return enterprises.hasMediationBody(ctx, enterprise);
  }

  @Allow('mediationBody.read')
  @FieldResolver(() => [MediationBody], { description: '企业的调解组织，含已撤销的' })
  mediationBodies(@Context() ctx: Ctx, @Root() enterprise: Enterprise): Promise<MediationBody[]> {
    return enterprises.bodiesOf(ctx, enterprise);
  }

  @Allow('enterprise.history')
  @FieldResolver(() => ChangeConnection, { nullable: true, description: '修改历史，新的在前' })
  history(
    @Context() ctx: Ctx,
    @Root() enterprise: Enterprise,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<Change>> {
    return enterprises.historyOfEnterprise(ctx, enterprise, { first, after });
  }
}

@Resolver(() => Street)
export class StreetEnterprisesResolver {
  @Allow('enterprise.read')
  @FieldResolver(() => EnterpriseConnection, { nullable: true, description: '辖内企业，按名称' })
  enterprises(
    @Context() ctx: Ctx,
    @Root() street: Street,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<Enterprise>> {
    return enterprises.enterprisesOfStreet(ctx, street.code, { first, after });
  }
}
