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
import { MediationBody } from './mediation-body.entity.ts';

export const MediationBodyConnection = connectionOf(MediationBody);

@ObjectType({ description: '调解组织合计', simpleResolvers: true })
export class MediationBodyTotals {
  @Field(() => Int, { description: '个数' })
  count!: number;

  @Field(() => Int, { description: '五项齐备的个数' })
  standardised!: number;

  @Field(() => Int, { description: '在任调解员人数' })
  mediators!: number;
}

@ObjectType({ description: '已登记', simpleResolvers: true })
export class MediationBodyRegistered {
  @Field(() => MediationBody, { description: '登记的调解组织' })
  mediationBody!: MediationBody;

  constructor(mediationBody: MediationBody) {
    this.mediationBody = mediationBody;
  }
}

@ObjectType({ description: '已修改', simpleResolvers: true })
export class MediationBodyChanged {
  @Field(() => MediationBody, { description: '修改后的调解组织' })
  mediationBody!: MediationBody;

  constructor(mediationBody: MediationBody) {
    this.mediationBody = mediationBody;
  }
}

@ObjectType({ description: '已批量修改', simpleResolvers: true })
export class MediationBodiesChanged {
  @Field(() => [MediationBody], { description: '修改后的调解组织，次序同输入' })
  mediationBodies!: MediationBody[];

  constructor(mediationBodies: MediationBody[]) {
    this.mediationBodies = mediationBodies;
  }
}

const resolveType = (value: object) => value.constructor.name;

export const RegisterMediationBodyResult = createUnionType({
  name: 'RegisterMediationBodyResult',
  description: '登记调解组织的结果',
  types: () => [MediationBodyRegistered, InvalidInput, NotPermitted, DuplicateSuspected] as const,
  resolveType,
});
export type RegisterMediationBodyResult = typeof RegisterMediationBodyResult;

export const ChangeMediationBodyResult = createUnionType({
  name: 'ChangeMediationBodyResult',
  description: '修改、撤销或恢复调解组织的结果',
  types: () =>
    [
      MediationBodyChanged,
      InvalidInput,
      NotPermitted,
      NotFound,
      VersionConflict,
      DuplicateSuspected,
    ] as const,
  resolveType,
});
export type ChangeMediationBodyResult = typeof ChangeMediationBodyResult;

export const ChangeMediationBodiesResult = createUnionType({
  name: 'ChangeMediationBodiesResult',
  description: '批量修改调解组织的结果',
  types: () => [MediationBodiesChanged, InvalidInput, NotPermitted, BulkConflict] as const,
  resolveType,
});
export type ChangeMediationBodiesResult = typeof ChangeMediationBodiesResult;
