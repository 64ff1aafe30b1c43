import { allDistricts } from '@tongxing/reference-data';
import type { Steward } from '@tongxing/subgraph';
import { findFigures } from './observation.store.ts';

/** Stands for no plan: what is found for it are the figures that serve every plan, those of the ledgers. */
const NO_PLAN = '00000000-0000-0000-0000-000000000000';

/**
 * `main.js figures`: every figure that holds by a ledger, a JSON object a line, so that it can be seen whether two
 * moments, or two ways to the same state, give the same figures.
 */
export async function figuresCommand(steward: Steward): Promise<string> {
  const lines: string[] = [];
  for (const { code: districtCode } of allDistricts({ demonstration: true })) {
    for (const figure of await findFigures(steward(districtCode), { id: NO_PLAN, districtCode })) {
      const { recordedBy: ledger, indicatorCode: indicator, year, validOn, numerator, denominator } = figure;
      lines.push(
        JSON.stringify({ district: districtCode, ledger, indicator, year, validOn, numerator, denominator }),
      );
    }
  }
  return lines.join('\n');
}
