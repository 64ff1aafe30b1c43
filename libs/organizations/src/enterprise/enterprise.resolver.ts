import { Allow, type Ctx, type Page } from '@tongxing/subgraph';
import { Arg, Ctx as Context, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as divisions from '../division/division.service.ts';
import { Street } from '../division/street.entity.ts';
import { Enterprise } from './enterprise.entity.ts';
import { EnterpriseFilter, EnterpriseSort, RegisterEnterpriseInput } from './enterprise.inputs.ts';
import { EnterpriseConnection, RegisterEnterpriseResult } from './enterprise.results.ts';
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
    return enterprises.enterprises(ctx, { first, after }, filter ?? {}, sort ?? 'NAME');
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

  @FieldResolver(() => Street, { nullable: true, description: '所在镇办' })
  street(@Context() ctx: Ctx, @Root() { streetCode }: Enterprise): Promise<Street | null> {
    return divisions.street(ctx, streetCode);
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
