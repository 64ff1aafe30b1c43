import { notInTheFuture, type Checks, type Ctx } from '@tongxing/subgraph';
import { checkCreditCode } from '../enterprise/credit-code.checks.ts';
import { SOCIAL_ORGANIZATION_CODES, socialOrganizationKindOf } from '../enterprise/credit-code.policy.ts';
import { checkClassification } from '../enterprise/enterprise.checks.ts';
import type { SocialOrganization } from './social-organization.entity.ts';
import type { SocialOrganizationColumns, SocialOrganizationFields } from './social-organization.policy.ts';

/** Finds every fault of a filled-in form but its place, each at its field. */
export function checkSocialOrganization(
  faults: Checks,
  ctx: Ctx,
  form: SocialOrganizationFields,
  columns: SocialOrganizationColumns,
): void {
  faults.text('name', form.name, { max: 200 });
  if (columns.creditCode !== null)
    checkCreditCode(faults, columns.creditCode, form.creditCodeReason, SOCIAL_ORGANIZATION_CODES);
  checkKind(faults, [columns]);
  checkClassification(faults, { industry: columns.industry, registrationType: null });
  faults.must((columns.staff ?? 0) >= 0, 'staff', 'NEGATIVE', {
    zh: '从业人员数不能是负数。',
    en: 'The number of staff cannot be negative.',
  });
  notInTheFuture(faults, ctx, 'registeredOn', form.registeredOn);
  faults.length('remark', form.remark, 2000);
}

/** The registrar's code says of which kind an organisation is; where the two differ, one is wrong. */
export function checkKind(
  faults: Checks,
  rows: readonly Pick<SocialOrganization, 'creditCode' | 'kind'>[],
): void {
  faults.must(rows.every(isKindOfCode), 'kind', 'KIND_OF_CODE', {
    zh: '类型与统一社会信用代码不符：51 为社会团体，52 为民办非企业单位，53 为基金会。',
    en: 'Kind and credit code differ: 51 is an association, 52 a service institution, 53 a foundation.',
  });
}

function isKindOfCode({ creditCode, kind }: Pick<SocialOrganization, 'creditCode' | 'kind'>): boolean {
  const told = creditCode === null ? undefined : socialOrganizationKindOf(creditCode);
  return told === undefined || told === kind;
}
