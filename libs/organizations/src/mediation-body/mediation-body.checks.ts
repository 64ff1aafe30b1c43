import { isId, notInTheFuture, type Checks, type Ctx } from '@tongxing/subgraph';
import type { Itself } from '../candidates.ts';
import type { Street } from '../division/street.entity.ts';
import { checkPlace } from '../enterprise/enterprise.checks.ts';
import * as enterprises from '../enterprise/enterprise.service.ts';
import { MediationBody } from './mediation-body.entity.ts';
import type { BodyColumns, BodyFields } from './mediation-body.policy.ts';

/** Finds every fault of a filled-in form, each at its field. `street` is the one it names, if there is one. */
export function checkBody(faults: Checks, ctx: Ctx, form: BodyFields, street: Street | null): void {
  faults.text('name', form.name, { max: 200 });
  checkPlace(faults, street);
  faults.length('contact', form.contact, 100);
  notInTheFuture(faults, ctx, 'establishedOn', form.establishedOn);
  notInTheFuture(faults, ctx, 'filedOn', form.filedOn);
}

/**
 * A body of the type ENTERPRISE is the committee of one enterprise, which must be in the register and active; no
 * other body belongs to an enterprise (劳动争议调解仲裁法 Art. 10).
 */
export async function checkOwner(
  faults: Checks,
  ctx: Ctx,
  { type, enterpriseId }: Pick<BodyColumns, 'type' | 'enterpriseId'>,
  districtCode: string,
): Promise<void> {
  if (type !== 'ENTERPRISE') {
    faults.must(enterpriseId === null, 'enterpriseId', 'NOT_OF_AN_ENTERPRISE', {
      zh: '只有企业调解委员会填写所属企业。',
      en: 'Only the committee of an enterprise names an enterprise.',
    });
    return;
  }
  const found = isId(enterpriseId) ? await enterprises.enterprise(ctx, enterpriseId) : null;
  const enterprise = found?.districtCode === districtCode ? found : null;
  faults.must(enterprise !== null, 'enterpriseId', 'UNKNOWN_ENTERPRISE', {
    zh: '请选择本辖区企业台账中的企业。',
    en: 'Choose an enterprise from the register of your district.',
  });
  faults.must(enterprise?.status !== 'CLOSED', 'enterpriseId', 'ENTERPRISE_CLOSED', {
    zh: '该企业已注销，不能再有调解委员会。',
    en: 'That enterprise is closed and cannot have a committee any more.',
  });
}

/** An enterprise has one committee in office. */
export async function checkOnlyOne(
  faults: Checks,
  ctx: Ctx,
  enterpriseId: string | null,
  itself: Itself,
): Promise<void> {
  if (enterpriseId === null) return;
  const others = { enterpriseId, status: 'ACTIVE' as const, $not: itself };
  if ((await ctx.em.count(MediationBody, others)) > 0) hasCommittee(faults);
}

/** Says that the enterprise has a committee in office. */
export function hasCommittee(faults: Checks): void {
  faults.fault('enterpriseId', 'ENTERPRISE_HAS_BODY', {
    zh: '该企业已有在册的调解委员会。',
    en: 'That enterprise has a committee in office already.',
  });
}
