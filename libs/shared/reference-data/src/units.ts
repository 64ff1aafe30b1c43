/** A member of the tripartite committee, in both languages. */
export interface UnitRecord {
  readonly code: 'HRSS' | 'UNION' | 'COMMERCE' | 'TRIPARTITE';
  readonly name: { readonly zh: string; readonly en: string };
  readonly fullName: { readonly zh: string; readonly en: string };
}

/** The units a plan names as lead or responsible, in the order in which notices name them. */
export const UNITS: readonly UnitRecord[] = [
  {
    code: 'HRSS',
    name: { zh: '人社局', en: 'HRSS Bureau' },
    fullName: { zh: '人力资源和社会保障局', en: 'Human Resources and Social Security Bureau' },
  },
  {
    code: 'UNION',
    name: { zh: '工会', en: 'Trade Union' },
    fullName: { zh: '工会联合会', en: 'Federation of Trade Unions' },
  },
  {
    code: 'COMMERCE',
    name: { zh: '商务局', en: 'Commerce Bureau' },
    fullName: { zh: '商务局', en: 'Commerce Bureau' },
  },
  {
    code: 'TRIPARTITE',
    name: { zh: '三方', en: 'Tripartite Committee' },
    fullName: { zh: '协调劳动关系三方委员会', en: 'Tripartite Labour Relations Committee' },
  },
];
