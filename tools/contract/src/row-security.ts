import { roleName, ROLE_KINDS } from '@tongxing/database';
import type pg from 'pg';

/** Something by which rows could be seen that are none of the reader's business. */
export interface Fault {
  /** `schema.table`, or a role */
  readonly where: string;
  readonly fault:
    | 'FOREIGN_OWNER'
    | 'NOT_FORCED'
    | 'NO_POLICY'
    | 'OPEN_POLICY'
    | 'MIGHTY_ROLE'
    | 'OWNS_SOMETHING'
    | 'IS_THE_OWNER';
}

/** Which tables there are, and what is wrong with them or with the roles that use them. */
export interface Findings {
  readonly tables: readonly string[];
  readonly faults: readonly Fault[];
}

/** Columns that tell of which district a row is. */
const DISTRICT_COLUMNS = ['district_code', 'districts'];

interface Table {
  readonly schema: string;
  readonly name: string;
  readonly owner: string;
  readonly forced: boolean;
  readonly policies: number;
  /** policies that let whoever reads see every row, other than the owner's and the reader's own */
  readonly open: number;
  /** it tells of a district, and the service can reach it */
  readonly guarded: boolean;
}

/**
 * Holds what the database itself says of tables and roles against the last wall: every table with data of
 * a district is secured by rows, forced, by policies that ask for the district; services own nothing and have no
 * power to pass. Nothing of what migrations meant to do is believed.
 */
export async function rowSecurity(client: pg.Client, schemas: readonly string[]): Promise<Findings> {
  const { rows: tables } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name, pg_get_userbyid(c.relowner) as owner,
       c.relrowsecurity and c.relforcerowsecurity as forced,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*')
          and coalesce(pg_get_expr(p.polqual, p.polrelid), 'true') = 'true'
          and (p.polroles = '{0}' or (n.nspname || '_app')::regrole::oid = any(p.polroles))) as open,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and a.attname = any($2))
         and has_any_column_privilege(n.nspname || '_app', c.oid, 'select, insert, update') as guarded
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p') order by 1, 2`,
    [schemas, DISTRICT_COLUMNS],
  );
  return {
    tables: tables.map(({ schema, name }) => `${schema}.${name}`),
    faults: [...tables.flatMap(faultsOfTable), ...(await faultsOfRoles(client, schemas))],
  };
}

function faultsOfTable({ schema, name, owner, forced, policies, open, guarded }: Table): Fault[] {
  const where = `${schema}.${name}`;
  const found: Fault['fault'][] = [];
  if (owner !== roleName(schema, 'owner')) found.push('FOREIGN_OWNER');
  if (guarded && !forced) found.push('NOT_FORCED');
  if (guarded && policies === 0) found.push('NO_POLICY');
  if (guarded && open > 0) found.push('OPEN_POLICY');
  return found.map((fault) => ({ where, fault }));
}

async function faultsOfRoles(client: pg.Client, schemas: readonly string[]): Promise<Fault[]> {
  const names = schemas.flatMap((schema) => ROLE_KINDS.map((kind) => roleName(schema, kind)));
  const { rows } = await client.query<{ role: string; mighty: boolean; owns: boolean; is_owner: boolean }>(
    `select r.rolname as role,
       r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolreplication as mighty,
       r.rolname !~ '_owner$' and exists (select from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o'
         and d.dbid in (0, (select oid from pg_database where datname = current_database()))) as owns,
       r.rolname !~ '_owner$' and exists (select from pg_roles o where o.rolname ~ '_owner$' and o.rolname = any($1)
         and pg_has_role(r.oid, o.oid, 'member')) as is_owner
     from pg_roles r where r.rolname = any($1) order by 1`,
    [names],
  );
  return rows.flatMap(({ role, mighty, owns, is_owner: isOwner }) => [
    ...(mighty ? [{ where: role, fault: 'MIGHTY_ROLE' as const }] : []),
    ...(owns ? [{ where: role, fault: 'OWNS_SOMETHING' as const }] : []),
    ...(isOwner && !mighty ? [{ where: role, fault: 'IS_THE_OWNER' as const }] : []),
  ]);
}
