import { connectionOf, InvalidInput, NotFound, NotPermitted } from '@tongxing/subgraph';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Target } from '../target/target.type.ts';
import { Observation } from './observation.entity.ts';

export const ObservationConnection = connectionOf(Observation);

/** Recorded; the targets show where they stand now. */
@ObjectType({ description: '已记录' })
export class ObservationEntered {
  @Field(() => Observation, { description: '观测值' })
  readonly observation: Observation;

  @Field(() => [Target], { description: '受影响的目标' })
  readonly targets: Target[];

  constructor(observation: Observation, targets: Target[]) {
    this.observation = observation;
    this.targets = targets;
  }
}

export const EnterObservationResult = createUnionType({
  name: 'EnterObservationResult',
  types: () => [ObservationEntered, InvalidInput, NotPermitted, NotFound] as const,
});
