import {
  BadUserInput,
  isSearch,
  matching,
  readRows,
  searchKeyOf,
  searchTextOf,
  type Ctx,
  type SearchHit,
} from '@tongxing/subgraph';
import * as divisions from '../division/division.service.ts';
import type { Street } from '../division/street.entity.ts';
import { normalizeCreditCode } from '../enterprise/credit-code.policy.ts';
import { rankOf, inOrder, type Found } from './search.policy.ts';

/** The most things that one search shows. */
const MOST = 50;

/** What is looked for in ledgers, and who may find it. */
const LEDGERS = [
  { kind: 'ENTERPRISE', permission: 'enterprise.read', table: 'enterprise', code: 'credit_code' },
  {
    kind: 'SOCIAL_ORGANIZATION',
    permission: 'socialOrganization.read',
    table: 'social_organization',
    code: 'credit_code',
  },
  { kind: 'MEDIATION_BODY', permission: 'mediationBody.read', table: 'mediation_body', code: 'null::text' },
] as const;

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly code: string | null;
  readonly street_code: string | null;
  readonly rank: number;
}

/**
 * What the actor may see of enterprises, social organisations, mediation bodies, towns and offices that the words
 * stand in: first what has this very code, then names that begin so, then the others by name. Two statements,
 * however many kinds there are.
 * @throws BadUserInput for a number of hits that is none
 */
export async function searchOrganizations(ctx: Ctx, text: string, first: number): Promise<SearchHit[]> {
  if (first < 1 || first > MOST) throw new BadUserInput(`first must be 1…${MOST}`);
  if (!isSearch(text)) return [];
  const [rows, streets] = await Promise.all([inLedgers(ctx, text, first), divisions.streets(ctx)]);
  const names = new Map(streets.map(({ code, name }) => [code, name]));
  const found = rows.map(({ kind, id, title, code, street_code, rank }) => ({
    hit: {
      kind,
      id,
      title,
      detail: [code, names.get(street_code ?? '')].filter(Boolean).join(' · ') || null,
    },
    rank,
  }));
  return inOrder([...found, ...streets.flatMap((street) => asFound(street, text))])
    .slice(0, first)
    .map(({ hit }) => hit);
}

/**
 * For each ledger the first by name that hold the words; and only where there may be more of them, those that begin
 * so. Both go through the ledger in the order of names: a word that every name has ends at once, and one that none
 * has costs one passage.
 */
async function inLedgers(ctx: Ctx, text: string, first: number): Promise<Row[]> {
  const ledgers = LEDGERS.filter(({ permission }) => ctx.permissions.isAllowed(ctx.actor, permission));
  if (ledgers.length === 0) return [];
  const { $like: anywhere } = matching(text).searchText;
  // A search text begins with the name, and each further part of it with a line of its own: codes and initials, so
  // that it is only worth looking for the beginning of one where Latin letters or digits were typed.
  const atTheStart = anywhere.slice(1);
  const startsPart = /^\w+$/.test(searchKeyOf(text)) ? `%\n${atTheStart}` : atTheStart;
  const begins = [atTheStart, startsPart];
  const code = normalizeCreditCode(text);
  const districts = ctx.actor?.districts ?? [];
  // Only an equation lets an index give the rows in order.
  const inDistrict =
    districts.length === 1 ? 'district_code = ?' : `district_code = any(string_to_array(?, ','))`;
  const parts = ledgers.map(({ kind, table, code: column }) => ({
    sql: `${table}_holding as materialized (
        select '${kind}' as kind, id, name as title, ${column} as code, street_code,
            case when ${column} = ? then 0 when search_text like ? or search_text like ? then 1 else 2 end as rank
          from organizations.${table} where ${inDistrict} and search_text like ? order by name, id limit ?),
      ${table}_beginning as (
        select '${kind}', id, name, ${column}, street_code, case when ${column} = ? then 0 else 1 end
          from organizations.${table}
         where ${inDistrict} and (search_text like ? or search_text like ?)
           and (select count(*) from ${table}_holding) >= ?
         order by name, id limit ?)`,
    values: [
      ...[code, ...begins, districts.join(','), anywhere, first],
      ...[code, districts.join(','), ...begins, first, first],
    ],
  }));
  const found = ledgers.flatMap(({ table }) => [`${table}_holding`, `${table}_beginning`]);
  return readRows<Row>(ctx, {
    sql: `with ${parts.map(({ sql }) => sql).join(', ')}
      select kind, id, title, code, street_code, min(rank) as rank
        from (${found.map((name) => `select * from ${name}`).join(' union all ')}) found
       group by kind, id, title, code, street_code order by rank, title, kind, id limit ?`,
    values: [...parts.flatMap(({ values }) => values), first],
  });
}

/** Towns and offices are few: they are looked through here. */
function asFound({ code, name, listedName, aliases }: Street, text: string): Found[] {
  const rank = rankOf(searchTextOf(name, [code, listedName, ...aliases]), code, text);
  return rank === null ? [] : [{ hit: { kind: 'STREET', id: code, title: name, detail: code }, rank }];
}
