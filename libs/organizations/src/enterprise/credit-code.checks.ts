import type { Checks, Text } from '@tongxing/subgraph';
import {
  ENTERPRISE_CODES,
  judgeCreditCode,
  normalizeCreditCode,
  type CreditCodeFinding,
  type CreditCodeKinds,
} from './credit-code.policy.ts';

/** What to tell the person who typed the code. */
export const CREDIT_CODE_ADVICE: Readonly<Record<CreditCodeFinding, Text>> = {
  SOUND: { zh: '代码的校验位相符。', en: 'The check characters of the code fit.' },
  MALFORMED: {
    zh: '统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z）。',
    en: 'A credit code has 18 digits and capitals (without I, O, S, V, Z).',
  },
  NOT_AN_ENTERPRISE: {
    zh: '企业的代码以 91、92 或 93 开头；这个代码属于其他机构。',
    en: 'Codes of enterprises start with 91, 92 or 93; this one is of another kind of body.',
  },
  NOT_A_SOCIAL_ORGANIZATION: {
    zh: '社会组织的代码以 51、52 或 53 开头；这个代码属于其他机构。',
    en: 'Codes of social organisations start with 51, 52 or 53; this one is of another kind of body.',
  },
  CHECK_CHARACTER: {
    zh: '代码的校验位不符，多为录入有误。若与证照核对无误，请写明理由。',
    en: 'A check character does not fit, which is mostly a typing error. If it agrees with the licence, say so here.',
  },
};

/**
 * Checks a code as somebody typed it: one that is none, or of another body, is refused; one whose check
 * character does not fit wants a reason, since registered codes with this fault do exist.
 */
export function checkCreditCode(
  faults: Checks,
  typed: string,
  reason: string | null | undefined,
  kinds: CreditCodeKinds = ENTERPRISE_CODES,
): void {
  faults.length('creditCodeReason', reason, 500);
  const finding = judgeCreditCode(normalizeCreditCode(typed), kinds);
  if (finding === 'SOUND' || (finding === 'CHECK_CHARACTER' && reason?.trim())) return;
  const [field, code] =
    finding === 'CHECK_CHARACTER' ? ['creditCodeReason', 'REASON_REQUIRED'] : ['creditCode', finding];
  faults.fault(field, code, CREDIT_CODE_ADVICE[finding]);
}
