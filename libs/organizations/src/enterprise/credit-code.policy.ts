import { CREDIT_CODE_SYMBOLS, withCheckCharacters } from '@tongxing/reference-data';

export { withCheckCharacters };

const WELL_FORMED = new RegExp(`^[${CREDIT_CODE_SYMBOLS}]{18}$`);

/** What can be said of a unified social credit code (统一社会信用代码) by looking at it. */
export type CreditCodeFinding =
  /** not 18 symbols of the standard: no code at all */
  | 'MALFORMED'
  /** a code, but of a body that the registry does not keep */
  | 'NOT_AN_ENTERPRISE'
  | 'NOT_A_SOCIAL_ORGANIZATION'
  /** a check character does not fit; registered codes with this fault do exist, so it wants a reason */
  | 'CHECK_CHARACTER'
  | 'SOUND';

/** The bodies that a registry keeps, by the first two characters of their codes (登记管理部门、机构类别). */
export interface CreditCodeKinds {
  readonly prefixes: readonly string[];
  /** what is found of the code of any other body */
  readonly otherwise: 'NOT_AN_ENTERPRISE' | 'NOT_A_SOCIAL_ORGANIZATION';
}

/** 企业, 个体工商户, 农民专业合作社. */
export const ENTERPRISE_CODES: CreditCodeKinds = {
  prefixes: ['91', '92', '93'],
  otherwise: 'NOT_AN_ENTERPRISE',
};

/** Which prefix the civil affairs registrar gives to each kind: 社会团体, 民办非企业单位, 基金会. */
export const SOCIAL_ORGANIZATION_PREFIXES = {
  ASSOCIATION: '51',
  SERVICE_INSTITUTION: '52',
  FOUNDATION: '53',
} as const;

export const SOCIAL_ORGANIZATION_CODES: CreditCodeKinds = {
  prefixes: Object.values(SOCIAL_ORGANIZATION_PREFIXES),
  otherwise: 'NOT_A_SOCIAL_ORGANIZATION',
};

/** The code as the register writes it: half-width capitals, without blanks and what is invisible. */
export function normalizeCreditCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
}

/**
 * Judges a normalised code: form (GB 32100-2015), kind of body, and both check characters, the code's own
 * and that of the organisation code inside it (GB 11714, positions 9 to 17).
 */
export function judgeCreditCode(code: string, kinds: CreditCodeKinds = ENTERPRISE_CODES): CreditCodeFinding {
  if (!WELL_FORMED.test(code)) return 'MALFORMED';
  if (!kinds.prefixes.includes(code.slice(0, 2))) return kinds.otherwise;
  return code === withCheckCharacters(code.slice(0, 16)) ? 'SOUND' : 'CHECK_CHARACTER';
}

/** The kind of social organisation that a code says, or undefined when it is of another body. */
export function socialOrganizationKindOf(
  code: string,
): keyof typeof SOCIAL_ORGANIZATION_PREFIXES | undefined {
  const kinds = Object.keys(SOCIAL_ORGANIZATION_PREFIXES) as (keyof typeof SOCIAL_ORGANIZATION_PREFIXES)[];
  return kinds.find((kind) => code.startsWith(SOCIAL_ORGANIZATION_PREFIXES[kind]));
}
