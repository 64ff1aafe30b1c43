import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { todayInShanghai } from '@tongxing/calendar';
import { INDUSTRY_STANDARD, isIndustryCode } from '@tongxing/reference-data';
import { actorOf, Checks, NotPermitted, transact, type Ctx } from '@tongxing/subgraph';
import * as divisions from '../division/division.service.ts';
import type { Street } from '../division/street.entity.ts';
import { ENTERPRISE_REGISTRAR } from '../permissions.policy.ts';
import { judgeCreditCode, normalizeCreditCode } from './credit-code.policy.ts';
import { Enterprise } from './enterprise.entity.ts';
import { publishEnterprise } from './enterprise.facts.ts';
import type { RegisterEnterpriseInput } from './enterprise.inputs.ts';
import {
  EnterpriseExists,
  EnterpriseRegistered,
  type RegisterEnterpriseResult,
} from './enterprise.results.ts';

/**
 * Enters an enterprise in the register and tells the other subgraphs, in one transaction. The same key of
 * the same person gives the same enterprise.
 */
export async function registerEnterprise(
  ctx: Ctx,
  input: RegisterEnterpriseInput,
): Promise<RegisterEnterpriseResult> {
  const actor = actorOf(ctx);
  const street = await divisions.street(ctx, input.streetCode);
  if (street && !mayRegister(ctx, street)) {
    return new NotPermitted(
      ctx,
      { zh: `您不能为${street.name}登记企业。`, en: `You may not register enterprises of ${street.name}.` },
      ['streetCode'],
    );
  }
  const creditCode = normalizeCreditCode(input.creditCode);
  const faults = check(ctx, input, street, creditCode);
  if (faults.any || !street) return faults.asProblem();
  const { districtCode } = street;
  const known = await findKnown(ctx, districtCode, input.idempotencyKey, creditCode);
  if (known) return known;
  try {
    return await transact(ctx, async (tx) => {
      const enterprise = tx.em.create(Enterprise, {
        districtCode,
        creditCode,
        creditCodeReason: input.creditCodeReason?.trim() || null,
        name: input.name.trim(),
        streetCode: street.code,
        industry: input.industry ?? null,
        industryStandard: input.industry ? INDUSTRY_STANDARD : null,
        sizeClass: input.sizeClass ?? null,
        registeredOn: input.registeredOn ?? null,
        status: 'ACTIVE',
        closedOn: null,
        demonstration: false,
        registeredBySub: actor.sub,
        idempotencyKey: input.idempotencyKey,
      });
      await tx.em.persist(enterprise).flush();
      await publishEnterprise(tx, enterprise);
      return new EnterpriseRegistered(enterprise);
    });
  } catch (error) {
    // Somebody was quicker, or the row is another street's and hidden: say what can be said.
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return (
      (await findKnown(ctx, districtCode, input.idempotencyKey, creditCode)) ??
      new EnterpriseExists(ctx, null)
    );
  }
}

function mayRegister(ctx: Ctx, street: Street): boolean {
  const row = { district: street.districtCode, street: street.code, unit: ENTERPRISE_REGISTRAR };
  return ctx.permissions.isAllowedOn(ctx.actor, 'enterprise.register', row);
}

/** The enterprise that this key has made already, or the one that has the code. */
async function findKnown(
  ctx: Ctx,
  districtCode: string,
  idempotencyKey: string,
  creditCode: string,
): Promise<RegisterEnterpriseResult | null> {
  const registeredBySub = actorOf(ctx).sub;
  const found = await ctx.em.find(Enterprise, {
    districtCode,
    $or: [{ creditCode }, { registeredBySub, idempotencyKey }],
  });
  const repeated = found.find(
    (row) => row.registeredBySub === registeredBySub && row.idempotencyKey === idempotencyKey,
  );
  if (repeated?.creditCode === creditCode) return new EnterpriseRegistered(repeated);
  if (repeated) {
    const faults = new Checks(ctx);
    faults.fault('idempotencyKey', 'KEY_USED', {
      zh: '这次提交的编号已用于登记另一家企业，请重新打开表单再提交。',
      en: 'This submission’s number was used for another enterprise. Open the form again and resubmit.',
    });
    return faults.asProblem();
  }
  return found[0] ? new EnterpriseExists(ctx, found[0]) : null;
}

function check(ctx: Ctx, input: RegisterEnterpriseInput, street: Street | null, creditCode: string): Checks {
  const faults = new Checks(ctx);
  faults.text('name', input.name, { max: 200 });
  faults.text('idempotencyKey', input.idempotencyKey, { max: 64 });
  faults.length('creditCodeReason', input.creditCodeReason, 500);
  checkCreditCode(faults, creditCode, input.creditCodeReason);
  faults.must(street !== null, 'streetCode', 'UNKNOWN_STREET', {
    zh: '请选择本辖区的镇办。',
    en: 'Choose a town or office of your district.',
  });
  faults.must(!input.industry || isIndustryCode(input.industry), 'industry', 'UNKNOWN_INDUSTRY', {
    zh: `请填写 ${INDUSTRY_STANDARD} 的门类或大类代码，例如 C 或 C33。`,
    en: `Enter a section or division of ${INDUSTRY_STANDARD}, for example C or C33.`,
  });
  const isPast = !input.registeredOn || input.registeredOn <= todayInShanghai(ctx.now);
  faults.must(isPast, 'registeredOn', 'IN_THE_FUTURE', {
    zh: '登记日期不能晚于今天。',
    en: 'The date of registration cannot be after today.',
  });
  return faults;
}

function checkCreditCode(faults: Checks, code: string, reason: string | null | undefined): void {
  const finding = judgeCreditCode(code);
  if (finding === 'MALFORMED') {
    faults.fault('creditCode', 'MALFORMED', {
      zh: '统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z）。',
      en: 'A credit code has 18 digits and capitals (without I, O, S, V, Z).',
    });
  }
  if (finding === 'NOT_AN_ENTERPRISE') {
    faults.fault('creditCode', 'NOT_AN_ENTERPRISE', {
      zh: '企业的代码以 91、92 或 93 开头；这个代码属于其他机构。',
      en: 'Codes of enterprises start with 91, 92 or 93; this one is of another kind of body.',
    });
  }
  if (finding === 'CHECK_CHARACTER' && !reason?.trim()) {
    faults.fault('creditCodeReason', 'REASON_REQUIRED', {
      zh: '代码的校验位不符，多为录入有误。若与营业执照核对无误，请写明理由。',
      en: 'A check character does not fit, which is mostly a typing error. If it agrees with the licence, say so here.',
    });
  }
}
