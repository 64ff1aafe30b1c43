import {
  InvalidInput,
  NotFound,
  NotPermitted,
  VersionConflict,
  resultOf,
  successOf,
} from '@tongxing/subgraph';
import { Assignment } from './assignment.entity.ts';

export const CoordinatorAssigned = successOf('CoordinatorAssigned', 'assignment', Assignment, {
  description: '已安排',
  field: '新的安排',
});

export const AssignmentChanged = successOf('AssignmentChanged', 'assignment', Assignment, {
  description: '已修改',
  field: '修改后的安排',
});

export const AssignCoordinatorResult = resultOf('AssignCoordinatorResult', '安排协调员的结果', [
  CoordinatorAssigned,
  InvalidInput,
  NotFound,
  NotPermitted,
]);
export type AssignCoordinatorResult = typeof AssignCoordinatorResult;

export const ChangeAssignmentResult = resultOf('ChangeAssignmentResult', '修改服务安排的结果', [
  AssignmentChanged,
  InvalidInput,
  NotFound,
  NotPermitted,
  VersionConflict,
]);
export type ChangeAssignmentResult = typeof ChangeAssignmentResult;
