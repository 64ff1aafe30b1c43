import { todayInShanghai } from '@tongxing/calendar';
import { reportingDays, type Ctx, type Figure } from '@tongxing/subgraph';

/** The ledger's name in what it tells. */
export const BODY_LEDGER = 'organizations.mediation-bodies';
/** The plan's indicators that this ledger yields. */
const STANDARDISATION = 'MEDIATION_BODY_STANDARDISATION';
const LARGER_WITH_BODY = 'LARGE_MEDIUM_WITH_MEDIATION_BODY';

interface Extent {
  readonly first: string | null;
  readonly demonstration: boolean;
}

interface Count {
  readonly day: string;
  readonly bodies: number;
  readonly standardised: number;
  readonly larger: number;
  readonly larger_with_body: number;
}

/**
 * Counts the figures of a district's mediation bodies, for all days in one statement. The rules are those of
 * `bodyFiguresOn`, which the tests hold this against. What was told of a day before there was any body is told anew
 * too, when the first one turns out to be younger.
 */
export async function countBodyFigures(ctx: Ctx, districtCode: string): Promise<Figure[]> {
  const [extent] = await ctx.em.execute<Extent[]>(
    `select least(min(established_on), (
         select min(valid_on) + 1 from organizations.published_figure where district_code = ? and ledger = ?
       ))::text as first,
       coalesce(bool_or(demonstration), false)
         or exists (select from organizations.enterprise where district_code = ? and demonstration) as demonstration
     from organizations.mediation_body where district_code = ?`,
    [districtCode, BODY_LEDGER, districtCode, districtCode],
  );
  const days = reportingDays(extent?.first ?? null, todayInShanghai(ctx.now));
  const counts = await ctx.em.execute<Count[]>(COUNT, [days.join(','), districtCode, districtCode]);
  const demonstration = extent?.demonstration ?? false;
  return counts.flatMap(({ day, bodies, standardised, larger, larger_with_body }) =>
    [figure(STANDARDISATION, standardised, bodies), figure(LARGER_WITH_BODY, larger_with_body, larger)].map(
      (counted) => ({ ...counted, validOn: day, demonstration }),
    ),
  );
}

function figure(indicatorCode: string, numerator: number, denominator: number) {
  return { indicatorCode, numerator, denominator };
}

/** SQL: what a row's `start` and end say of `day`. */
const thereOn = (row: string, start: string) =>
  `(${row}.${start} is null or ${row}.${start} <= day)
     and (${row}.closed_on > day or ${row}.closed_on is null and ${row}.status = 'ACTIVE')`;

/**
 * A class is in force from the year after its own until the next one is; the earliest is so from the beginning.
 * Enterprises and their committees meet by grouping, not by a join: of lists made from JSON and days the planner
 * knows no sizes, and would compare each with each.
 */
const COUNT = `
  with days as (
    select unnest(string_to_array(?, ','))::date as day
  ), in_office as (
    select day, enterprise_id,
      has_office and has_equipment and has_name_and_logo and has_posted_rules and mediator_count >= 1 as standardised
    from days join organizations.mediation_body body
      on district_code = ? and ${thereOn('body', 'established_on')}
  ), class as (
    select enterprise.id, registered_on, closed_on, status, figure ->> 'sizeClass' as size_class,
      case when row_number() over by_year > 1 then (figure ->> 'year')::int else 0 end as after_year,
      lead((figure ->> 'year')::int) over by_year as until_year
    from organizations.enterprise, jsonb_array_elements(figures) figure
    where district_code = ? and figure ->> 'sizeClass' is not null
    window by_year as (partition by enterprise.id order by (figure ->> 'year')::int)
  ), larger_class as materialized (
    select * from class where size_class in ('LARGE', 'MEDIUM')
  ), met as (
    select day, larger_class.id, true as is_larger, false as has_body
    from days join larger_class
      on extract(year from day) > after_year and (until_year is null or extract(year from day) <= until_year)
        and ${thereOn('larger_class', 'registered_on')}
    union all
    select day, enterprise_id, false, true from in_office where enterprise_id is not null
  ), enterprise_on_day as (
    select day, id, bool_or(is_larger) as is_larger, bool_or(has_body) as has_body from met group by day, id
  ), of_bodies as (
    select day, count(*)::int as bodies, (count(*) filter (where standardised))::int as standardised
    from in_office group by day
  ), of_larger as (
    select day, count(*)::int as larger, (count(*) filter (where has_body))::int as larger_with_body
    from enterprise_on_day where is_larger group by day
  )
  select day::text, coalesce(bodies, 0) as bodies, coalesce(standardised, 0) as standardised,
    coalesce(larger, 0) as larger, coalesce(larger_with_body, 0) as larger_with_body
  from days left join of_bodies using (day) left join of_larger using (day)
  order by day`;
