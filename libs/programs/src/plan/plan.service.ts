import { once, type Ctx } from '@tongxing/subgraph';
import type { PlanDefinition } from '../plan-file/index.ts';
import { PlanBook } from './book.ts';
import { PlanRecord, PlanVersionRecord } from './plan.entity.ts';

/** Versions never change, so each is read once a process; a district has a handful of them. */
const definitions = new Map<string, PlanDefinition>();
const REMEMBERED = 200;

/** The plans that the actor's jurisdiction covers, by district and code. Three statements at most. */
export function openPlans(ctx: Ctx): Promise<PlanBook[]> {
  return once(ctx, 'plans', async () => {
    const plans = await ctx.em.find(PlanRecord, {}, { orderBy: { districtCode: 'asc', code: 'asc' } });
    if (plans.length === 0) return [];
    const planIds = plans.map(({ id }) => id);
    const versions = await ctx.em.find(
      PlanVersionRecord,
      { planId: { $in: planIds } },
      { orderBy: { no: 'desc' } },
    );
    const current = versions.filter((version) =>
      plans.some((plan) => plan.id === version.planId && plan.currentVersion === version.no),
    );
    await remember(ctx, current);
    const demonstrated = await demonstrationDays(ctx);
    return plans.flatMap((plan) => {
      const version = current.find(({ planId }) => planId === plan.id);
      const definition = version && definitions.get(version.id);
      if (!definition) return [];
      const own = versions.filter(({ planId }) => planId === plan.id);
      return [new PlanBook(ctx, plan, own, definition, demonstrated.get(plan.id) ?? null)];
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

async function remember(ctx: Ctx, versions: readonly PlanVersionRecord[]): Promise<void> {
  const missing = versions.filter(({ id }) => !definitions.has(id)).map(({ id }) => id);
  if (missing.length === 0) return;
  const loaded = await ctx.em
    .fork()
    .find(PlanVersionRecord, { id: { $in: missing } }, { populate: ['definition'] });
  if (definitions.size > REMEMBERED) definitions.clear();
  for (const { id, definition } of loaded) definitions.set(id, definition);
}

/** The last day of each plan's demonstration data; a plan without any is not in the map. */
async function demonstrationDays(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await ctx.em.execute<{ planId: string; lastDay: string }[]>(
    `select plan_id as "planId", max(valid_on)::text as "lastDay"
       from programs.observation where demonstration and plan_id is not null group by plan_id`,
  );
  return new Map(rows.map(({ planId, lastDay }) => [planId, lastDay]));
}
