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
import { Mediator } from './mediator.entity.ts';

export const MediatorConnection = connectionOf(Mediator);

export const MediatorRegistered = successOf('MediatorRegistered', 'mediator', Mediator, {
  description: '已登记',
  field: '登记的调解员',
});

export const MediatorChanged = successOf('MediatorChanged', 'mediator', Mediator, {
  description: '已修改',
  field: '修改后的调解员',
});

export const MediatorsChanged = successesOf('MediatorsChanged', 'mediators', Mediator, {
  description: '已批量修改',
  field: '修改后的调解员',
});

export const RegisterMediatorResult = resultOf('RegisterMediatorResult', '登记调解员的结果', [
  MediatorRegistered,
  InvalidInput,
  NotPermitted,
  NotFound,
  DuplicateSuspected,
]);
export type RegisterMediatorResult = typeof RegisterMediatorResult;

export const ChangeMediatorResult = resultOf('ChangeMediatorResult', '修改、离任或恢复调解员的结果', [
  MediatorChanged,
  InvalidInput,
  NotPermitted,
  NotFound,
  VersionConflict,
  DuplicateSuspected,
]);
export type ChangeMediatorResult = typeof ChangeMediatorResult;

export const ChangeMediatorsResult = resultOf('ChangeMediatorsResult', '批量修改调解员的结果', [
  MediatorsChanged,
  InvalidInput,
  NotPermitted,
  BulkConflict,
]);
export type ChangeMediatorsResult = typeof ChangeMediatorsResult;
