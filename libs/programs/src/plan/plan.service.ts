import { once, type Ctx } from '@tongxing/subgraph';
import type { PlanDefinition } from '../plan-file/index.ts';
import { PlanBook } from './book.ts';
import { PlanVersionRecord } from './plan.entity.ts';
import { findPlans } from './plan.store.ts';

/** Versions never change, so each is read once a process; a district has a handful of them. */
const definitions = new Map<string, PlanDefinition>();
const REMEMBERED = 200;

/** The plans that the actor's jurisdiction covers, by district and code; one statement a request. */
export function openPlans(ctx: Ctx): Promise<PlanBook[]> {
  return once(ctx, 'plans', async () => {
    const plans = await findPlans(ctx);
    await remember(
      ctx,
      plans.map(({ versionId }) => versionId),
    );
    return plans.flatMap((plan) => {
      const definition = definitions.get(plan.versionId);
      return definition ? [new PlanBook(ctx, plan, definition)] : [];
    });
  });
}

/** A plan by its code, or the first of the jurisdiction; null when there is none to see. */
export async function openPlan(ctx: Ctx, code?: string | null): Promise<PlanBook | null> {
  const books = await openPlans(ctx);
  return books.find(({ plan }) => !code || plan.code === code) ?? null;
}

/** The plan of an id, for references. */
export async function openPlanById(ctx: Ctx, id: string): Promise<PlanBook | null> {
  return (await openPlans(ctx)).find(({ plan }) => plan.id === id) ?? null;
}

async function remember(ctx: Ctx, versionIds: readonly string[]): Promise<void> {
  const missing = versionIds.filter((id) => !definitions.has(id));
  if (missing.length === 0) return;
  const loaded = await ctx.em
    .fork()
    .find(PlanVersionRecord, { id: { $in: missing } }, { populate: ['definition'] });
  if (definitions.size > REMEMBERED) definitions.clear();
  for (const { id, definition } of loaded) definitions.set(id, definition);
}
