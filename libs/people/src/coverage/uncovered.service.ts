import { raw, type FilterQuery } from '@mikro-orm/core';
import { todayInShanghai } from '@tongxing/calendar';
import { sizeClassOn } from '@tongxing/reference-data';
import { listPage, type Ctx, type Page, type PageRequest } from '@tongxing/subgraph';
import { activeSql } from '../assignment/active.ts';
import { EnterpriseProjection } from '../enterprise/enterprise-projection.entity.ts';
import { GROUP_CLASSES, type CoverageGroup } from './coverage.policy.ts';
import type { UncoveredEnterprise, UncoveredFilter } from './uncovered.type.ts';

/**
 * The enterprises behind the figure of coverage, by street: those covered on the day, those that are not, or both,
 * which together are the figure's denominator, as far as the actor's jurisdiction reaches.
 */
export async function uncoveredEnterprises(
  ctx: Ctx,
  request: PageRequest,
  { group, on, streetCode, covered }: Partial<UncoveredFilter> = {},
): Promise<Page<UncoveredEnterprise>> {
  const day = on ?? todayInShanghai(ctx.now);
  const meant = group ?? 'SME';
  const where: FilterQuery<EnterpriseProjection> = {
    ...(streetCode ? { streetCode } : {}),
    $and: [
      inOperation(day),
      { [ofGroup(meant, day)]: [] },
      ...(typeof covered === 'boolean' ? [{ [isCovered(meant, day, covered)]: [] }] : []),
    ],
  };
  const page = await listPage(ctx, EnterpriseProjection, where, { by: 'streetCode' }, request);
  const ids = page.edges.map(({ node }) => node.id);
  const found = typeof covered === 'boolean' ? null : await coveredAmong(ctx, ids, meant, day);
  return {
    ...page,
    edges: page.edges.map(({ node, cursor }) => ({
      node: asUncovered(node, day, found ? found.has(node.id) : covered === true),
      cursor,
    })),
  };
}

/** Which of these are covered; one statement. */
async function coveredAmong(
  ctx: Ctx,
  ids: readonly string[],
  group: CoverageGroup,
  day: string,
): Promise<ReadonlySet<string>> {
  const where = { id: { $in: [...ids] }, [isCovered(group, day, true)]: [] };
  const rows = await ctx.em.find(EnterpriseProjection, where, { fields: ['id'] });
  return new Set(rows.map(({ id }) => id));
}

function asUncovered(row: EnterpriseProjection, day: string, covered: boolean): UncoveredEnterprise {
  const sizeClass = sizeClassOn(day, row.sizeClasses);
  if (sizeClass === null) throw new Error(`enterprise ${row.id} counts although it has no size class`);
  const { id, streetCode, demonstration } = row;
  return { id, enterprise: { id }, sizeClass, streetCode, covered, demonstration };
}

/** Registered by the day (or nobody knows when) and not closed on or before it. */
function inOperation(day: string): FilterQuery<EnterpriseProjection> {
  return {
    $and: [
      { $or: [{ registeredOn: null }, { registeredOn: { $lte: day } }] },
      { $or: [{ closedOn: { $gt: day } }, { closedOn: null, status: 'ACTIVE' }] },
    ],
  };
}

/** The class in force on the day is one of the group's; see `sizeClassOn`. */
function ofGroup(group: CoverageGroup, day: string) {
  return raw(
    (alias) => `coalesce(
      (select said ->> 'sizeClass' from jsonb_array_elements(${alias}.size_classes) said
        where (said ->> 'year')::int < ? order by (said ->> 'year')::int desc limit 1),
      ${alias}.size_classes -> 0 ->> 'sizeClass') = any(string_to_array(?, ','))`,
    [Number(day.slice(0, 4)), GROUP_CLASSES[group].join(',')],
  );
}

/**
 * Somebody, or for the small and micro ones somebody of a town or office, covers the enterprise on the day. Who is
 * hidden from street staff is of another town or office: those of the whole district are shown to all.
 */
function isCovered(group: CoverageGroup, day: string, covered: boolean) {
  const byGrassroots = `and assigned.coordinator_id not in (select id from people.coordinator where street_code is null)`;
  return raw(
    (alias) => `${covered ? '' : 'not '}exists (select from people.assignment assigned
      where assigned.district_code = ${alias}.district_code and assigned.enterprise_id = ${alias}.id
        and ${activeSql('assigned')} ${group === 'SMALL_MICRO' ? byGrassroots : ''})`,
    [day, day],
  );
}
