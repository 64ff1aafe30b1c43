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
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Enterprise } from './enterprise.entity.ts';

export const EnterpriseConnection = connectionOf(Enterprise);

/** Sums over all enterprises that match, not only those of a page. */
@ObjectType({ description: '符合条件的企业合计', simpleResolvers: true })
export class EnterpriseTotals {
  @Field(() => Int, { description: '户数' })
  count!: number;

  @Field(() => Float, { description: '从业人员合计（人），按各户最近一年' })
  headcount!: number;

  @Field(() => Float, { description: '营业收入合计（万元），按各户最近一年' })
  revenue!: number;

  @Field(() => Float, { description: '资产总额合计（万元），按各户最近一年' })
  assets!: number;
}

export const EnterpriseRegistered = successOf('EnterpriseRegistered', 'enterprise', Enterprise, {
  description: '已登记',
  field: '登记的企业',
});

export const EnterpriseChanged = successOf('EnterpriseChanged', 'enterprise', Enterprise, {
  description: '已修改、注销或恢复',
  field: '改后的企业',
});

export const EnterprisesChanged = successesOf('EnterprisesChanged', 'enterprises', Enterprise, {
  description: '已批量修改',
  field: '改后的企业，按提交的次序',
});

/** The district has an enterprise of this code already. */
@ObjectType({ implements: Problem, description: '该统一社会信用代码已登记', simpleResolvers: true })
export class EnterpriseExists extends Problem {
  @Field(() => ID, { nullable: true, description: '已有企业；属于其他镇办而不可见时为空' })
  enterpriseId: string | null;

  @Field(() => Enterprise, { nullable: true, description: '已有企业；属于其他镇办而不可见时为空' })
  existing: Enterprise | null;

  constructor(ctx: Pick<Ctx, 'language'>, existing: Enterprise | null) {
    super(
      ctx,
      'ENTERPRISE_EXISTS',
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
    this.enterpriseId = existing?.id ?? null;
    this.existing = existing;
  }
}

export const RegisterEnterpriseResult = resultOf('RegisterEnterpriseResult', '登记企业的结果', [
  EnterpriseRegistered,
  InvalidInput,
  NotPermitted,
  EnterpriseExists,
  DuplicateSuspected,
]);
export type RegisterEnterpriseResult = typeof RegisterEnterpriseResult;

export const ChangeEnterpriseResult = resultOf('ChangeEnterpriseResult', '修改企业的结果', [
  EnterpriseChanged,
  InvalidInput,
  NotPermitted,
  NotFound,
  VersionConflict,
  EnterpriseExists,
  DuplicateSuspected,
]);
export type ChangeEnterpriseResult = typeof ChangeEnterpriseResult;

export const CloseEnterpriseResult = resultOf('CloseEnterpriseResult', '注销企业的结果', [
  EnterpriseChanged,
  InvalidInput,
  NotPermitted,
  NotFound,
  VersionConflict,
]);
export type CloseEnterpriseResult = typeof CloseEnterpriseResult;

export const ReopenEnterpriseResult = resultOf('ReopenEnterpriseResult', '恢复企业的结果', [
  EnterpriseChanged,
  InvalidInput,
  NotPermitted,
  NotFound,
  VersionConflict,
]);
export type ReopenEnterpriseResult = typeof ReopenEnterpriseResult;

export const ChangeEnterprisesResult = resultOf('ChangeEnterprisesResult', '批量修改企业的结果', [
  EnterprisesChanged,
  InvalidInput,
  NotPermitted,
  BulkConflict,
]);
export type ChangeEnterprisesResult = typeof ChangeEnterprisesResult;
