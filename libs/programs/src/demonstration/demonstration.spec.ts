import { planOf } from '../plan-file/test-plans.ts';
import { demonstrationDay, demonstrationFigures } from './demonstration-figures.ts';
import { demonstrationReports } from './demonstration-reports.ts';
import { randomFrom } from './random.ts';

const PLANS = ['130273-2021-1', 'demo-district'] as const;

describe.each(PLANS)('the demonstration of %s', (name) => {
  const plan = planOf(name);
  const day = demonstrationDay(plan);
  const figures = demonstrationFigures(plan);
  const reports = demonstrationReports(plan, day);

  it('is the same every time it is made', () => {
    expect(demonstrationFigures(planOf(name))).toEqual(figures);
    expect(demonstrationReports(planOf(name), day)).toEqual(reports);
  });

  it('is of the last end of a quarter before the plan ends', () => {
    expect(day).toBe({ '130273-2021-1': '2023-06-30', 'demo-district': '2026-09-30' }[name]);
  });

  it('has figures of every indicator, and of none else', () => {
    const shown = new Set(figures.map(({ indicator }) => indicator));
    expect([...shown].sort()).toEqual([...new Set(plan.targets.map(({ indicator }) => indicator))].sort());
  });

  it('has every figure within a period of its targets, up to its day', () => {
    for (const { indicator, year, validOn } of figures) {
      const targets = plan.targets.filter((target) => target.indicator === indicator);
      const inPeriod = targets.some(({ start, due }) => start <= validOn && validOn <= due);
      expect([indicator, year, validOn, inPeriod && validOn <= day]).toEqual([
        indicator,
        year,
        validOn,
        true,
      ]);
      if (year !== null) expect(validOn.slice(0, 4)).toBe(String(year));
    }
  });

  it('has counts and shares that can be: whole, not below nothing, not above all', () => {
    for (const { indicator, numerator, denominator, year } of figures) {
      const { measure } = plan.targets.find((target) => target.indicator === indicator)!;
      expect([numerator, denominator ?? 0].every((n) => Number.isInteger(n) && n >= 0)).toBe(true);
      expect(denominator === null).toBe(measure === 'COUNT');
      expect(year === null).toBe(measure === 'STOCK_RATIO');
      if (denominator !== null) expect(numerator).toBeLessThanOrEqual(denominator);
    }
  });

  it('has counts that only grow within their year', () => {
    const counts = figures.filter(({ denominator }) => denominator === null);
    const byYear = Map.groupBy(counts, ({ indicator, year }) => `${indicator} ${year}`);
    for (const ofYear of byYear.values()) {
      const numbers = ofYear.toSorted((a, b) => (a.validOn < b.validOn ? -1 : 1)).map((f) => f.numerator);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });

  it('has one figure of an indicator, a year and a day', () => {
    const keys = figures.map(({ indicator, year, validOn }) => `${indicator} ${year} ${validOn}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has reports of the plan’s own milestones, none of them from after its day', () => {
    const known = new Set(plan.milestones.flatMap(({ occurrences }) => occurrences.map(({ id }) => id)));
    expect(reports.length).toBeGreaterThan(3);
    for (const { milestoneId, status, doneOn } of reports) {
      expect(known).toContain(milestoneId);
      expect(doneOn !== null).toBe(status === 'DONE');
      expect((doneOn ?? day) <= day).toBe(true);
    }
  });

  it('names nobody', () => {
    const keys = new Set([...figures, ...reports].flatMap((row) => Object.keys(row)));
    expect([...keys].sort()).toEqual(
      ['denominator', 'doneOn', 'indicator', 'milestoneId', 'numerator', 'status', 'validOn', 'year'].sort(),
    );
    expect(JSON.stringify([figures, reports])).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('the random source', () => {
  it('gives the same course for the same seed, and another for another', () => {
    const course = (seed: string) => Array.from({ length: 5 }, randomFrom(seed));
    expect(course('a')).toEqual(course('a'));
    expect(course('a')).not.toEqual(course('b'));
  });

  it('stays within 0 and 1, evenly enough', () => {
    const random = randomFrom('evenly');
    const values = Array.from({ length: 10_000 }, random);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
  });
});
