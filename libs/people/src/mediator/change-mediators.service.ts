import { changeRecords, Checks, type Ctx } from '@tongxing/subgraph';
import { tellStaffing } from '../staffing/staffing.service.ts';
import { checkBody, mayKeep, notPermitted, placeOfBody } from './mediator.checks.ts';
import { Mediator } from './mediator.entity.ts';
import type { ChangeMediatorsInput } from './mediator.inputs.ts';
import { MediatorsChanged, type ChangeMediatorsResult } from './mediator.results.ts';

/** Changes employment, body or pool of several mediators, of all or of none. */
export function changeMediators(
  ctx: Ctx,
  { rows, employment, bodyId, inPool }: ChangeMediatorsInput,
): Promise<ChangeMediatorsResult> {
  return changeRecords(ctx, Mediator, rows, async (tx, found): Promise<ChangeMediatorsResult> => {
    if (!found.every((row) => mayKeep(ctx, row))) return notPermitted(ctx, 'rows');
    const faults = new Checks(ctx);
    checkBody(faults, bodyId);
    faults.must(Boolean(employment ?? bodyId) || typeof inPool === 'boolean', 'rows', 'NOTHING_GIVEN', {
      zh: '请选择要改的项。',
      en: 'Choose what to change.',
    });
    if (faults.any) return faults.asProblem();
    const places = bodyId ? await placesOfBody(tx, found, bodyId) : new Map<string, string | null>();
    for (const [districtCode, streetCode] of places) {
      if (streetCode && !mayKeep(ctx, { districtCode, streetCode })) return notPermitted(ctx, 'bodyId');
    }
    const left = found.map((row) => ({ districtCode: row.districtCode, bodyId: row.bodyId }));
    for (const row of found) {
      if (employment) row.employment = employment;
      if (typeof inPool === 'boolean') row.inPool = inPool;
      if (!bodyId) continue;
      row.bodyId = bodyId;
      row.streetCode = places.get(row.districtCode) ?? row.streetCode;
    }
    await tx.em.flush();
    for (const [districtCode, rows] of bodyId ? Map.groupBy(left, (row) => row.districtCode) : []) {
      await tellStaffing(tx, districtCode, [...rows.map((row) => row.bodyId), bodyId ?? null]);
    }
    return new MediatorsChanged(found);
  });
}

/** Where the body is in each of the districts of the mediators, who mostly are of one. */
async function placesOfBody(tx: Ctx, mediators: readonly Mediator[], bodyId: string) {
  const places = new Map<string, string | null>();
  for (const { districtCode } of mediators) {
    if (!places.has(districtCode)) places.set(districtCode, await placeOfBody(tx, districtCode, bodyId));
  }
  return places;
}
