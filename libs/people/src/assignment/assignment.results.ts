import { InvalidInput, NotFound, NotPermitted, VersionConflict } from '@tongxing/subgraph';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Assignment } from './assignment.entity.ts';

@ObjectType({ description: '已安排', simpleResolvers: true })
export class CoordinatorAssigned {
  @Field(() => Assignment, { description: '新的安排' })
  assignment: Assignment;

  constructor(assignment: Assignment) {
    this.assignment = assignment;
  }
}

@ObjectType({ description: '已修改', simpleResolvers: true })
export class AssignmentChanged {
  @Field(() => Assignment, { description: '修改后的安排' })
  assignment: Assignment;

  constructor(assignment: Assignment) {
    this.assignment = assignment;
  }
}

export const AssignCoordinatorResult = createUnionType({
  name: 'AssignCoordinatorResult',
  description: '安排协调员的结果',
  types: () => [CoordinatorAssigned, InvalidInput, NotFound, NotPermitted] as const,
  resolveType: (value) => value.constructor.name,
});
export type AssignCoordinatorResult = typeof AssignCoordinatorResult;

export const ChangeAssignmentResult = createUnionType({
  name: 'ChangeAssignmentResult',
  description: '修改服务安排的结果',
  types: () => [AssignmentChanged, InvalidInput, NotFound, NotPermitted, VersionConflict] as const,
  resolveType: (value) => value.constructor.name,
});
export type ChangeAssignmentResult = typeof ChangeAssignmentResult;
