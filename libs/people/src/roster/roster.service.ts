import { allDistricts, districtByCode } from '@tongxing/reference-data';
import { readPublished, type Ctx } from '@tongxing/subgraph';
import type { CaseType } from '../mediator/case-type.ts';
import type { RosterDistrict, RosterEntry } from './roster.type.ts';

/** More mediators than a district has; the answer to somebody unknown has an end. */
const MOST = 1000;

interface Row {
  readonly name: string;
  readonly body_id: string | null;
  readonly contact: string | null;
  readonly specialisms: CaseType[];
  readonly demonstration: boolean;
}

/** The roster that a district publishes, by name; empty for one that there is not. Two statements. */
export async function publicRoster(ctx: Ctx, districtCode: string): Promise<RosterEntry[]> {
  if (!districtByCode(districtCode)) return [];
  const rows = await readPublished<Row>(ctx, [districtCode], {
    sql: `select name, body_id, contact, to_jsonb(specialisms) as specialisms, demonstration
      from people.public_roster where district_code = ? order by name, body_id nulls last, contact limit ${MOST}`,
    values: [districtCode],
  });
  return rows.map(({ body_id: id, ...row }) => ({ ...row, body: id === null ? null : { districtCode, id } }));
}

/** The districts that publish anybody. Two statements. */
export async function rosterDistricts(ctx: Ctx): Promise<RosterDistrict[]> {
  const known = allDistricts({ demonstration: true });
  const rows = await readPublished<{ district_code: string }>(
    ctx,
    known.map(({ code }) => code),
    { sql: 'select distinct district_code from people.public_roster', values: [] },
  );
  const published = new Set(rows.map((row) => row.district_code));
  return known.filter(({ code }) => published.has(code)).map(({ code, name }) => ({ code, name }));
}
