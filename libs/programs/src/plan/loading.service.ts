import { transact, type Ctx } from '@tongxing/subgraph';
import { v7 as uuidv7 } from 'uuid';
import type { PlanDefinition } from '../plan-file/index.ts';
import { PlanRecord, PlanVersionRecord } from './plan.entity.ts';

/** What loading did: nothing for a file that is the version in force already. */
export interface Loaded {
  readonly outcome: 'UNCHANGED' | 'FIRST_VERSION' | 'NEW_VERSION';
  readonly version: number;
}

/**
 * Stores a checked plan in its district. The same file again changes nothing; a changed one becomes a new
 * version and the old stays. Figures, decisions and reports belong to the plan and outlive its versions.
 */
export function storePlan(ctx: Ctx, definition: PlanDefinition, loadedBy: string): Promise<Loaded> {
  return transact(ctx, async ({ em }) => {
    // One at a time, so that two loads of one plan cannot both become version 2.
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', [
      `plan ${definition.district} ${definition.code}`,
    ]);
    const plan = await em.findOne(PlanRecord, { districtCode: definition.district, code: definition.code });
    const latest = plan
      ? await em.findOne(PlanVersionRecord, { planId: plan.id }, { orderBy: { no: 'desc' } })
      : null;
    if (plan && latest?.hash === definition.hashes.whole) return { outcome: 'UNCHANGED', version: latest.no };
    const no = (latest?.no ?? 0) + 1;
    const planId = plan?.id ?? uuidv7();
    if (plan) plan.currentVersion = no;
    else {
      em.create(PlanRecord, {
        id: planId,
        districtCode: definition.district,
        code: definition.code,
        currentVersion: no,
      });
    }
    em.create(PlanVersionRecord, {
      id: uuidv7(),
      districtCode: definition.district,
      planId,
      no,
      hash: definition.hashes.whole,
      loadedAt: ctx.now,
      loadedBy,
      definition,
    });
    await em.flush();
    return { outcome: plan ? 'NEW_VERSION' : 'FIRST_VERSION', version: no };
  });
}

/**
 * Stores a plan that the platform brings along, once: a file that was loaded before, in whatever version,
 * is left alone, so that a start does not undo what an operator loaded since.
 */
export async function storeBundledPlan(
  ctx: Ctx,
  definition: PlanDefinition,
  loadedBy: string,
): Promise<void> {
  const { district: districtCode, code, hashes } = definition;
  const plan = await ctx.em.findOne(PlanRecord, { districtCode, code });
  if (plan && (await ctx.em.findOne(PlanVersionRecord, { planId: plan.id, hash: hashes.whole }))) return;
  await storePlan(ctx, definition, loadedBy);
}
