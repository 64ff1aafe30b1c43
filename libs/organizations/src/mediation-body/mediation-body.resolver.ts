import { Allow, type Ctx, type Page } from '@tongxing/subgraph';
import { Arg, Ctx as Context, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import * as divisions from '../division/division.service.ts';
import { Street } from '../division/street.entity.ts';
import { Enterprise } from '../enterprise/enterprise.entity.ts';
import { MediationBody } from './mediation-body.entity.ts';
import { MediationBodyConnection, MediationBodyFilter } from './mediation-body.inputs.ts';
import * as bodies from './mediation-body.service.ts';

@Resolver(() => MediationBody)
export class MediationBodyResolver {
  @Allow('mediationBody.read')
  @Query(() => MediationBodyConnection, { nullable: true, description: '调解组织名册' })
  mediationBodies(
    @Context() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => MediationBodyFilter, { nullable: true }) filter?: MediationBodyFilter,
  ): Promise<Page<MediationBody>> {
    return bodies.mediationBodies(ctx, { first, after }, filter ?? {});
  }

  @Allow('mediationBody.read')
  @Query(() => MediationBody, { nullable: true, description: '按编号查调解组织' })
  mediationBody(@Context() ctx: Ctx, @Arg('id', () => ID) id: string): Promise<MediationBody | null> {
    return bodies.mediationBody(ctx, id);
  }

  @FieldResolver(() => Street, { nullable: true, description: '所在镇办' })
  street(@Context() ctx: Ctx, @Root() { streetCode }: MediationBody): Promise<Street | null> {
    return divisions.street(ctx, streetCode);
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '所属企业（企业调解委员会）' })
  enterprise(@Context() ctx: Ctx, @Root() body: MediationBody): Promise<Enterprise | null> | null {
    return bodies.enterpriseOf(ctx, body);
  }
}

@Resolver(() => Street)
export class StreetMediationBodiesResolver {
  @Allow('mediationBody.read')
  @FieldResolver(() => MediationBodyConnection, { nullable: true, description: '辖内调解组织，按名称' })
  mediationBodies(
    @Context() ctx: Ctx,
    @Root() street: Street,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<MediationBody>> {
    return bodies.bodiesOfStreet(ctx, street.code, { first, after });
  }
}
