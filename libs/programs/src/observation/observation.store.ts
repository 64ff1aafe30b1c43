import type { Ctx } from '@tongxing/subgraph';
import type { PlanRecord } from '../plan/plan.entity.ts';
import { Observation, type ObservationSource } from './observation.entity.ts';

type Kept = Pick<PlanRecord, 'id' | 'districtCode'>;

/**
 * Every recording that a plan can be judged by, the newest day first; one statement. Ledger figures
 * (`plan_id` null) serve every plan of their own district, whatever else the actor may see.
 */
export function findObservations(ctx: Ctx, { id, districtCode }: Kept): Promise<Observation[]> {
  return ctx.em.find(
    Observation,
    { districtCode, $or: [{ planId: id }, { planId: null }] },
    { orderBy: { validOn: 'desc', recordedAt: 'desc', id: 'desc' } },
  );
}

/** A recording as far as a judgement asks. */
export interface KeptFigure {
  readonly indicatorCode: string;
  readonly year: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
  /** ISO date */
  readonly validOn: string;
  readonly recordedAt: Date;
  /** who entered it, or the ledger's code */
  readonly recordedBy: string;
  readonly source: ObservationSource;
}

/**
 * Of each indicator, year, source and day the recording that holds; one statement. Of a ledger's figure the highest
 * version, of figures that say the same thing the latest recording: what arrived when makes no difference, so
 * that facts may come late, twice and in any order. Recordings of one instant: by hand the one made last, from
 * ledgers the one that its publisher told last.
 */
export async function findFigures(ctx: Ctx, { id, districtCode }: Kept): Promise<KeptFigure[]> {
  const rows = await ctx.em.execute<(Omit<KeptFigure, 'recordedAt'> & { recordedAt: string | Date })[]>(
    `select distinct on (indicator_code, year, source, valid_on)
            indicator_code as "indicatorCode", year, numerator, denominator, valid_on::text as "validOn",
            recorded_at as "recordedAt", recorded_by as "recordedBy", source
       from (
         select distinct on (indicator_code, year, source, valid_on, recorded_by_sub, figure_id)
                observation.*, case source when 'LEDGER' then idempotency_key else id::text end as told
           from programs.observation
          where district_code = ? and (plan_id = ? or plan_id is null)
          order by indicator_code, year, source, valid_on, recorded_by_sub, figure_id,
                   figure_version desc nulls last, recorded_at desc, told desc
       ) newest
      order by indicator_code, year, source, valid_on, recorded_at desc, told desc`,
    [districtCode, id],
  );
  return rows.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt) }));
}
