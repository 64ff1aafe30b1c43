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

export const MediationBodyRegistered = successOf('MediationBodyRegistered', 'mediationBody', MediationBody, {
  description: '已登记',
  field: '登记的调解组织',
});

export const MediationBodyChanged = successOf('MediationBodyChanged', 'mediationBody', MediationBody, {
  description: '已修改',
  field: '修改后的调解组织',
});

export const MediationBodiesChanged = successesOf(
  'MediationBodiesChanged',
  'mediationBodies',
  MediationBody,
  { description: '已批量修改', field: '修改后的调解组织，次序同输入' },
);

export const RegisterMediationBodyResult = resultOf('RegisterMediationBodyResult', '登记调解组织的结果', [
  MediationBodyRegistered,
  InvalidInput,
  NotPermitted,
  DuplicateSuspected,
]);
export type RegisterMediationBodyResult = typeof RegisterMediationBodyResult;

export const ChangeMediationBodyResult = resultOf(
  'ChangeMediationBodyResult',
  '修改、撤销或恢复调解组织的结果',
  [MediationBodyChanged, InvalidInput, NotPermitted, NotFound, VersionConflict, DuplicateSuspected],
);
export type ChangeMediationBodyResult = typeof ChangeMediationBodyResult;

export const ChangeMediationBodiesResult = resultOf('ChangeMediationBodiesResult', '批量修改调解组织的结果', [
  MediationBodiesChanged,
  InvalidInput,
  NotPermitted,
  BulkConflict,
]);
export type ChangeMediationBodiesResult = typeof ChangeMediationBodiesResult;
