import { inventManyEnterprises } from '@tongxing/organizations/demonstration';
import { withClient } from '@tongxing/database';
import type { Client } from 'pg';
import type { RunningPlatform } from './stack/platform.ts';

/** So many rows go to the database in one statement. */
const BATCH = 2_000;
const TABLE = 'organizations.enterprise';

/**
 * Adds invented enterprises to those of the demonstration, with the very columns that the domain writes, search text
 * and classes included. They come as the owner of the table brings them: past the audit log and without telling the
 * other subgraphs, since neither is what is measured.
 */
export async function addEnterprises(
  platform: RunningPlatform,
  district: string,
  more: number,
  signal: AbortSignal,
): Promise<void> {
  await withClient(platform.roleUrl('organizations_owner'), async (client) => {
    await client.query(`select set_config('app.districts', $1, false)`, [district]);
    const { rows } = await client.query<{ there: number }>(`select count(*)::int as there from ${TABLE}`);
    await client.query(`alter table ${TABLE} disable trigger user`);
    let batch: object[] = [];
    for (const row of inventManyEnterprises(district, (rows[0]?.there ?? 0) + more)) {
      batch.push(asColumns(row));
      if (batch.length < BATCH) continue;
      await insert(client, batch);
      batch = [];
      signal.throwIfAborted();
    }
    await insert(client, batch);
    await client.query(`alter table ${TABLE} enable trigger user`);
    await client.query(`vacuum (analyze) ${TABLE}`);
  });
}

/** Those of the demonstration are there already. */
async function insert(client: Client, rows: readonly object[]): Promise<void> {
  await client.query(
    `insert into ${TABLE} select * from jsonb_populate_recordset(null::${TABLE}, $1::jsonb) on conflict (id) do nothing`,
    [JSON.stringify(rows)],
  );
}

/** `creditCode` → `credit_code`, as the platform's columns are named. */
function asColumns(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value as unknown,
    ]),
  );
}
