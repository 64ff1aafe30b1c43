import {
  BulkConflict,
  connectionOf,
  DuplicateSuspected,
  InvalidInput,
  NotFound,
  NotPermitted,
  VersionConflict,
  resultOf,
  successesOf,
  successOf,
} from '@tongxing/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
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

export const CoordinatorRegistered = successOf('CoordinatorRegistered', 'coordinator', Coordinator, {
  description: '已登记',
  field: '登记的协调员',
});

export const CoordinatorChanged = successOf('CoordinatorChanged', 'coordinator', Coordinator, {
  description: '已修改',
  field: '修改后的协调员',
});

export const CoordinatorsChanged = successesOf('CoordinatorsChanged', 'coordinators', Coordinator, {
  description: '已批量修改',
  field: '修改后的协调员',
});

export const RegisterCoordinatorResult = resultOf('RegisterCoordinatorResult', '登记协调员的结果', [
  CoordinatorRegistered,
  InvalidInput,
  NotPermitted,
  NotFound,
  DuplicateSuspected,
]);
export type RegisterCoordinatorResult = typeof RegisterCoordinatorResult;

export const ChangeCoordinatorResult = resultOf('ChangeCoordinatorResult', '修改、离任或恢复协调员的结果', [
  CoordinatorChanged,
  InvalidInput,
  NotPermitted,
  NotFound,
  VersionConflict,
  DuplicateSuspected,
]);
export type ChangeCoordinatorResult = typeof ChangeCoordinatorResult;

export const ChangeCoordinatorsResult = resultOf('ChangeCoordinatorsResult', '批量修改协调员的结果', [
  CoordinatorsChanged,
  InvalidInput,
  NotPermitted,
  BulkConflict,
]);
export type ChangeCoordinatorsResult = typeof ChangeCoordinatorsResult;
