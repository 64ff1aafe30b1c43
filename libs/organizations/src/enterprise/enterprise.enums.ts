import {
  OWNERSHIP_NAMES,
  SIZE_CLASS_NAMES,
  type Ownership as OwnershipCode,
  type SizeClass as SizeClassCode,
} from '@tongxing/reference-data';
import { registerEnumType } from 'type-graphql';

/** Statistical size class, 国统字〔2017〕213号; industries outside that table have none of the four. */
export const SizeClass = {
  LARGE: 'LARGE',
  MEDIUM: 'MEDIUM',
  SMALL: 'SMALL',
  MICRO: 'MICRO',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
} as const satisfies { [code in SizeClassCode]: code };
export type SizeClass = SizeClassCode;
registerEnumType(SizeClass, {
  name: 'SizeClass',
  description: '企业规模（统计上大中小微型企业划分办法）',
  valuesConfig: {
    LARGE: { description: SIZE_CLASS_NAMES.LARGE.zh },
    MEDIUM: { description: SIZE_CLASS_NAMES.MEDIUM.zh },
    SMALL: { description: SIZE_CLASS_NAMES.SMALL.zh },
    MICRO: { description: SIZE_CLASS_NAMES.MICRO.zh },
    NOT_APPLICABLE: { description: '不适用（划分办法未覆盖的行业）' },
  },
});

/** Whose an enterprise is; no registration type says it of 国有控股, so a person may. */
export const Ownership = {
  STATE: 'STATE',
  COLLECTIVE: 'COLLECTIVE',
  PRIVATE: 'PRIVATE',
  HONG_KONG_MACAO_TAIWAN: 'HONG_KONG_MACAO_TAIWAN',
  FOREIGN: 'FOREIGN',
  OTHER: 'OTHER',
} as const satisfies { [code in OwnershipCode]: code };
export type Ownership = OwnershipCode;
registerEnumType(Ownership, {
  name: 'Ownership',
  description: '所有制',
  valuesConfig: {
    STATE: { description: OWNERSHIP_NAMES.STATE.zh },
    COLLECTIVE: { description: OWNERSHIP_NAMES.COLLECTIVE.zh },
    PRIVATE: { description: OWNERSHIP_NAMES.PRIVATE.zh },
    HONG_KONG_MACAO_TAIWAN: { description: OWNERSHIP_NAMES.HONG_KONG_MACAO_TAIWAN.zh },
    FOREIGN: { description: OWNERSHIP_NAMES.FOREIGN.zh },
    OTHER: { description: OWNERSHIP_NAMES.OTHER.zh },
  },
});
