import type { Client, Pool, PoolClient } from 'pg';
import { Problem } from '../http/problem.ts';

/** Anything that runs statements. */
export type Connection = Client | Pool | PoolClient;

/** Who acts on accounts, for the record that the database keeps and for what it lets them see. */
export interface Editor {
  /** id of the account, or the name of the command */
  actor: string;
  requestId: string;
  /** districts whose accounts and records are in reach; null for the whole installation */
  within: string[] | null;
}

/** What the trigger raises that keeps the last administrator. */
const LAST_ADMINISTRATOR = 'TXLAD';

/**
 * Runs `work` in one transaction of which the database knows who acts, and within which districts.
 *
 * @throws {Problem} LAST_ADMINISTRATOR when nobody would be left to administer a district or the installation
 */
export async function asEditor<T>(
  pool: Pool,
  editor: Editor,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await nameEditor(client, editor);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away with what it holds.
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    if ((error as { code?: unknown }).code === LAST_ADMINISTRATOR) {
      throw new Problem('LAST_ADMINISTRATOR', { cause: error });
    }
    throw error;
  }
}

/** Tells the transaction who acts, for the triggers that write it down, and where, for the row policies. */
export async function nameEditor(connection: Client | PoolClient, editor: Editor): Promise<void> {
  await connection.query(
    `select set_config('app.actor', $1, true), set_config('app.request_id', $2, true),
       set_config('app.districts', $3, true)`,
    [editor.actor, editor.requestId, reachOf(editor.within)],
  );
}

/** Never empty, since an empty setting is how the database reads one that is not there. */
function reachOf(within: string[] | null): string {
  return within === null ? '*' : `,${within.join(',')}`;
}
