import type { PolicyDef } from '@mikro-orm/core';
import type { Ctx } from './context.ts';
import { sessionSetting } from './rows.ts';

/** What of a table is published: which of its rows. Which columns, and when each, is said by the view. */
export interface Published {
  readonly schema: string;
  /** SQL over the columns of the table */
  readonly when: string;
}

/** SQL: the row's district is one of those whose published rows were asked for. */
const IN_ASKED = `district_code = any(${sessionSetting('published', (value) => `string_to_array(${value}, ',')`)}::text[])`;

/**
 * The policy by which published rows can be read by who has no jurisdiction at all: by the owner of the tables alone,
 * and so only through a view of the owner's, never by a statement of the service on the table itself.
 */
export function publishedPolicy({ schema, when }: Published): PolicyDef & { using: string } {
  return {
    name: 'published',
    command: 'select',
    roles: [`${schema}_owner`],
    using: `${when} and ${IN_ASKED}`,
  };
}

/**
 * SQL of a view that shows of a table what is published, and nothing else: of the rows that the policy lets through
 * the columns given. It is a security barrier, so that no condition of a statement is tried on a row that it hides,
 * and read only. Used by migrations.
 * @param columns each a column of the view, as SQL over the table
 */
export function publishedViewSql(
  published: Published,
  { table, view, columns }: { table: string; view: string; columns: readonly string[] },
): string[] {
  const { schema, when } = published;
  const name = `"${schema}"."${view}"`;
  const { using } = publishedPolicy(published);
  return [
    `create policy published on "${schema}"."${table}" for select to "${schema}_owner" using (${using})`,
    // The policies of the table let its owner see more where somebody signed in asks: the view says once more what it shows.
    `create view ${name} with (security_barrier) as
       select ${columns.join(', ')} from "${schema}"."${table}" where ${when} and ${IN_ASKED}`,
    `revoke all on ${name} from "${schema}_app"`,
    `grant select on ${name} to "${schema}_app"`,
  ];
}

/**
 * Reads published rows of the districts asked for, whoever asks. The districts are told for this one transaction:
 * no other statement of the request sees published rows.
 */
export function readPublished<Row extends object>(
  ctx: Ctx,
  districtCodes: readonly string[],
  statement: { readonly sql: string; readonly values: readonly unknown[] },
): Promise<Row[]> {
  return ctx.em.transactional(async (em) => {
    await em.execute(`select set_config('app.published', ?, true)`, [districtCodes.join(',')]);
    return em.execute<Row[]>(statement.sql, [...statement.values]);
  });
}
