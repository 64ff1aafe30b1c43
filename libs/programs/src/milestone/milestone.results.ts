import { InvalidInput, NotFound, NotPermitted, VersionConflict } from '@tongxing/subgraph';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Milestone } from './milestone.type.ts';

/** Recorded; the milestone shows how it stands now. */
@ObjectType({ description: '已填报' })
export class MilestoneReported {
  @Field(() => Milestone, { description: '节点' })
  readonly milestone: Milestone;

  constructor(milestone: Milestone) {
    this.milestone = milestone;
  }
}

export const ReportMilestoneResult = createUnionType({
  name: 'ReportMilestoneResult',
  types: () => [MilestoneReported, InvalidInput, NotPermitted, NotFound, VersionConflict] as const,
});
