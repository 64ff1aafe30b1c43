import type { Ctx } from '@tongxing/subgraph';
import type { PlanVersion } from './plan.type.ts';

/** A plan as its pages need it, before its definition is looked up. */
export interface PlanRow {
  readonly id: string;
  readonly districtCode: string;
  readonly code: string;
  /** id of the version in force */
  readonly versionId: string;
  /** newest first */
  readonly versions: readonly PlanVersion[];
  /** the last day of generated figures; null without any */
  readonly shownOn: string | null;
  /** see {@link MARK} */
  readonly mark: string;
}

/** How many of the newest changes a mark takes in: more than can be under way at once. */
const MARKED_CHANGES = 64;

/**
 * SQL: a text that changes with every change of a district's rows, whichever table they are in; for pages that ask
 * whether they have to read again. The sum over the newest changes and not the newest alone, since one that is
 * committed later than its successor must show too.
 */
const MARK = `(select coalesce(sum(newest.id), 0)::text
   from (select a.id from programs.audit_log a
          where a.district_code = p.district_code order by a.id desc limit ${MARKED_CHANGES}) newest)`;

type Selected = Omit<PlanRow, 'versions'> & {
  versions: (Omit<PlanVersion, 'loadedAt'> & { loadedAt: string })[];
};

/** The plans that the actor's jurisdiction covers, by district and code; one statement, row-secured. */
export async function findPlans(ctx: Ctx): Promise<PlanRow[]> {
  const rows = await ctx.em.execute<Selected[]>(
    `select p.id, p.district_code as "districtCode", p.code, v."versionId", v.versions,
            (select max(o.valid_on)::text from programs.observation o
              where o.district_code = p.district_code and o.plan_id = p.id and o.demonstration) as "shownOn",
            ${MARK} as mark
       from programs.plan p
       cross join lateral (
         select max(w.id::text) filter (where w.no = p.current_version) as "versionId",
                jsonb_agg(jsonb_build_object('no', w.no, 'hash', w.hash, 'loadedAt', w.loaded_at,
                  'loadedBy', w.loaded_by, 'current', w.no = p.current_version) order by w.no desc) as versions
           from programs.plan_version w
          where w.district_code = p.district_code and w.plan_id = p.id
       ) v
      where v."versionId" is not null
      order by p.district_code, p.code`,
  );
  return rows.map((row) => ({
    ...row,
    versions: row.versions.map((version) => ({ ...version, loadedAt: new Date(version.loadedAt) })),
  }));
}

/** The statement of {@link findMark}; exported so that a spec can ask the database how it goes about it. */
export const MARK_OF = `select ${MARK} as mark from programs.plan p
  where ?::text is null or p.code = ? order by p.district_code, p.code limit 1`;

/** The mark of a plan, or of the first that the jurisdiction covers; null when there is none to see. One statement. */
export async function findMark(ctx: Ctx, code: string | null): Promise<string | null> {
  const [row] = await ctx.em.execute<{ mark: string }[]>(MARK_OF, [code, code]);
  return row?.mark ?? null;
}
