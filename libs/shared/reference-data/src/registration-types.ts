import type { BilingualName } from './bilingual.ts';

/**
 * The classification that the codes belong to: 《关于划分企业登记注册类型的规定》 as adjusted in 2011, in use
 * through the plan period. The scheme of 国统字〔2023〕14号 that replaces it has other codes.
 */
export const REGISTRATION_SCHEME = '国统字〔2011〕86号';

/** Whose an enterprise is, as action 7 asks when it speaks of 国有企业 and 民营企业. */
export const OWNERSHIPS = [
  'STATE',
  'COLLECTIVE',
  'PRIVATE',
  'HONG_KONG_MACAO_TAIWAN',
  'FOREIGN',
  'OTHER',
] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

/** What the ownerships are called. */
export const OWNERSHIP_NAMES: Readonly<Record<Ownership, BilingualName>> = {
  STATE: { zh: '国有', en: 'State' },
  COLLECTIVE: { zh: '集体', en: 'Collective' },
  PRIVATE: { zh: '民营', en: 'Private' },
  HONG_KONG_MACAO_TAIWAN: { zh: '港澳台商投资', en: 'Hong Kong, Macao or Taiwan investment' },
  FOREIGN: { zh: '外商投资', en: 'Foreign investment' },
  OTHER: { zh: '其他', en: 'Other' },
};

const NAMES = {
  110: { zh: '国有企业', en: 'State-owned enterprise' },
  120: { zh: '集体企业', en: 'Collective enterprise' },
  130: { zh: '股份合作企业', en: 'Joint-stock cooperative' },
  141: { zh: '国有联营企业', en: 'Joint operation of state enterprises' },
  142: { zh: '集体联营企业', en: 'Joint operation of collective enterprises' },
  143: { zh: '国有与集体联营企业', en: 'Joint operation of state and collective enterprises' },
  149: { zh: '其他联营企业', en: 'Other joint operation' },
  151: { zh: '国有独资公司', en: 'Wholly state-owned company' },
  159: { zh: '其他有限责任公司', en: 'Other limited liability company' },
  160: { zh: '股份有限公司', en: 'Company limited by shares' },
  171: { zh: '私营独资企业', en: 'Private sole proprietorship' },
  172: { zh: '私营合伙企业', en: 'Private partnership' },
  173: { zh: '私营有限责任公司', en: 'Private limited liability company' },
  174: { zh: '私营股份有限公司', en: 'Private company limited by shares' },
  190: { zh: '其他内资企业', en: 'Other domestic enterprise' },
  210: { zh: '合资经营企业（港或澳、台资）', en: 'Equity joint venture with Hong Kong, Macao or Taiwan' },
  220: {
    zh: '合作经营企业（港或澳、台资）',
    en: 'Contractual joint venture with Hong Kong, Macao or Taiwan',
  },
  230: { zh: '港、澳、台商独资经营企业', en: 'Wholly Hong Kong, Macao or Taiwan-owned enterprise' },
  240: {
    zh: '港、澳、台商投资股份有限公司',
    en: 'Company limited by shares with Hong Kong, Macao or Taiwan',
  },
  290: { zh: '其他港、澳、台商投资企业', en: 'Other enterprise with Hong Kong, Macao or Taiwan investment' },
  310: { zh: '中外合资经营企业', en: 'Sino-foreign equity joint venture' },
  320: { zh: '中外合作经营企业', en: 'Sino-foreign contractual joint venture' },
  330: { zh: '外资企业', en: 'Wholly foreign-owned enterprise' },
  340: { zh: '外商投资股份有限公司', en: 'Company limited by shares with foreign investment' },
  390: { zh: '其他外商投资企业', en: 'Other enterprise with foreign investment' },
} as const satisfies Record<number, BilingualName>;

/**
 * Which ownership a registration type proposes. Edit it here. OTHER is proposed where the type does not
 * say who holds the enterprise: state control (国有控股) is no registration type, so that of a company with
 * several owners (159, 160) is for a person to tell.
 */
const OWNERSHIP_BY_TYPE: Readonly<Record<keyof typeof NAMES, Ownership>> = {
  110: 'STATE',
  120: 'COLLECTIVE',
  130: 'COLLECTIVE',
  141: 'STATE',
  142: 'COLLECTIVE',
  143: 'OTHER',
  149: 'OTHER',
  151: 'STATE',
  159: 'OTHER',
  160: 'OTHER',
  171: 'PRIVATE',
  172: 'PRIVATE',
  173: 'PRIVATE',
  174: 'PRIVATE',
  190: 'OTHER',
  210: 'HONG_KONG_MACAO_TAIWAN',
  220: 'HONG_KONG_MACAO_TAIWAN',
  230: 'HONG_KONG_MACAO_TAIWAN',
  240: 'HONG_KONG_MACAO_TAIWAN',
  290: 'HONG_KONG_MACAO_TAIWAN',
  310: 'FOREIGN',
  320: 'FOREIGN',
  330: 'FOREIGN',
  340: 'FOREIGN',
  390: 'FOREIGN',
};

/** A registration type (登记注册类型), the lowest level of the scheme; the heads above it are no types. */
export interface RegistrationType {
  /** three digits */
  readonly code: string;
  readonly name: BilingualName;
  /** what it proposes; a person may know better */
  readonly ownership: Ownership;
}

/** The registration types in the scheme's order. */
export const REGISTRATION_TYPES: readonly RegistrationType[] = Object.entries(NAMES).map(([code, name]) => ({
  code,
  name,
  ownership: OWNERSHIP_BY_TYPE[Number(code) as keyof typeof NAMES],
}));

const BY_CODE: ReadonlyMap<string, RegistrationType> = new Map(
  REGISTRATION_TYPES.map((type) => [type.code, type]),
);

/** The registration type of a code, or undefined when the scheme has no such type. */
export function registrationTypeOf(code: string): RegistrationType | undefined {
  return BY_CODE.get(code);
}

/** The ownership that a registration type proposes, or null when the code is none. */
export function proposedOwnership(code: string): Ownership | null {
  return registrationTypeOf(code)?.ownership ?? null;
}
