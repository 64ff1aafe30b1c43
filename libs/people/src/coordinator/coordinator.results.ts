import {
  BulkConflict,
  connectionOf,
  DuplicateSuspected,
  InvalidInput,
  NotFound,
  NotPermitted,
  VersionConflict,
} from '@tongxing/subgraph';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { Coordinator } from './coordinator.entity.ts';

export const CoordinatorConnection = connectionOf(Coordinator);

@ObjectType({ description: '符合条件的协调员合计', simpleResolvers: true })
export class CoordinatorTotals {
  @Field(() => Int, { description: '人数' })
  count!: number;

  @Field(() => Int, { description: '专职人数' })
  fullTime!: number;

  @Field(() => Int, { description: '有职业技能等级的人数' })
  certified!: number;

  @Field(() => Int, { description: '今日负责的企业数之和' })
  assignments!: number;
}

@ObjectType({ description: '已登记', simpleResolvers: true })
export class CoordinatorRegistered {
  @Field(() => Coordinator, { description: '登记的协调员' })
  coordinator: Coordinator;

  constructor(coordinator: Coordinator) {
    this.coordinator = coordinator;
  }
}

@ObjectType({ description: '已修改', simpleResolvers: true })
export class CoordinatorChanged {
  @Field(() => Coordinator, { description: '修改后的协调员' })
  coordinator: Coordinator;

  constructor(coordinator: Coordinator) {
    this.coordinator = coordinator;
  }
}

@ObjectType({ description: '已批量修改', simpleResolvers: true })
export class CoordinatorsChanged {
  @Field(() => [Coordinator], { description: '修改后的协调员' })
  coordinators: Coordinator[];

  constructor(coordinators: Coordinator[]) {
    this.coordinators = coordinators;
  }
}

const nameOf = (value: object) => value.constructor.name;

export const RegisterCoordinatorResult = createUnionType({
  name: 'RegisterCoordinatorResult',
  description: '登记协调员的结果',
  types: () => [CoordinatorRegistered, InvalidInput, NotPermitted, NotFound, DuplicateSuspected] as const,
  resolveType: nameOf,
});
export type RegisterCoordinatorResult = typeof RegisterCoordinatorResult;

export const ChangeCoordinatorResult = createUnionType({
  name: 'ChangeCoordinatorResult',
  description: '修改、离任或恢复协调员的结果',
  types: () =>
    [CoordinatorChanged, InvalidInput, NotPermitted, NotFound, VersionConflict, DuplicateSuspected] as const,
  resolveType: nameOf,
});
export type ChangeCoordinatorResult = typeof ChangeCoordinatorResult;

export const ChangeCoordinatorsResult = createUnionType({
  name: 'ChangeCoordinatorsResult',
  description: '批量修改协调员的结果',
  types: () => [CoordinatorsChanged, InvalidInput, NotPermitted, BulkConflict] as const,
  resolveType: nameOf,
});
export type ChangeCoordinatorsResult = typeof ChangeCoordinatorsResult;
