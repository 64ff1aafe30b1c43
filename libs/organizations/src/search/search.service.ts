import {
  BadUserInput,
  isSearch,
  matching,
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

async function inLedgers(ctx: Ctx, text: string, first: number): Promise<Row[]> {
  const ledgers = LEDGERS.filter(({ permission }) => ctx.permissions.isAllowed(ctx.actor, permission));
  if (ledgers.length === 0) return [];
  const { $like: anywhere } = matching(text).searchText;
  // A search text begins with the name, and each further part of it with a line of its own: codes and initials, so
  // that it is only worth looking for the beginning of one where Latin letters or digits were typed.
  const atTheStart = anywhere.slice(1);
  const startsPart = /^\w+$/.test(searchKeyOf(text)) ? `%\n${atTheStart}` : atTheStart;
  const code = normalizeCreditCode(text);
  // Sorted are ids alone, the best of which are then looked up.
  const parts = ledgers.map(
    ({ kind, table, code: column }) => `
      select '${kind}' as kind, id, name as title, ${column} as code, street_code, rank
      from organizations.${table} join (
        select id, case when ${column} = ? then 0 when search_text like ? or search_text like ? then 1 else 2 end as rank
        from organizations.${table}
        where district_code = any(string_to_array(?, ',')) and search_text like ?
        order by rank, name, id limit ?) best using (id)`,
  );
  const values = [code, atTheStart, startsPart, ctx.actor?.districts.join(',') ?? '', anywhere, first];
  return ctx.em.execute<Row[]>(
    `select * from (${parts.join(' union all ')}) found order by rank, title, kind, id limit ?`,
    [...ledgers.flatMap(() => values), first],
  );
}

/** Towns and offices are few: they are looked through here. */
function asFound({ code, name, listedName, aliases }: Street, text: string): Found[] {
  const rank = rankOf(searchTextOf(name, [code, listedName, ...aliases]), code, text);
  return rank === null ? [] : [{ hit: { kind: 'STREET', id: code, title: name, detail: code }, rank }];
}
