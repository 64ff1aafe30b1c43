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
import { Expert } from './expert.entity.ts';

export const ExpertConnection = connectionOf(Expert);

export const ExpertRegistered = successOf('ExpertRegistered', 'expert', Expert, {
  description: '已登记',
  field: '登记的专家',
});

export const ExpertChanged = successOf('ExpertChanged', 'expert', Expert, {
  description: '已修改',
  field: '修改后的专家',
});

export const ExpertsChanged = successesOf('ExpertsChanged', 'experts', Expert, {
  description: '已批量修改',
  field: '修改后的专家',
});

export const RegisterExpertResult = resultOf('RegisterExpertResult', '登记专家的结果', [
  ExpertRegistered,
  InvalidInput,
  NotPermitted,
  NotFound,
  DuplicateSuspected,
]);
export type RegisterExpertResult = typeof RegisterExpertResult;

export const ChangeExpertResult = resultOf('ChangeExpertResult', '修改、离任或恢复专家的结果', [
  ExpertChanged,
  InvalidInput,
  NotPermitted,
  NotFound,
  VersionConflict,
  DuplicateSuspected,
]);
export type ChangeExpertResult = typeof ChangeExpertResult;

export const ChangeExpertsResult = resultOf('ChangeExpertsResult', '批量修改专家的结果', [
  ExpertsChanged,
  InvalidInput,
  NotPermitted,
  BulkConflict,
]);
export type ChangeExpertsResult = typeof ChangeExpertsResult;
