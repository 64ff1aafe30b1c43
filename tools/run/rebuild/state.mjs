/** What the ledgers' figures and projections are at this moment. */
import { allDistricts } from '@tongxing/reference-data';
import { withClient } from '@tongxing/database';
import { serviceCommand } from '../platform-database.mjs';
import { runQuietly } from '../run.mjs';

/** What a subgraph keeps of another's rows: schema and table. */
const PROJECTIONS = [
  ['people', 'enterprise_projection'],
  ['organizations', 'body_staffing'],
];

/** Every row of every projection, as the roles that own them see them. */
export async function projections(database) {
  const districts = allDistricts({ demonstration: true }).map(({ code }) => code);
  const rows = new Map();
  for (const [schema, table] of PROJECTIONS) {
    await withClient(database.urlOf(`${schema}_owner`), async (client) => {
      // Row security binds the owner too.
      await client.query(`select set_config('app.districts', $1, false)`, [districts.join(',')]);
      const found = await client.query(`select id, to_jsonb(t)::text as row from ${schema}.${table} t`);
      for (const { id, row } of found.rows) rows.set(`${schema}.${table} ${id}`, row);
    });
  }
  return rows;
}

/** Every figure that holds by a ledger, as `programs` says. */
export async function figures({ programs }) {
  const { code, output } = await serviceCommand(runQuietly, programs, 'figures');
  if (code !== 0) throw new Error(output.trim());
  return new Map(
    output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line))
      .map(({ district, ledger, indicator, year, validOn, numerator, denominator }) => [
        [district, ledger, indicator, ...(year === null ? [] : [year]), validOn].join(' '),
        denominator === null ? String(numerator) : `${numerator}/${denominator}`,
      ]),
  );
}
