import { InvalidInput, NotFound, NotPermitted, VersionConflict } from '@tongxing/subgraph';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Milestone } from '../milestone/milestone.type.ts';
import { Reading } from '../target/reading.type.ts';
import { Target } from '../target/target.type.ts';
import { Adoption } from './adoption.entity.ts';

/** Decided; what it concerns shows how it stands now. */
@ObjectType({ description: '已采用' })
export class AdoptionRecorded {
  @Field(() => Adoption, { description: '采用' })
  readonly adoption: Adoption;

  @Field(() => Target, { nullable: true, description: '目标' })
  readonly target: Target | null;

  @Field(() => Milestone, { nullable: true, description: '节点' })
  readonly milestone: Milestone | null;

  @Field(() => Reading, { nullable: true, description: '口径' })
  readonly reading: Reading | null;

  constructor(adoption: Adoption, about: { target?: Target; milestone?: Milestone; reading?: Reading }) {
    this.adoption = adoption;
    this.target = about.target ?? null;
    this.milestone = about.milestone ?? null;
    this.reading = about.reading ?? null;
  }
}

export const AdoptionResult = createUnionType({
  name: 'AdoptionResult',
  types: () => [AdoptionRecorded, InvalidInput, NotPermitted, NotFound, VersionConflict] as const,
});
