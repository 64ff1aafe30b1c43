import { say, type Ctx } from '@tongxing/subgraph';
import { CREDIT_CODE_ADVICE } from '../enterprise/credit-code.checks.ts';
import {
  judgeCreditCode,
  normalizeCreditCode,
  SOCIAL_ORGANIZATION_CODES,
} from '../enterprise/credit-code.policy.ts';
import type { SocialOrganizationCodeJudgement } from './advice.type.ts';
import { SocialOrganization } from './social-organization.entity.ts';

/** What can be said of a code while it is typed: whether it is sound, and who has it already. */
export async function judge(ctx: Ctx, typed: string): Promise<SocialOrganizationCodeJudgement> {
  const code = normalizeCreditCode(typed);
  const finding = judgeCreditCode(code, SOCIAL_ORGANIZATION_CODES);
  const isCode = finding === 'SOUND' || finding === 'CHECK_CHARACTER';
  const existing = isCode ? await ctx.em.findOne(SocialOrganization, { creditCode: code }) : null;
  return { code, finding, message: say(ctx, CREDIT_CODE_ADVICE[finding]), existing };
}
