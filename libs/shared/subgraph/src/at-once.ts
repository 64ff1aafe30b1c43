import type { PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import type { Ctx } from './context.ts';

/**
 * A statement, with `?` for its values where it has any. What is to be rows of an entity names its columns as the
 * properties are called (see `namedColumns`): plain objects, since nobody changes what is read outside a transaction.
 */
export interface Statement {
  readonly sql: string;
  /** no lists: they travel as one text and come apart by `string_to_array` */
  readonly values: readonly unknown[];
  /**
   * Of a statement whose text never changes, names its columns and looks rows up by keys: it is planned once a
   * connection, since every list of keys asks for the same plan.
   */
  readonly name?: string;
}

/**
 * Reads rows under the actor's row-level security. Inside a transaction it is one of its statements. Outside, it
 * is a transaction of its own whose four steps (begin, whose rows, the statement, commit) are sent at once: one
 * after the other, a read by key would mostly wait.
 */
export function readRows<Row extends object>(ctx: Ctx, statement: Statement): Promise<Row[]> {
  return atOnce(ctx, 'begin read only', statement);
}

/** Writes by one statement in the same way: within a transaction, or as one of its own that is sent at once. */
export async function writeAtOnce(ctx: Ctx, statement: Statement): Promise<void> {
  await atOnce(ctx, 'begin', statement);
}

async function atOnce<Row extends object>(
  ctx: Ctx,
  begin: string,
  { sql, values, name }: Statement,
): Promise<Row[]> {
  if (ctx.em.isInTransaction()) return ctx.em.execute<Row[]>(sql, [...values]);
  ctx.em.config.getLogger().logQuery({ level: 'info', query: sql });
  const pool = await (ctx.em.getConnection() as PostgreSqlConnection).getNativeClient();
  const client = await pool.connect();
  const [begun, told, read, committed] = await sentTogether(client, [
    { text: begin },
    sessionOf(ctx, name === undefined ? {} : PLANNED_ONCE),
    {
      ...(name !== undefined && { name }),
      text: values.length > 0 ? numbered(sql) : sql,
      values: [...values],
    },
    { text: 'commit' },
  ]);
  // After a statement that failed, commit ends the transaction all the same: the connection is as good as before.
  client.release(committed.status === 'rejected');
  for (const step of [begun, told, read, committed]) if (step.status === 'rejected') throw step.reason;
  return (read as PromiseFulfilledResult<QueryResult<Row>>).value.rows;
}

/** Left alone, PostgreSQL takes a known plan for dearer than one of its own for each list, and makes that each time. */
const PLANNED_ONCE = { plan_cache_mode: 'force_generic_plan' };

/** Which rows the transaction may see, as its second step. */
function sessionOf(ctx: Ctx, more: Readonly<Record<string, string>>): QueryConfig {
  const variables = Object.entries({ ...ctx.em.getSessionContext()?.variables, ...more });
  const settings = variables.map((_, index) => `set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`);
  return {
    name: `session of ${variables.length}`,
    text: `select ${settings.join(', ')}`,
    values: variables.flat(),
  };
}

type Steps = [begin: QueryConfig, session: QueryConfig, statement: QueryConfig, commit: QueryConfig];

/** Sends several steps in one packet and waits for all of them, whatever becomes of each. */
async function sentTogether(client: PoolClient, steps: Steps) {
  const { stream } = client.connection;
  stream.cork();
  const sent = steps.map((step) => client.query(step)) as [
    Promise<QueryResult>,
    Promise<QueryResult>,
    Promise<QueryResult>,
    Promise<QueryResult>,
  ];
  stream.uncork();
  return Promise.allSettled(sent);
}

const NUMBERED = new Map<string, string>();

/** `?` of the ORM as `$1`, `$2` … of the protocol; the texts of statements with values are few. */
function numbered(sql: string): string {
  const known = NUMBERED.get(sql);
  if (known !== undefined) return known;
  let count = 0;
  const text = sql.replaceAll('?', () => `$${++count}`);
  NUMBERED.set(sql, text);
  return text;
}
