import { todayInShanghai } from '@tongxing/calendar';
import { reportingDays, tellFigures, type Ctx, type Figure, type FiguresDue } from '@tongxing/subgraph';
import { activeSql } from '../assignment/active.ts';
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
    ...[days.join(','), districtCode, GROUP_CLASSES.SME.join(','), districtCode],
    ...[GROUP_CLASSES.SMALL_MICRO.join(','), GROUP_CLASSES.SMALL_MICRO.join(',')],
  ]);
  const byDay = new Map(counted.map((row) => [row.day, row]));
  const demonstration = known?.demonstration ?? false;
  return days.flatMap((validOn) => {
    const row = byDay.get(validOn);
    const figure = (group: CoverageGroup, numerator = 0, denominator = 0): Figure => ({
      ...{ indicatorCode: INDICATORS[group], validOn, numerator, denominator, demonstration },
    });
    return [
      figure('SME', row?.sme_covered, row?.sme_total),
      figure('SMALL_MICRO', row?.small_micro_covered, row?.small_micro_total),
    ];
  });
}

/**
 * The rule of `coverageOn` for many days at once. A class is in force from the year after the one whose figures gave
 * it, to the year whose figures gave the next; the first one also before. A coordinator of the whole district is one
 * without a street.
 */
const COUNT = `
  with days as (
    select day, extract(year from day)::int as year from unnest(string_to_array(?, ',')::date[]) as day
  ), spells as (
    select enterprise.id, said ->> 'sizeClass' as size_class,
      case when place = 1 then 0 else (said ->> 'year')::int + 1 end as first_year,
      coalesce((enterprise.size_classes -> place::int ->> 'year')::int, 9999) as last_year,
      coalesce(enterprise.registered_on, '-infinity') as registered_on,
      coalesce(enterprise.closed_on, case enterprise.status when 'ACTIVE' then 'infinity' else '-infinity' end::date)
        as closed_on
    from people.enterprise_projection enterprise
    cross join lateral jsonb_array_elements(enterprise.size_classes) with ordinality as classes (said, place)
    where enterprise.district_code = ? and said ->> 'sizeClass' = any(string_to_array(?, ','))
  ), covered as (
    select days.day, assigned.enterprise_id as id, bool_or(everywhere.id is null) as by_grassroots
    from people.assignment assigned
    join days on ${activeSql('assigned').replaceAll('?', 'days.day')}
    left join people.coordinator everywhere
      on everywhere.id = assigned.coordinator_id and everywhere.street_code is null
    where assigned.district_code = ?
    group by days.day, assigned.enterprise_id
  )
  select days.day::text as day,
    count(*)::int as sme_total,
    count(covered.id)::int as sme_covered,
    count(*) filter (where size_class = any(string_to_array(?, ',')))::int as small_micro_total,
    count(*) filter (where size_class = any(string_to_array(?, ',')) and by_grassroots)::int as small_micro_covered
  from days
  join spells on days.year between first_year and last_year and registered_on <= days.day and closed_on > days.day
  left join covered on covered.day = days.day and covered.id = spells.id
  group by days.day`;
