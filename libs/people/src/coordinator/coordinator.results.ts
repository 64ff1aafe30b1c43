import { connectionOf, InvalidInput, NotFound, NotPermitted } from '@tongxing/subgraph';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Assignment } from './assignment.entity.ts';
import { Coordinator } from './coordinator.entity.ts';

export const CoordinatorConnection = connectionOf(Coordinator);
export const AssignmentConnection = connectionOf(Assignment);

@ObjectType({ description: '已安排', simpleResolvers: true })
export class CoordinatorAssigned {
  @Field(() => Assignment, { description: '新的安排' })
  assignment!: Assignment;

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
