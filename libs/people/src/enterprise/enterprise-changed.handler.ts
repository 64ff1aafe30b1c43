import type { EventEnvelope } from '@tongxing/jobs';
import type { EnterpriseFact } from '@tongxing/events';
import type { Ctx } from '@tongxing/subgraph';
import { requestCoverage } from '../coverage/coverage.events.ts';

type Envelope = EventEnvelope<EnterpriseFact>;

/**
 * Keeps the newest fact of each enterprise of a district. What is older than, or the same as, what is there is
 * dropped, so that facts may arrive twice and in any order. Three statements for any number of facts.
 */
export async function onEnterprisesChanged(ctx: Ctx, envelopes: readonly Envelope[]): Promise<void> {
  const rows = newestOfEach(envelopes).map(({ entityId, entityVersion, districtCode, data }) => ({
    id: entityId,
    district_code: districtCode,
    street_code: data.streetCode,
    size_classes: data.sizeClasses.toSorted((a, b) => a.year - b.year),
    registered_on: data.registeredOn,
    status: data.status,
    closed_on: data.closedOn,
    demonstration: data.demonstration,
    entity_version: entityVersion,
  }));
  const taken = await ctx.em.execute<{ id: string }[]>(
    `insert into people.enterprise_projection as known
       (id, district_code, street_code, size_classes, registered_on, status, closed_on, demonstration, entity_version)
     select * from jsonb_to_recordset(?::jsonb) as told (id uuid, district_code varchar(12), street_code varchar(9),
       size_classes jsonb, registered_on date, status varchar(8), closed_on date, demonstration boolean,
       entity_version int)
     order by id
     on conflict (id) do update set
       street_code = excluded.street_code, size_classes = excluded.size_classes,
       registered_on = excluded.registered_on, status = excluded.status, closed_on = excluded.closed_on,
       demonstration = excluded.demonstration, entity_version = excluded.entity_version
     where known.entity_version < excluded.entity_version
     returning id`,
    [JSON.stringify(rows)],
  );
  const [first] = envelopes;
  if (taken.length === 0 || !first) return;
  // An enterprise that moves takes its assignments along to the town or office it moved to.
  await ctx.em.execute(
    `update people.assignment moved set street_code = known.street_code
       from people.enterprise_projection known
      where known.id = moved.enterprise_id and known.district_code = ? and moved.district_code = ?
        and known.id = any(string_to_array(?, ',')::uuid[]) and moved.street_code <> known.street_code`,
    [first.districtCode, first.districtCode, taken.map(({ id }) => id).join(',')],
  );
  await requestCoverage(ctx, first.districtCode);
}

/** One statement cannot write a row twice. */
function newestOfEach(envelopes: readonly Envelope[]): Envelope[] {
  const newest = new Map<string, Envelope>();
  for (const envelope of envelopes) {
    const known = newest.get(envelope.entityId);
    if (!known || known.entityVersion < envelope.entityVersion) newest.set(envelope.entityId, envelope);
  }
  return [...newest.values()];
}
