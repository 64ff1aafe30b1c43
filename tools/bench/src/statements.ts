import { withClient } from '@tongxing/database';

/**
 * How many SQL statements one call of `work` makes the database run, as the server itself counts them over so many
 * calls. The variables that tell the jurisdiction are left out, as is what the services do without being asked: it
 * comes less often than once a call.
 */
export async function statementsOf(
  adminUrl: string,
  times: number,
  work: () => Promise<void>,
): Promise<number> {
  return withClient(adminUrl, async (client) => {
    await client.query('select pg_stat_statements_reset()');
    for (let n = 0; n < times; n += 1) await work();
    const { rows } = await client.query<{ each: number }>(
      `select coalesce(sum(calls / $1), 0)::int as each
         from pg_stat_statements statement join pg_roles role on role.oid = statement.userid
        where not role.rolsuper and query !~* '\\mset_config\\M'`,
      [times],
    );
    return rows[0]?.each ?? 0;
  });
}
