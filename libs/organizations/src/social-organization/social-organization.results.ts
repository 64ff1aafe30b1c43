import {
  BulkConflict,
  connectionOf,
  DuplicateSuspected,
  InvalidInput,
  NotFound,
  NotPermitted,
  Problem,
  VersionConflict,
  type Ctx,
} from '@tongxing/subgraph';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { SocialOrganization } from './social-organization.entity.ts';

export const SocialOrganizationConnection = connectionOf(SocialOrganization);

@ObjectType({ description: '社会组织合计', simpleResolvers: true })
export class SocialOrganizationTotals {
  @Field(() => Int, { description: '个数' })
  count!: number;

  @Field(() => Int, { description: '从业人员数' })
  staff!: number;
}

@ObjectType({ description: '已登记', simpleResolvers: true })
export class SocialOrganizationRegistered {
  @Field(() => SocialOrganization, { description: '登记的社会组织' })
  socialOrganization!: SocialOrganization;

  constructor(socialOrganization: SocialOrganization) {
    this.socialOrganization = socialOrganization;
  }
}

@ObjectType({ description: '已修改', simpleResolvers: true })
export class SocialOrganizationChanged {
  @Field(() => SocialOrganization, { description: '修改后的社会组织' })
  socialOrganization!: SocialOrganization;

  constructor(socialOrganization: SocialOrganization) {
    this.socialOrganization = socialOrganization;
  }
}

@ObjectType({ description: '已批量修改', simpleResolvers: true })
export class SocialOrganizationsChanged {
  @Field(() => [SocialOrganization], { description: '修改后的社会组织，次序同输入' })
  socialOrganizations!: SocialOrganization[];

  constructor(socialOrganizations: SocialOrganization[]) {
    this.socialOrganizations = socialOrganizations;
  }
}

/** The district has a social organisation of this code already. */
@ObjectType({ implements: Problem, description: '该统一社会信用代码已登记', simpleResolvers: true })
export class SocialOrganizationExists extends Problem {
  @Field(() => SocialOrganization, {
    nullable: true,
    description: '已有的社会组织；属于其他镇办而不可见时为空',
  })
  existing: SocialOrganization | null;

  constructor(ctx: Pick<Ctx, 'language'>, existing: SocialOrganization | null) {
    super(
      ctx,
      'SOCIAL_ORGANIZATION_EXISTS',
      existing
        ? {
            zh: `该代码已登记为“${existing.name}”。`,
            en: `This code is registered already: ${existing.name}.`,
          }
        : {
            zh: '该代码已由本辖区其他镇办登记，请与专班办公室核对。',
            en: 'Another town or office of the district has registered this code. Please ask the task-force office.',
          },
      ['creditCode'],
    );
    this.existing = existing;
  }
}

const resolveType = (value: object) => value.constructor.name;

export const RegisterSocialOrganizationResult = createUnionType({
  name: 'RegisterSocialOrganizationResult',
  description: '登记社会组织的结果',
  types: () =>
    [
      SocialOrganizationRegistered,
      InvalidInput,
      NotPermitted,
      DuplicateSuspected,
      SocialOrganizationExists,
    ] as const,
  resolveType,
});
export type RegisterSocialOrganizationResult = typeof RegisterSocialOrganizationResult;

export const ChangeSocialOrganizationResult = createUnionType({
  name: 'ChangeSocialOrganizationResult',
  description: '修改、注销或恢复社会组织的结果',
  types: () =>
    [
      SocialOrganizationChanged,
      InvalidInput,
      NotPermitted,
      NotFound,
      VersionConflict,
      DuplicateSuspected,
      SocialOrganizationExists,
    ] as const,
  resolveType,
});
export type ChangeSocialOrganizationResult = typeof ChangeSocialOrganizationResult;

export const ChangeSocialOrganizationsResult = createUnionType({
  name: 'ChangeSocialOrganizationsResult',
  description: '批量修改社会组织的结果',
  types: () => [SocialOrganizationsChanged, InvalidInput, NotPermitted, BulkConflict] as const,
  resolveType,
});
export type ChangeSocialOrganizationsResult = typeof ChangeSocialOrganizationsResult;
