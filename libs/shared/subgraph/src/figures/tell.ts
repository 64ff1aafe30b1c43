import { observationPublished } from '@tongxing/events';
import { v7 as uuidv7 } from 'uuid';
import type { Ctx } from '../context.ts';
import { PublishedFigure } from './published-figure.entity.ts';

/** An indicator of a ledger on a day: so many, of so many. */
export interface Figure {
  readonly indicatorCode: string;
  /** ISO date: the day it is true of */
  readonly validOn: string;
  readonly numerator: number;
  /** null for a count that is no share of anything */
  readonly denominator: number | null;
  /** invented rows are among what was counted */
  readonly demonstration: boolean;
}

/** Which figures are counted: those that a ledger yields for a district. */
export interface Counted {
  /** where the rows are, for example `people.coordinator-coverage` */
  readonly ledger: string;
  readonly districtCode: string;
}

type Told = Figure & { readonly id: string; readonly version: number };

/**
 * Counts the figures of a ledger and tells, as observations, those that changed since they were last told; a figure
 * of nothing is not told before there was something. To be called inside a transaction, which the facts go with.
 * @param count reads the figures; is called when no other count of the same figures is under way
 * @returns the figures told
 */
export async function tellFigures(
  ctx: Ctx,
  { ledger, districtCode }: Counted,
  count: () => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  if (!ctx.em.isInTransaction()) throw new Error('figures are told inside a transaction');
  // Two counts at once could tell the older one last.
  await ctx.em.execute('select pg_advisory_xact_lock(hashtext(?))', [`${ledger} ${districtCode}`]);
  const told = await keep(ctx, { ledger, districtCode }, await count());
  const facts = told.map(({ id, version, ...figure }) => ({
    entityId: id,
    entityVersion: version,
    districtCode,
    occurredAt: ctx.now,
    data: { ...figure, year: null, ledger },
  }));
  await ctx.events.publishAll(ctx.em, observationPublished, facts);
  return told;
}

/** Writes down what differs from what was told, in one statement, and gives it back in the order of the days. */
async function keep(
  ctx: Ctx,
  { ledger, districtCode }: Counted,
  figures: readonly Figure[],
): Promise<Told[]> {
  const table = `"${ctx.em.config.get('schema')}"."${ctx.em.getMetadata().get(PublishedFigure).tableName}"`;
  const rows = figures.map((figure) => ({ id: uuidv7(), ...figure }));
  return ctx.em.execute<Told[]>(
    `with counted as (
       select * from jsonb_to_recordset(?::jsonb) as figure
         (id uuid, "indicatorCode" text, "validOn" date, numerator int, denominator int, demonstration boolean)
     ), changed as (
       insert into ${table} as told (id, district_code, ledger, indicator_code, valid_on, numerator, denominator, demonstration)
       select id, ?, ?, "indicatorCode", "validOn", numerator, denominator, demonstration
       from counted
       where coalesce(denominator, numerator) > 0 or exists (
         select from ${table} known
         where (district_code, ledger, indicator_code, valid_on) = (?, ?, "indicatorCode", "validOn"))
       on conflict (district_code, ledger, indicator_code, valid_on) do update set
         numerator = excluded.numerator, denominator = excluded.denominator,
         demonstration = excluded.demonstration, version = told.version + 1
       where (told.numerator, told.denominator, told.demonstration)
         is distinct from (excluded.numerator, excluded.denominator, excluded.demonstration)
       returning *
     )
     select id, indicator_code as "indicatorCode", valid_on::text as "validOn", numerator, denominator,
       demonstration, version
     from changed order by valid_on, indicator_code`,
    [JSON.stringify(rows), districtCode, ledger, districtCode, ledger],
  );
}
