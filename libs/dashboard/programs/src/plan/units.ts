import { kitTexts, useTexts } from '@tongxing/dashboard-kit';

const known = ['HRSS', 'UNION', 'COMMERCE', 'TRIPARTITE'] as const;
type Known = (typeof known)[number];

/** Names of units by code, also while the ledger of units does not answer. */
export function useUnitNames(): {
  readonly one: (code: string) => string;
  readonly all: (codes: readonly string[]) => string;
} {
  const t = useTexts(kitTexts);
  const one = (code: string): string => (known.includes(code as Known) ? t(`unit.${code as Known}`) : code);
  return { one, all: (codes) => codes.map(one).join(t('listJoin')) };
}
