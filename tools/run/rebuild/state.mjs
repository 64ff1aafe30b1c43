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
  const rows = new Map();
  for (const [schema, table] of PROJECTIONS) {
    const found = await readAs(
      database,
      schema,
      `select id, to_jsonb(t)::text as row from ${schema}.${table} t`,
    );
    for (const { id, row } of found) rows.set(`${schema}.${table} ${id}`, row);
  }
  return rows;
}

/** Reads as the role that owns a schema, which row security binds too, in all districts. */
function readAs(database, schema, sql) {
  const districts = allDistricts({ demonstration: true }).map(({ code }) => code);
  return withClient(database.urlOf(`${schema}_owner`), async (client) => {
    await client.query(`select set_config('app.districts', $1, false)`, [districts.join(',')]);
    return (await client.query(sql)).rows;
  });
}

function shareOf(numerator, denominator) {
  return denominator === null ? String(numerator) : `${numerator}/${denominator}`;
}

/** Every figure that the subgraphs have told, as they remember it. */
export async function toldFigures(database) {
  const told = new Map();
  for (const schema of ['people', 'organizations']) {
    const rows = await readAs(
      database,
      schema,
      `select district_code, ledger, indicator_code, valid_on::text, numerator, denominator from ${schema}.published_figure`,
    );
    for (const { district_code, ledger, indicator_code, valid_on, numerator, denominator } of rows) {
      const key = [district_code, ledger, indicator_code, valid_on].join(' ');
      told.set(key, shareOf(numerator, denominator));
    }
  }
  return told;
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
        shareOf(numerator, denominator),
      ]),
  );
}
