import { say, type Ctx } from '@tongxing/subgraph';
import type { CreditCodeJudgement, SizeClassFinding, SizeClassInput } from './advice.type.ts';
import { CREDIT_CODE_ADVICE } from './credit-code.checks.ts';
import { judgeCreditCode, normalizeCreditCode } from './credit-code.policy.ts';
import { holderOf } from './likeness.service.ts';
import { sizeClassOf } from './size-class.policy.ts';

/** What can be said of a code while it is typed: whether it is sound, and who has it already. */
export async function judge(ctx: Ctx, typed: string): Promise<CreditCodeJudgement> {
  const code = normalizeCreditCode(typed);
  const finding = judgeCreditCode(code);
  const isCode = finding === 'SOUND' || finding === 'CHECK_CHARACTER';
  const existing = isCode ? await holderOf(ctx, { creditCode: code }) : null;
  return { code, finding, message: say(ctx, CREDIT_CODE_ADVICE[finding]), existing };
}

/** The size class that figures give, while they are typed; one edition of the rule holds for all years so far. */
export function findSizeClass(ctx: Ctx, { year, ...figures }: SizeClassInput): SizeClassFinding {
  const { sizeClass, explanation } = sizeClassOf(figures);
  const prefix = year ? say(ctx, { zh: `${year} 年，`, en: `${year}: ` }) : '';
  return { sizeClass, explanation: prefix + say(ctx, explanation) };
}
