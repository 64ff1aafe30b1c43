import {
  BulkConflict,
  connectionOf,
  DuplicateSuspected,
  InvalidInput,
  NotFound,
  NotPermitted,
  VersionConflict,
} from '@tongxing/subgraph';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Expert } from './expert.entity.ts';

export const ExpertConnection = connectionOf(Expert);

@ObjectType({ description: '已登记', simpleResolvers: true })
export class ExpertRegistered {
  @Field(() => Expert, { description: '登记的专家' })
  expert: Expert;

  constructor(expert: Expert) {
    this.expert = expert;
  }
}

@ObjectType({ description: '已修改', simpleResolvers: true })
export class ExpertChanged {
  @Field(() => Expert, { description: '修改后的专家' })
  expert: Expert;

  constructor(expert: Expert) {
    this.expert = expert;
  }
}

@ObjectType({ description: '已批量修改', simpleResolvers: true })
export class ExpertsChanged {
  @Field(() => [Expert], { description: '修改后的专家' })
  experts: Expert[];

  constructor(experts: Expert[]) {
    this.experts = experts;
  }
}

const nameOf = (value: object) => value.constructor.name;

export const RegisterExpertResult = createUnionType({
  name: 'RegisterExpertResult',
  description: '登记专家的结果',
  types: () => [ExpertRegistered, InvalidInput, NotPermitted, NotFound, DuplicateSuspected] as const,
  resolveType: nameOf,
});
export type RegisterExpertResult = typeof RegisterExpertResult;

export const ChangeExpertResult = createUnionType({
  name: 'ChangeExpertResult',
  description: '修改、离任或恢复专家的结果',
  types: () =>
    [ExpertChanged, InvalidInput, NotPermitted, NotFound, VersionConflict, DuplicateSuspected] as const,
  resolveType: nameOf,
});
export type ChangeExpertResult = typeof ChangeExpertResult;

export const ChangeExpertsResult = createUnionType({
  name: 'ChangeExpertsResult',
  description: '批量修改专家的结果',
  types: () => [ExpertsChanged, InvalidInput, NotPermitted, BulkConflict] as const,
  resolveType: nameOf,
});
export type ChangeExpertsResult = typeof ChangeExpertsResult;
