import { addDays, earlierOf, laterOf } from '@tongxing/calendar';
import type { PlanDefinition, ReadingDefinition, TargetDefinition } from '../plan-file/index.ts';
import { randomFrom } from './random.ts';

/** A generated figure: cumulative within its year for counts, as the real ones are. */
export interface DemonstrationFigure {
  readonly indicator: string;
  readonly year: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly validOn: string;
}

/** The last end of a quarter before the plan ends: what is still ahead can be seen too. */
export function demonstrationDay(plan: PlanDefinition): string {
  const [year, month] = plan.window.due.split('-').map(Number) as [number, number];
  return (
    quarterEnds(`${year - 1}-12-31`, addDays(plan.window.due, month % 3 === 0 ? -1 : 0)).at(-1) ??
    plan.window.due
  );
}

export function demonstrationFigures(plan: PlanDefinition): DemonstrationFigure[] {
  const last = demonstrationDay(plan);
  return plan.indicators.flatMap(({ code, measure }) => {
    const targets = plan.targets.filter(({ indicator }) => indicator === code);
    const random = randomFrom(`${plan.code} ${code}`);
    if (measure === 'STOCK_RATIO')
      return targets.slice(0, 1).flatMap((target) => states(target, last, random));
    // Targets that share an indicator follow one another: 2020, then 2021 to 2023.
    return targets.flatMap((target) =>
      measure === 'COUNT' ? counts(target, last, random) : shares(target, last, random),
    );
  });
}

/** Grows evenly, give or take, towards a total between the notice's most modest and most ambitious word. */
function counts(target: TargetDefinition, last: string, random: () => number): DemonstrationFigure[] {
  const goals = target.readings
    .map((reading) => wholePlanGoal(reading, target.years.length))
    .filter((goal) => goal > 0);
  const [least, most] = [Math.min(...goals), Math.max(...goals)];
  const total = (least + (most - least) * random()) * (0.8 + 0.35 * random());
  const ends = quarterEnds(target.start, earlierOf(target.due, last));
  const quarters = Math.max(1, quarterEnds(target.start, target.due).length);
  const reached = ends.map((_, index) => Math.round((total * (index + 1)) / quarters));
  return ends.map((validOn, index) => {
    const year = Number(validOn.slice(0, 4));
    const before = ends.findLastIndex((end) => Number(end.slice(0, 4)) < year);
    const numerator = (reached[index] ?? 0) - (reached[before] ?? 0);
    return { indicator: target.indicator, year, numerator, denominator: null, validOn };
  });
}

/** What a reading asks in all; 0 where it names no number. */
function wholePlanGoal({ per, value, min, perYear }: ReadingDefinition, years: number): number {
  const goal = value ?? min ?? 0;
  return per === 'YEAR' ? goal * years : Math.max(goal, (perYear ?? 0) * years);
}

/** The share of each year's cases, starting anew every January. */
function shares(target: TargetDefinition, last: string, random: () => number): DemonstrationFigure[] {
  const goal = (target.readings[0]?.value ?? 60) / 100;
  return target.years.flatMap((year) => {
    const cases = 60 + Math.floor(random() * 80);
    const share = Math.min(1, goal * (0.99 + random() * 0.2));
    const until = earlierOf(earlierOf(target.due, last), `${year}-12-31`);
    return quarterEnds(laterOf(target.start, `${year}-01-01`), until).map((validOn) => {
      const denominator = Math.round((cases * Number(validOn.slice(5, 7))) / 12);
      const numerator = Math.min(denominator, Math.round(denominator * share));
      return { indicator: target.indicator, year, numerator, denominator, validOn };
    });
  });
}

/** A state that improves from quarter to quarter. */
function states(target: TargetDefinition, last: string, random: () => number): DemonstrationFigure[] {
  const ends = quarterEnds(target.start, earlierOf(target.due, last));
  const final = 0.45 + random() * 0.5;
  const denominator = 2200 + Math.floor(random() * 600);
  return ends.map((validOn, index) => ({
    indicator: target.indicator,
    year: null,
    numerator: Math.round((denominator * final * (index + 1)) / ends.length),
    denominator,
    validOn,
  }));
}

function quarterEnds(from: string, to: string): string[] {
  const ends: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const end of ['03-31', '06-30', '09-30', '12-31']) {
      const day = `${year}-${end}`;
      if (day >= from && day <= to) ends.push(day);
    }
  }
  return ends;
}
