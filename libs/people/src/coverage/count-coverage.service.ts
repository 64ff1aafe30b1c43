import { todayInShanghai } from '@tongxing/calendar';
import { reportingDays, tellFigures, type Ctx, type Figure, type FiguresDue } from '@tongxing/subgraph';
import { GROUP_CLASSES, type CoverageGroup } from './coverage.policy.ts';

/** The plan's indicators that this ledger yields. */
const INDICATORS: Readonly<Record<CoverageGroup, string>> = {
  SME: 'SME_COORDINATOR_COVERAGE',
  SMALL_MICRO: 'MICRO_COORDINATOR_COVERAGE',
};
const LEDGER = 'people.coordinator-coverage';

interface Counted {
  readonly day: string;
  readonly sme_total: number;
  readonly sme_covered: number;
  readonly small_micro_total: number;
  readonly small_micro_covered: number;
}

/** Counts the district's coverage anew and tells the figures that changed. */
export function tellCoverage(ctx: Ctx, { districtCode }: FiguresDue): Promise<readonly Figure[]> {
  return tellFigures(ctx, { ledger: LEDGER, districtCode }, () => countCoverage(ctx, districtCode));
}

/**
 * Coverage of a district for all days that are told, with two statements, whatever the number of rows. What was told of
 * a day before there was any assignment is told anew too, when the first one is taken back or begins later.
 */
export async function countCoverage(ctx: Ctx, districtCode: string): Promise<Figure[]> {
  const [known] = await ctx.em.execute<{ first: string | null; demonstration: boolean }[]>(
    `select least(min(valid_from), (
         select min(valid_on) + 1 from people.published_figure where district_code = ? and ledger = ?
       ))::text as first,
       coalesce(bool_or(demonstration), false)
         or exists (select from people.enterprise_projection where district_code = ? and demonstration) as demonstration
     from people.assignment where district_code = ?`,
    [districtCode, LEDGER, districtCode, districtCode],
  );
  const days = reportingDays(known?.first ?? null, todayInShanghai(ctx.now));
  const counted = await ctx.em.execute<Counted[]>(COUNT, [
    ...[districtCode, districtCode],
    ...[GROUP_CLASSES.SMALL_MICRO.join(','), GROUP_CLASSES.SME.join(','), days.join(',')],
  ]);
  const demonstration = known?.demonstration ?? false;
  return counted.flatMap(({ day: validOn, ...row }) => {
    const figure = (group: CoverageGroup, numerator: number, denominator: number): Figure => ({
      ...{ indicatorCode: INDICATORS[group], validOn, numerator, denominator, demonstration },
    });
    return [
      figure('SME', row.sme_covered, row.sme_total),
      figure('SMALL_MICRO', row.small_micro_covered, row.small_micro_total),
    ];
  });
}

/**
 * The rule of `coverageOn` for many days at once. A class is in force from the year after the one whose figures gave
 * it, to the year whose figures gave the next; the first one also before. A coordinator of the whole district is one
 * without a street. Enterprises and their assignments meet by grouping, not by a join: of what was just imported the
 * planner knows no sizes, and would compare each with each.
 */
const COUNT = `
  with met as (
    select id, size_classes, coalesce(registered_on, '-infinity') as registered_on,
      coalesce(closed_on, case status when 'ACTIVE' then 'infinity' else '-infinity' end::date) as closed_on,
      null::daterange as assigned, false as by_grassroots
    from people.enterprise_projection where district_code = ?
    union all
    select enterprise_id, null, null, null, daterange(valid_from, valid_to, '[]'),
      coordinator_id not in (select id from people.coordinator where street_code is null)
    from people.assignment where district_code = ?
  ), enterprise as (
    select min(registered_on) as registered_on, min(closed_on) as closed_on,
      (array_agg(size_classes) filter (where size_classes is not null))[1] as size_classes,
      range_agg(assigned) as covered, range_agg(assigned) filter (where by_grassroots) as by_grassroots
    from met group by id
  ), spell as materialized (
    select covered, by_grassroots, said ->> 'sizeClass' = any(string_to_array(?, ',')) as is_small_micro,
      greatest(registered_on, case when place > 1 then make_date((said ->> 'year')::int + 1, 1, 1) end) as first_day,
      least(closed_on, make_date((size_classes -> place::int ->> 'year')::int + 1, 1, 1)) as until_day
    from enterprise cross join lateral jsonb_array_elements(size_classes) with ordinality as classes (said, place)
    where said ->> 'sizeClass' = any(string_to_array(?, ','))
  )
  select day::text as day, counted.*
  from unnest(string_to_array(?, ',')::date[]) as day cross join lateral (
    select count(*)::int as sme_total,
      (count(*) filter (where covered @> day))::int as sme_covered,
      (count(*) filter (where is_small_micro))::int as small_micro_total,
      (count(*) filter (where is_small_micro and by_grassroots @> day))::int as small_micro_covered
    from spell where first_day <= day and until_day > day
  ) counted
  order by day`;
