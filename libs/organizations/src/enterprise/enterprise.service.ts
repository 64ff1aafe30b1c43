import { raw, type FilterQuery } from '@mikro-orm/core';
import {
  childList,
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
import { MediationBody } from '../mediation-body/mediation-body.entity.ts';
import { Enterprise } from './enterprise.entity.ts';
import type { EnterpriseFilter, EnterpriseSort, EnterpriseSortField } from './enterprise.inputs.ts';
import type { EnterpriseTotals } from './enterprise.results.ts';

/** Which column each order of the ledger goes by. */
const COLUMNS: Readonly<Record<EnterpriseSortField, Order<Enterprise>['by']>> = {
  NAME: 'name',
  CREDIT_CODE: 'creditCode',
  STREET: 'streetCode',
  INDUSTRY: 'industry',
  SIZE: 'sizeRank',
  HEADCOUNT: 'headcount',
  REVENUE: 'revenue',
  REGISTERED_ON: 'registeredOn',
};

/** The fields whose changes the history tells; what follows from them is left out. */
const HISTORY_FIELDS = [
  'name',
  'creditCode',
  'creditCodeReason',
  'streetCode',
  'industry',
  'registrationType',
  'ownership',
  'figures',
  'registeredOn',
  'status',
  'closedOn',
  'closedReason',
] as const satisfies readonly (keyof Enterprise)[];

/** A page of the enterprises that the actor's jurisdiction covers. */
export function enterprises(
  ctx: Ctx,
  page: PageRequest,
  filter: EnterpriseFilter = {},
  { by, direction }: EnterpriseSort = { by: 'NAME', direction: 'ASC' },
): Promise<Page<Enterprise>> {
  return listPage(ctx, Enterprise, conditionOf(filter), { by: COLUMNS[by], direction }, page);
}

/** The sums over all enterprises that the filter finds; one statement. */
export function enterpriseTotals(ctx: Ctx, filter: EnterpriseFilter = {}): Promise<EnterpriseTotals> {
  return ctx.em
    .createQueryBuilder(Enterprise, 'item')
    .select([
      raw('count(*)::int as "count"'),
      raw('coalesce(sum(headcount), 0)::float8 as "headcount"'),
      // Added up in whole hundredths, so that nothing is lost and no order of adding matters.
      raw('coalesce(sum((revenue * 100)::bigint), 0)::float8 / 100 as "revenue"'),
      raw('coalesce(sum((assets * 100)::bigint), 0)::float8 / 100 as "assets"'),
    ])
    .where(inJurisdiction(ctx, conditionOf(filter)) as never)
    .execute<EnterpriseTotals>('get', false);
}

/** An enterprise by its id; null when there is none or it is hidden from the actor. */
export function enterprise(ctx: Ctx, id: string): Promise<Enterprise | null> {
  return loadReference(ctx, Enterprise, ['id'], [id]);
}

/** A page of the enterprises of a town or office, by name. */
export function enterprisesOfStreet(
  ctx: Ctx,
  streetCode: string,
  page: PageRequest,
): Promise<Page<Enterprise>> {
  return childPage(ctx, Enterprise, { parent: 'streetCode', order: 'name' }, streetCode, page);
}

/** Who changed what in the enterprise's entry. */
export function historyOfEnterprise(
  ctx: Ctx,
  enterprise: Enterprise,
  page: PageRequest,
): Promise<Page<Change>> {
  return historyOf(ctx, Enterprise, enterprise, HISTORY_FIELDS, page);
}

/** The mediation bodies that name the enterprise as theirs; one statement for any number of enterprises. */
export function bodiesOf(ctx: Ctx, { id }: Enterprise): Promise<MediationBody[]> {
  return childList(ctx, MediationBody, { parent: 'enterpriseId', order: 'name' }, id);
}

/** Whether the enterprise has a mediation body in office, as large and medium ones should (clause 二(二)2(1)). */
export async function hasMediationBody(ctx: Ctx, enterprise: Enterprise): Promise<boolean> {
  const bodies = await bodiesOf(ctx, enterprise);
  return bodies.some(({ status }) => status === 'ACTIVE');
}

function conditionOf(filter: EnterpriseFilter): FilterQuery<Enterprise> {
  const { text, streetCode, status, sizeClass, sizeClasses, industrySection, ownership } = filter;
  const { hasMediationBody, registeredFrom, registeredTo } = filter;
  const conditions: FilterQuery<Enterprise>[] = [
    ...(isSearch(text) ? [matching(text)] : []),
    ...(streetCode ? [{ streetCode }] : []),
    ...(status ? [{ status }] : []),
    ...(sizeClass ? [{ sizeClass }] : []),
    ...(sizeClasses?.length ? [{ sizeClass: { $in: sizeClasses } }] : []),
    ...(industrySection ? [{ industry: within(industrySection) }] : []),
    ...(ownership ? [{ ownership }] : []),
    ...(typeof hasMediationBody === 'boolean' ? [havingBody(hasMediationBody)] : []),
    ...(registeredFrom ? [{ registeredOn: { $gte: registeredFrom } }] : []),
    ...(registeredTo ? [{ registeredOn: { $lte: registeredTo } }] : []),
  ];
  return { $and: conditions };
}

/** A code of the industries and all below it: each code begins with that of the level above. */
function within(code: string): { $like: string } {
  return { $like: `${code.replace(/[\\%_]/g, (symbol) => `\\${symbol}`)}%` };
}

function havingBody(having: boolean): FilterQuery<Enterprise> {
  const exists = (alias: string) => `${having ? '' : 'not '}exists (
    select from organizations.mediation_body body
    where body.district_code = ${alias}.district_code and body.enterprise_id = ${alias}.id
      and body.status = 'ACTIVE')`;
  return { [raw(exists)]: [] };
}
