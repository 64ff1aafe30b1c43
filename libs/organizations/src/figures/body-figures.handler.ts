import { allDistricts } from '@tongxing/reference-data';
import {
  tellFigures,
  transact,
  type Ctx,
  type Figure,
  type FiguresDue,
  type Steward,
} from '@tongxing/subgraph';
import { applyStaffing } from '../staffing/apply-staffing.ts';
import { BODY_LEDGER, countBodyFigures } from './count-body-figures.ts';

/** Counts the figures of a district's mediation bodies anew, and tells those that changed. */
export function onBodyFiguresDue(ctx: Ctx, { districtCode }: FiguresDue): Promise<readonly Figure[]> {
  return tellFigures(ctx, { ledger: BODY_LEDGER, districtCode }, async () => {
    // A body that became known after its staffing was told has nobody yet.
    await applyStaffing(ctx);
    return countBodyFigures(ctx, districtCode);
  });
}

/** `figures`, for the operator: counts everything of every district anew from the ledgers, and says what that changed. */
export async function recountFigures(steward: Steward): Promise<string> {
  let changed = 0;
  for (const { code } of allDistricts({ demonstration: true })) {
    const told = await transact(steward(code), (tx) => onBodyFiguresDue(tx, { districtCode: code }));
    changed += told.length;
  }
  return `调解组织指标：${changed} 个数有变 / figures of mediation bodies: ${changed} changed`;
}
