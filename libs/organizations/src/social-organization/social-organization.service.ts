import { raw, type FilterQuery } from '@mikro-orm/core';
import {
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
import { SocialOrganization } from './social-organization.entity.ts';
import type {
  SocialOrganizationFilter,
  SocialOrganizationSort,
  SocialOrganizationSortField,
} from './social-organization.inputs.ts';
import { NORMS } from './social-organization.policy.ts';
import type { SocialOrganizationTotals } from './social-organization.results.ts';

const ORDERS: Readonly<Record<SocialOrganizationSortField, Order<SocialOrganization>['by']>> = {
  NAME: 'name',
  KIND: 'kind',
  STREET: 'streetCode',
  STAFF: 'staff',
  REGISTERED_ON: 'registeredOn',
};

const NORMS_MET = Object.fromEntries(NORMS.map((norm) => [norm, true])) as FilterQuery<SocialOrganization>;

/** What the history of a social organisation shows. */
const HISTORY = [
  'name',
  'creditCode',
  'creditCodeReason',
  'kind',
  'streetCode',
  'industry',
  'staff',
  'registeredOn',
  'services',
  ...NORMS,
  'remark',
  'status',
  'closedOn',
  'closedReason',
] as const satisfies readonly (keyof SocialOrganization)[];

/** A page of the social organisations that the actor's jurisdiction covers. */
export function socialOrganizations(
  ctx: Ctx,
  page: PageRequest,
  filter: SocialOrganizationFilter = {},
  sort: SocialOrganizationSort = { by: 'NAME', direction: 'ASC' },
): Promise<Page<SocialOrganization>> {
  const order = { by: ORDERS[sort.by], direction: sort.direction };
  return listPage(ctx, SocialOrganization, conditionOf(filter), order, page);
}

/** A social organisation by its id; null when there is none or it is hidden from the actor. */
export function socialOrganization(ctx: Ctx, id: string): Promise<SocialOrganization | null> {
  return loadReference(ctx, SocialOrganization, ['id'], [id]);
}

/** What the social organisations of a filter come to, in one statement. */
export async function socialOrganizationTotals(
  ctx: Ctx,
  filter: SocialOrganizationFilter = {},
): Promise<SocialOrganizationTotals> {
  const [totals] = await ctx.em
    .createQueryBuilder(SocialOrganization, 'item')
    .select([raw('count(*)::int as count'), raw('coalesce(sum(staff), 0)::int as staff')])
    .where(inJurisdiction(ctx, conditionOf(filter)) as never)
    .execute<SocialOrganizationTotals[]>('all');
  return totals ?? { count: 0, staff: 0 };
}

/** Who changed what of a social organisation. */
export function historyOfOrganization(
  ctx: Ctx,
  row: SocialOrganization,
  page: PageRequest,
): Promise<Page<Change>> {
  return historyOf(ctx, SocialOrganization, row, HISTORY, page);
}

function conditionOf({
  text,
  streetCode,
  kind,
  status,
  service,
  normsMet,
}: SocialOrganizationFilter): FilterQuery<SocialOrganization> {
  return {
    $and: [
      ...(isSearch(text) ? [matching(text)] : []),
      ...(streetCode ? [{ streetCode }] : []),
      ...(kind ? [{ kind }] : []),
      ...(status ? [{ status }] : []),
      ...(service ? [{ services: { $contains: [service] } }] : []),
      ...(normsMet === true ? [NORMS_MET] : []),
      ...(normsMet === false ? [{ $not: NORMS_MET }] : []),
    ],
  };
}
