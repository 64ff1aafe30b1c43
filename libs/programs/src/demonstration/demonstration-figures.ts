import { addDays, earlierOf, laterOf } from '@tongxing/calendar';
import type { PlanDefinition, TargetDefinition } from '../plan-file/index.ts';
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

/**
 * Figures of a plausible course for every indicator of a plan: some ahead of the notice, some behind, at
 * every end of a quarter up to the demonstration's day. Deterministic; the plan's own code is the seed.
 */
export function demonstrationFigures(plan: PlanDefinition): DemonstrationFigure[] {
  const last = demonstrationDay(plan);
  const seen = new Set<string>();
  return plan.targets.flatMap((target) => {
    if (seen.has(target.indicator)) return [];
    seen.add(target.indicator);
    const random = randomFrom(`${plan.code} ${target.indicator}`);
    const until = target.due < last ? target.due : last;
    switch (target.measure) {
      case 'COUNT':
        return counts(target, until, random);
      case 'PERIOD_RATIO':
        return periodRatios(target, until, random);
      case 'STOCK_RATIO':
        return stockRatios(target, until, random);
    }
  });
}

function counts(target: TargetDefinition, until: string, random: () => number): DemonstrationFigure[] {
  // How eagerly the district works at this target, measured against its most modest reading.
  const eagerness = 0.7 + random() * 0.9;
  const yearly = yearlyGoal(target) * eagerness;
  return target.years.flatMap((year) => {
    const total = Math.max(0, Math.round(yearly * (0.8 + random() * 0.4)));
    return quarterEnds(laterOf(target.start, `${year}-01-01`), earlierOf(until, `${year}-12-31`)).map(
      (validOn) => ({
        indicator: target.indicator,
        year,
        numerator: Math.floor((total * Number(validOn.slice(5, 7)) + 5) / 12),
        denominator: null,
        validOn,
      }),
    );
  });
}

function yearlyGoal({ readings, years }: TargetDefinition): number {
  const goals = readings.map(({ per, value, min, perYear }) => {
    const goal = perYear ?? value ?? min ?? 1;
    return per === 'YEAR' || perYear !== null ? goal : goal / Math.max(1, years.length);
  });
  return Math.min(...goals);
}

function periodRatios(target: TargetDefinition, until: string, random: () => number): DemonstrationFigure[] {
  const goal = target.readings[0]?.value ?? 60;
  return target.years.flatMap((year) => {
    const cases = 40 + Math.floor(random() * 80);
    const share = Math.min(1, (goal / 100) * (0.97 + random() * 0.25));
    return quarterEnds(laterOf(target.start, `${year}-01-01`), earlierOf(until, `${year}-12-31`)).map(
      (validOn) => {
        const denominator = Math.round((cases * Number(validOn.slice(5, 7))) / 12);
        const numerator = Math.min(denominator, Math.round(denominator * share));
        return { indicator: target.indicator, year, numerator, denominator, validOn };
      },
    );
  });
}

function stockRatios(target: TargetDefinition, until: string, random: () => number): DemonstrationFigure[] {
  const ends = quarterEnds(target.start, until);
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
