import { raw, type FilterQuery } from '@mikro-orm/core';
import {
  childPage,
  historyOf,
  inJurisdiction,
  isSearch,
  listPage,
  loadReference,
  matching,
  type Change,
  type Ctx,
  type Order,
  type Page,
  type PageRequest,
} from '@tongxing/subgraph';
import { Enterprise } from '../enterprise/enterprise.entity.ts';
import { MediationBody } from './mediation-body.entity.ts';
import type {
  MediationBodyFilter,
  MediationBodySort,
  MediationBodySortField,
} from './mediation-body.inputs.ts';
import { CHECKLIST, mayAct } from './mediation-body.policy.ts';
import type { MediationBodyTotals } from './mediation-body.results.ts';

const ORDERS: Readonly<Record<MediationBodySortField, Order<MediationBody>['by']>> = {
  NAME: 'name',
  TYPE: 'type',
  STREET: 'streetCode',
  ESTABLISHED_ON: 'establishedOn',
  MEDIATORS: 'mediatorCount',
};

const STANDARDISED = {
  ...Object.fromEntries(CHECKLIST.map((item) => [item, true])),
  mediatorCount: { $gte: 1 },
} as FilterQuery<MediationBody>;

/** What the history of a body shows; the number of mediators has a history of its own, with their service. */
const HISTORY = [
  'name',
  'type',
  'streetCode',
  'enterpriseId',
  ...CHECKLIST,
  'establishedOn',
  'contact',
  'filedOn',
  'status',
  'closedOn',
  'closedReason',
] as const satisfies readonly (keyof MediationBody)[];

/** A page of the mediation bodies that the actor's jurisdiction covers. */
export function mediationBodies(
  ctx: Ctx,
  page: PageRequest,
  filter: MediationBodyFilter = {},
  sort: MediationBodySort = { by: 'NAME', direction: 'ASC' },
): Promise<Page<MediationBody>> {
  const order = { by: ORDERS[sort.by], direction: sort.direction };
  return listPage(ctx, MediationBody, conditionOf(filter), order, page);
}

/** A mediation body by its id; null when there is none or it is hidden from the actor. */
export function mediationBody(ctx: Ctx, id: string): Promise<MediationBody | null> {
  return loadReference(ctx, MediationBody, ['id'], [id]);
}

/** What the bodies of a filter come to, in one statement. */
export async function mediationBodyTotals(
  ctx: Ctx,
  filter: MediationBodyFilter = {},
): Promise<MediationBodyTotals> {
  const checked = 'has_office and has_equipment and has_name_and_logo and has_posted_rules';
  const [totals] = await ctx.em
    .createQueryBuilder(MediationBody, 'item')
    .select([
      raw('count(*)::int as count'),
      raw(`(count(*) filter (where ${checked} and mediator_count >= 1))::int as standardised`),
      raw('coalesce(sum(mediator_count), 0)::int as mediators'),
    ])
    .where(inJurisdiction(ctx, conditionOf(filter)) as never)
    .execute<MediationBodyTotals[]>('all');
  return totals ?? { count: 0, standardised: 0, mediators: 0 };
}

/** A page of the mediation bodies of a town or office, by name. */
export function bodiesOfStreet(
  ctx: Ctx,
  streetCode: string,
  page: PageRequest,
): Promise<Page<MediationBody>> {
  return childPage(ctx, MediationBody, { parent: 'streetCode', order: 'name' }, streetCode, page);
}

/** The enterprise whose committee the body is; null for other bodies and for who may not see enterprises. */
export function enterpriseOf(ctx: Ctx, { enterpriseId }: MediationBody): Promise<Enterprise | null> | null {
  const isShown = enterpriseId !== null && ctx.permissions.isAllowed(ctx.actor, 'enterprise.read');
  return isShown ? loadReference(ctx, Enterprise, ['id'], [enterpriseId]) : null;
}

/** Who changed what of a body; null for a body that the actor may look up, but not look into. */
export function historyOfBody(
  ctx: Ctx,
  body: MediationBody,
  page: PageRequest,
): Promise<Page<Change>> | null {
  const isShown = mayAct(ctx.permissions, ctx.actor, 'mediationBody.history', body);
  return isShown ? historyOf(ctx, MediationBody, body, HISTORY, page) : null;
}

function conditionOf({
  text,
  streetCode,
  type,
  status,
  standardised,
}: MediationBodyFilter): FilterQuery<MediationBody> {
  return {
    $and: [
      ...(isSearch(text) ? [matching(text)] : []),
      ...(streetCode ? [{ streetCode }] : []),
      ...(type ? [{ type }] : []),
      ...(status ? [{ status }] : []),
      ...(standardised === true ? [STANDARDISED] : []),
      ...(standardised === false ? [{ $not: STANDARDISED }] : []),
    ],
  };
}
