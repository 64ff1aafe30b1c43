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
  resultOf,
  successesOf,
  successOf,
} from '@tongxing/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { SocialOrganization } from './social-organization.entity.ts';

export const SocialOrganizationConnection = connectionOf(SocialOrganization);

@ObjectType({ description: '社会组织合计', simpleResolvers: true })
export class SocialOrganizationTotals {
  @Field(() => Int, { description: '个数' })
  count!: number;

  @Field(() => Int, { description: '从业人员数' })
  staff!: number;
}

export const SocialOrganizationRegistered = successOf(
  'SocialOrganizationRegistered',
  'socialOrganization',
  SocialOrganization,
  { description: '已登记', field: '登记的社会组织' },
);

export const SocialOrganizationChanged = successOf(
  'SocialOrganizationChanged',
  'socialOrganization',
  SocialOrganization,
  { description: '已修改', field: '修改后的社会组织' },
);

export const SocialOrganizationsChanged = successesOf(
  'SocialOrganizationsChanged',
  'socialOrganizations',
  SocialOrganization,
  { description: '已批量修改', field: '修改后的社会组织，次序同输入' },
);

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

export const RegisterSocialOrganizationResult = resultOf(
  'RegisterSocialOrganizationResult',
  '登记社会组织的结果',
  [SocialOrganizationRegistered, InvalidInput, NotPermitted, DuplicateSuspected, SocialOrganizationExists],
);
export type RegisterSocialOrganizationResult = typeof RegisterSocialOrganizationResult;

export const ChangeSocialOrganizationResult = resultOf(
  'ChangeSocialOrganizationResult',
  '修改、注销或恢复社会组织的结果',
  [
    SocialOrganizationChanged,
    InvalidInput,
    NotPermitted,
    NotFound,
    VersionConflict,
    DuplicateSuspected,
    SocialOrganizationExists,
  ],
);
export type ChangeSocialOrganizationResult = typeof ChangeSocialOrganizationResult;

export const ChangeSocialOrganizationsResult = resultOf(
  'ChangeSocialOrganizationsResult',
  '批量修改社会组织的结果',
  [SocialOrganizationsChanged, InvalidInput, NotPermitted, BulkConflict],
);
export type ChangeSocialOrganizationsResult = typeof ChangeSocialOrganizationsResult;
