import { bodyStaffingChanged } from '@tongxing/events';
import type { Ctx } from '@tongxing/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { acrossStreets } from '../across-streets.ts';

interface Told {
  readonly body_id: string;
  readonly mediators: number;
  readonly demonstration: boolean;
  readonly version: number;
}

/** SQL: of each body of a district that has, or had, mediators: how many are in office. */
const COUNTED = `
  select bodies.body_id, count(mediator.id) filter (where mediator.status = 'ACTIVE')::int as mediators,
    coalesce(bool_or(mediator.demonstration), false) as demonstration
  from (
    select body_id from people.body_staffing where district_code = ?
    union select body_id from people.mediator where district_code = ? and body_id is not null
  ) bodies
  left join people.mediator on mediator.district_code = ? and mediator.body_id = bodies.body_id
  group by bodies.body_id`;

/**
 * Tells, with the transaction of `tx`, how many mediators these bodies have now. The first statement holds each
 * body's row until the end, so that the second, which counts, sees what everybody before has done.
 */
export async function tellStaffing(
  tx: Ctx,
  districtCode: string,
  bodyIds: readonly (string | null)[],
): Promise<void> {
  const bodies = [...new Set(bodyIds.filter((id) => id !== null))].sort();
  if (bodies.length === 0) return;
  const rows = JSON.stringify(bodies.map((body) => ({ id: uuidv7(), body })));
  await tx.em.execute(
    `insert into people.body_staffing as told (id, district_code, body_id, mediators, demonstration)
     select id, ?, body, 0, false from jsonb_to_recordset(?::jsonb) as row (id uuid, body uuid) order by body
     on conflict (district_code, body_id) do update set version = told.version + 1`,
    [districtCode, rows],
  );
  const told = await acrossStreets(tx, () =>
    tx.em.execute<Told[]>(
      `update people.body_staffing told
       set mediators = counted.mediators, demonstration = counted.demonstration
       from (${COUNTED}) counted
       where told.district_code = ? and told.body_id = counted.body_id
         and told.body_id = any(string_to_array(?, ',')::uuid[])
       returning told.*`,
      [districtCode, districtCode, districtCode, districtCode, bodies.join(',')],
    ),
  );
  await publish(tx, districtCode, told);
}

/**
 * Counts the mediators of all bodies of the district anew and tells all of it again, for a projection that was lost
 * or began late. What had been told wrongly gets a newer version; what was right keeps its own.
 * @returns how many bodies were told of
 */
export async function replayStaffing(tx: Ctx, districtCode: string): Promise<number> {
  await tx.em.execute(
    'select from people.body_staffing where district_code = ? order by body_id for update',
    [districtCode],
  );
  const counted = await tx.em.execute<Told[]>(COUNTED, [districtCode, districtCode, districtCode]);
  const rows = JSON.stringify(counted.map((row) => ({ id: uuidv7(), ...row })));
  await tx.em.execute(
    `insert into people.body_staffing as told (id, district_code, body_id, mediators, demonstration)
     select id, ?, body_id, mediators, demonstration
     from jsonb_to_recordset(?::jsonb) as row (id uuid, body_id uuid, mediators int, demonstration boolean)
     order by body_id
     on conflict (district_code, body_id) do update set
       mediators = excluded.mediators, demonstration = excluded.demonstration, version = told.version + 1
     where (told.mediators, told.demonstration) is distinct from (excluded.mediators, excluded.demonstration)`,
    [districtCode, rows],
  );
  const told = await tx.em.execute<Told[]>(
    'select * from people.body_staffing where district_code = ? order by body_id',
    [districtCode],
  );
  await publish(tx, districtCode, told);
  return told.length;
}

function publish(tx: Ctx, districtCode: string, told: readonly Told[]): Promise<void> {
  const facts = told.map(({ body_id: bodyId, mediators, demonstration, version }) => ({
    entityId: bodyId,
    entityVersion: version,
    districtCode,
    occurredAt: tx.now,
    data: { districtCode, bodyId, mediators, demonstration },
  }));
  return tx.events.publishAll(tx.em, bodyStaffingChanged, facts);
}
