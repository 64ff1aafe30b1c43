import {
  BulkConflict,
  connectionOf,
  DuplicateSuspected,
  InvalidInput,
  NotFound,
  NotPermitted,
  VersionConflict,
} from '@tongxing/subgraph';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Mediator } from './mediator.entity.ts';

export const MediatorConnection = connectionOf(Mediator);

@ObjectType({ description: '已登记', simpleResolvers: true })
export class MediatorRegistered {
  @Field(() => Mediator, { description: '登记的调解员' })
  mediator: Mediator;

  constructor(mediator: Mediator) {
    this.mediator = mediator;
  }
}

@ObjectType({ description: '已修改', simpleResolvers: true })
export class MediatorChanged {
  @Field(() => Mediator, { description: '修改后的调解员' })
  mediator: Mediator;

  constructor(mediator: Mediator) {
    this.mediator = mediator;
  }
}

@ObjectType({ description: '已批量修改', simpleResolvers: true })
export class MediatorsChanged {
  @Field(() => [Mediator], { description: '修改后的调解员' })
  mediators: Mediator[];

  constructor(mediators: Mediator[]) {
    this.mediators = mediators;
  }
}

const nameOf = (value: object) => value.constructor.name;

export const RegisterMediatorResult = createUnionType({
  name: 'RegisterMediatorResult',
  description: '登记调解员的结果',
  types: () => [MediatorRegistered, InvalidInput, NotPermitted, NotFound, DuplicateSuspected] as const,
  resolveType: nameOf,
});
export type RegisterMediatorResult = typeof RegisterMediatorResult;

export const ChangeMediatorResult = createUnionType({
  name: 'ChangeMediatorResult',
  description: '修改、离任或恢复调解员的结果',
  types: () =>
    [MediatorChanged, InvalidInput, NotPermitted, NotFound, VersionConflict, DuplicateSuspected] as const,
  resolveType: nameOf,
});
export type ChangeMediatorResult = typeof ChangeMediatorResult;

export const ChangeMediatorsResult = createUnionType({
  name: 'ChangeMediatorsResult',
  description: '批量修改调解员的结果',
  types: () => [MediatorsChanged, InvalidInput, NotPermitted, BulkConflict] as const,
  resolveType: nameOf,
});
export type ChangeMediatorsResult = typeof ChangeMediatorsResult;
