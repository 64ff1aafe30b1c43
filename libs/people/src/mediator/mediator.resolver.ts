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
import { MediationBodyLink, StreetLink } from '../references.ts';
import * as changes from './change-mediator.service.ts';
import { changeMediators } from './change-mediators.service.ts';
import { Mediator } from './mediator.entity.ts';
import {
  ChangeMediatorInput,
  ChangeMediatorsInput,
  MediatorFilter,
  MediatorSort,
  RegisterMediatorInput,
} from './mediator.inputs.ts';
import {
  ChangeMediatorResult,
  ChangeMediatorsResult,
  MediatorConnection,
  RegisterMediatorResult,
} from './mediator.results.ts';
import * as mediators from './mediator.service.ts';
import { registerMediator } from './register-mediator.service.ts';

@Resolver(() => Mediator)
export class MediatorResolver {
  @Allow('mediator.read')
  @Query(() => MediatorConnection, { nullable: true, description: '调解员名册' })
  mediators(
    @Context() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => MediatorFilter, { nullable: true }) filter?: MediatorFilter,
    @Arg('sort', () => MediatorSort, { nullable: true }) sort?: MediatorSort,
  ): Promise<Page<Mediator>> {
    return mediators.mediators(ctx, { first, after }, filter ?? {}, sort ?? undefined);
  }

  @Allow('mediator.read')
  @Query(() => Mediator, { nullable: true, description: '按编号查调解员' })
  mediator(@Context() ctx: Ctx, @Arg('id', () => ID) id: string): Promise<Mediator | null> {
    return mediators.mediator(ctx, id);
  }

  @Allow('mediator.keep')
  @Mutation(() => RegisterMediatorResult, { nullable: true, description: '登记调解员' })
  registerMediator(
    @Context() ctx: Ctx,
    @Arg('input', () => RegisterMediatorInput) input: RegisterMediatorInput,
  ): Promise<RegisterMediatorResult> {
    return registerMediator(ctx, input);
  }

  @Allow('mediator.present')
  @Mutation(() => ChangeMediatorResult, { nullable: true, description: '修改调解员' })
  changeMediator(
    @Context() ctx: Ctx,
    @Arg('input', () => ChangeMediatorInput) input: ChangeMediatorInput,
  ): Promise<ChangeMediatorResult> {
    return changes.changeMediator(ctx, input);
  }

  @Allow('mediator.keep')
  @Mutation(() => ChangeMediatorResult, { nullable: true, description: '调解员离任' })
  closeMediator(
    @Context() ctx: Ctx,
    @Arg('input', () => CloseInput) input: CloseInput,
  ): Promise<ChangeMediatorResult> {
    return changes.closeMediator(ctx, input);
  }

  @Allow('mediator.keep')
  @Mutation(() => ChangeMediatorResult, { nullable: true, description: '恢复已离任的调解员' })
  reopenMediator(
    @Context() ctx: Ctx,
    @Arg('input', () => ReopenInput) input: ReopenInput,
  ): Promise<ChangeMediatorResult> {
    return changes.reopenMediator(ctx, input);
  }

  @Allow('mediator.keep')
  @Mutation(() => ChangeMediatorsResult, { nullable: true, description: '批量修改调解员' })
  changeMediators(
    @Context() ctx: Ctx,
    @Arg('input', () => ChangeMediatorsInput) input: ChangeMediatorsInput,
  ): Promise<ChangeMediatorsResult> {
    return changeMediators(ctx, input);
  }

  @FieldResolver(() => Person, { nullable: true, description: '其人，及其担任的其他身份' })
  person(@Context() ctx: Ctx, @Root() mediator: Mediator): Promise<Person | null> {
    return personOf(ctx, mediator);
  }

  @FieldResolver(() => MediationBodyLink, { nullable: true, description: '所属调解组织' })
  body(@Root() { bodyId }: Mediator): MediationBodyLink | null {
    return bodyId === null ? null : { id: bodyId };
  }

  @FieldResolver(() => StreetLink, { nullable: true, description: '调解组织所在镇办' })
  street(@Root() { streetCode }: Mediator): StreetLink | null {
    return streetCode === null ? null : { code: streetCode };
  }

  @FieldResolver(() => ChangeConnection, { description: '改动记录，新的在前' })
  history(
    @Context() ctx: Ctx,
    @Root() mediator: Mediator,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<Change>> {
    return mediators.historyOfMediator(ctx, mediator, { first, after });
  }
}

@Resolver(() => MediationBodyLink)
export class MediationBodyResolver {
  @Allow('mediator.read')
  @FieldResolver(() => [Mediator], { nullable: true, description: '该组织在任的调解员，按姓名' })
  mediators(@Context() ctx: Ctx, @Root() { id }: MediationBodyLink): Promise<Mediator[]> {
    return mediators.mediatorsOf(ctx, id);
  }
}
