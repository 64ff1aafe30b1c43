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
import { Enterprise } from '../enterprise/enterprise.entity.ts';
import { changeMediationBodies } from './change-bodies.service.ts';
import { changeMediationBody, closeMediationBody, reopenMediationBody } from './change-body.service.ts';
import { MediationBody } from './mediation-body.entity.ts';
import {
  ChangeMediationBodiesInput,
  ChangeMediationBodyInput,
  MediationBodyFilter,
  MediationBodySort,
  RegisterMediationBodyInput,
} from './mediation-body.inputs.ts';
import { hasMediator, isStandardised } from './mediation-body.policy.ts';
import {
  ChangeMediationBodiesResult,
  ChangeMediationBodyResult,
  MediationBodyConnection,
  MediationBodyTotals,
  RegisterMediationBodyResult,
} from './mediation-body.results.ts';
import * as bodies from './mediation-body.service.ts';
import { registerMediationBody } from './register-body.service.ts';

@Resolver(() => MediationBody)
export class MediationBodyResolver {
  @Allow('mediationBody.read')
  @Query(() => MediationBodyConnection, { nullable: true, description: '调解组织台账' })
  mediationBodies(
    @Context() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => MediationBodyFilter, { nullable: true }) filter?: MediationBodyFilter,
    @Arg('sort', () => MediationBodySort, { nullable: true }) sort?: MediationBodySort,
  ): Promise<Page<MediationBody>> {
    return bodies.mediationBodies(ctx, { first, after }, filter ?? {}, sort ?? undefined);
  }

  @Allow('mediationBody.read')
  @Query(() => MediationBody, { nullable: true, description: '按编号查调解组织' })
  mediationBody(@Context() ctx: Ctx, @Arg('id', () => ID) id: string): Promise<MediationBody | null> {
    return bodies.mediationBody(ctx, id);
  }

  @Allow('mediationBody.read')
  @Query(() => MediationBodyTotals, { nullable: true, description: '符合条件的调解组织合计' })
  mediationBodyTotals(
    @Context() ctx: Ctx,
    @Arg('filter', () => MediationBodyFilter, { nullable: true }) filter?: MediationBodyFilter,
  ): Promise<MediationBodyTotals> {
    return bodies.mediationBodyTotals(ctx, filter ?? {});
  }

  @FieldResolver(() => Street, { nullable: true, description: '所在镇办' })
  street(@Context() ctx: Ctx, @Root() { streetCode }: MediationBody): Promise<Street | null> {
    return divisions.street(ctx, streetCode);
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '所属企业（企业调解委员会）' })
  enterprise(@Context() ctx: Ctx, @Root() body: MediationBody): Promise<Enterprise | null> | null {
    return bodies.enterpriseOf(ctx, body);
  }

  @FieldResolver(() => Boolean, { description: '有专兼职调解员' })
  hasMediator(@Root() body: MediationBody): boolean {
    return hasMediator(body);
  }

  @FieldResolver(() => Boolean, { description: '办公场所、设备、名称标识、制度上墙、调解员五项齐备' })
  standardised(@Root() body: MediationBody): boolean {
    return isStandardised(body);
  }

  @FieldResolver(() => ChangeConnection, { nullable: true, description: '改动记录，新的在前' })
  history(
    @Context() ctx: Ctx,
    @Root() body: MediationBody,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<Change>> | null {
    return bodies.historyOfBody(ctx, body, { first, after });
  }
}

@Resolver()
export class MediationBodyLedgerResolver {
  @Allow('mediationBody.register')
  @Mutation(() => RegisterMediationBodyResult, { nullable: true, description: '登记调解组织' })
  registerMediationBody(
    @Context() ctx: Ctx,
    @Arg('input', () => RegisterMediationBodyInput) input: RegisterMediationBodyInput,
  ): Promise<RegisterMediationBodyResult> {
    return registerMediationBody(ctx, input);
  }

  @Allow('mediationBody.change')
  @Mutation(() => ChangeMediationBodyResult, { nullable: true, description: '修改调解组织' })
  changeMediationBody(
    @Context() ctx: Ctx,
    @Arg('input', () => ChangeMediationBodyInput) input: ChangeMediationBodyInput,
  ): Promise<ChangeMediationBodyResult> {
    return changeMediationBody(ctx, input);
  }

  @Allow('mediationBody.close')
  @Mutation(() => ChangeMediationBodyResult, { nullable: true, description: '撤销调解组织' })
  closeMediationBody(
    @Context() ctx: Ctx,
    @Arg('input', () => CloseInput) input: CloseInput,
  ): Promise<ChangeMediationBodyResult> {
    return closeMediationBody(ctx, input);
  }

  @Allow('mediationBody.close')
  @Mutation(() => ChangeMediationBodyResult, { nullable: true, description: '恢复已撤销的调解组织' })
  reopenMediationBody(
    @Context() ctx: Ctx,
    @Arg('input', () => ReopenInput) input: ReopenInput,
  ): Promise<ChangeMediationBodyResult> {
    return reopenMediationBody(ctx, input);
  }

  @Allow('mediationBody.register')
  @Mutation(() => ChangeMediationBodiesResult, { nullable: true, description: '批量修改调解组织' })
  changeMediationBodies(
    @Context() ctx: Ctx,
    @Arg('input', () => ChangeMediationBodiesInput) input: ChangeMediationBodiesInput,
  ): Promise<ChangeMediationBodiesResult> {
    return changeMediationBodies(ctx, input);
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
