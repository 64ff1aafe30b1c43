import { enterpriseChanged, type EnterpriseFact } from '@tongxing/events';
import type { Fact } from '@tongxing/jobs';
import type { Ctx } from '@tongxing/subgraph';
import { requestBodyFigures } from '../figures/body-figures.events.ts';
import { Enterprise } from './enterprise.entity.ts';

/** Enterprises whose facts are told with one statement. */
const PAGE = 1000;

/**
 * Writes enterprises that were entered or changed, and tells the other subgraphs what they may know of them, with
 * the transaction of `ctx`. One in which nothing is different keeps its version, and nothing is told of it.
 */
export async function keepEnterprises(ctx: Ctx, enterprises: readonly Enterprise[]): Promise<void> {
  const versions = enterprises.map(({ version }) => version);
  await ctx.em.flush();
  const changed = enterprises.filter(({ version }, index) => version !== versions[index]);
  await publish(ctx, changed);
  // Of the large and medium ones it is counted how many have a mediation body.
  for (const districtCode of new Set(changed.map((row) => row.districtCode)))
    await requestBodyFigures(ctx, districtCode);
}

/**
 * Tells all facts of the district again, so that a projection that was lost or began late is complete.
 * Who has a fact already drops it by its version. Returns how many were told.
 */
export async function replayEnterprises(ctx: Ctx): Promise<number> {
  let told = 0;
  let after: string | null = null;
  for (;;) {
    const query = ctx.em.createQueryBuilder(Enterprise, 'item').orderBy({ id: 'asc' }).limit(PAGE);
    if (after) query.where({ id: { $gt: after } });
    const page = await query.execute('all');
    await publish(ctx, page);
    told += page.length;
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) return told;
  }
}

async function publish(ctx: Ctx, enterprises: readonly Enterprise[]): Promise<void> {
  const facts = enterprises.map((enterprise) => factOf(ctx, enterprise));
  await ctx.events.publishAll(ctx.em, enterpriseChanged, facts);
}

function factOf(ctx: Ctx, enterprise: Enterprise): Fact<EnterpriseFact> {
  const { id, version, districtCode, streetCode, registeredOn, status, closedOn, demonstration } = enterprise;
  const sizeClasses = enterprise.figures
    .flatMap(({ year, sizeClass }) => (sizeClass ? [{ year, sizeClass }] : []))
    .toSorted((a, b) => a.year - b.year);
  return {
    entityId: id,
    entityVersion: version,
    districtCode,
    occurredAt: ctx.now,
    data: { districtCode, streetCode, sizeClasses, registeredOn, status, closedOn, demonstration },
  };
}
