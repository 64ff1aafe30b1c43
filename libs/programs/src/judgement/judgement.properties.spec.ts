import fc from 'fast-check';
import { displayedPercent, judgeTarget, statusOfLane } from './index.ts';
import type { Comparator, Figure, Measure, Settings, Status, TargetRule } from './index.ts';

const BEST_FIRST: readonly Status[] = ['ACHIEVED', 'ON_TRACK', 'AT_RISK', 'BEHIND', 'OVERDUE'];
const INCOMPARABLE: readonly Status[] = ['NOT_DUE', 'NO_DATA', 'UNSET'];

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((offset) => new Date(Date.UTC(2020, 10, 1) + offset * 86_400_000).toISOString().slice(0, 10));

const anyFigure: fc.Arbitrary<Figure> = fc.record({
  year: fc.constantFrom(null, 2020, 2021, 2022, 2023, 2024),
  numerator: fc.nat(20),
  denominator: fc.nat(20),
  validOn: day,
  recordedAt: day.map((recorded) => `${recorded}T08:00:00+08:00`),
  source: fc.constantFrom('LEDGER' as const, 'MANUAL' as const),
});

const settings: Settings = { thresholds: { r: 7 }, tolerances: { r: 0.1 } };

function anyRule(comparators: readonly Comparator[]): fc.Arbitrary<TargetRule> {
  return fc
    .record({
      measure: fc.constantFrom<Measure>('COUNT', 'PERIOD_RATIO', 'STOCK_RATIO'),
      comparator: fc.constantFrom(...comparators),
      per: fc.constantFrom('PLAN' as const, 'YEAR' as const),
      value: fc.integer({ min: 0, max: 100 }),
      perYear: fc.integer({ min: 0, max: 30 }),
      altDue: fc.boolean(),
    })
    .map(({ measure, comparator, per, value, perYear, altDue }) => ({
      code: 'T',
      measure,
      start: '2020-12-01',
      due: '2023-07-31',
      ...(altDue && { altDue: '2023-08-31' }),
      years: [2021, 2022, 2023],
      readings: [{ code: 'r', per, comparator, value, min: value, max: value + 3, perYear }],
    }));
}

const growing = anyRule(['AT_LEAST', 'ABOUT', 'RANGE', 'QUALITATIVE', 'SET_BY_CITY']);
const all = anyRule(['AT_LEAST', 'AT_MOST', 'ABOUT', 'RANGE', 'QUALITATIVE', 'SET_BY_CITY']);
const figures = fc.array(anyFigure, { maxLength: 8 });

/** Whether `after` is no worse than `before`; where either is no grade, they must be the same. */
function noWorse(before: Status, after: Status): boolean {
  if (INCOMPARABLE.includes(before) || INCOMPARABLE.includes(after)) return before === after;
  return BEST_FIRST.indexOf(after) <= BEST_FIRST.indexOf(before);
}

describe('judging a target', () => {
  it('never gives a worse status for more achieved, for the total, any year or the reading', () => {
    fc.assert(
      fc.property(growing, figures, fc.nat(), fc.nat(30), day, (rule, before, at, more, on) => {
        const after = before.map((figure, index) =>
          index === at % before.length ? { ...figure, numerator: figure.numerator + more } : figure,
        );
        const [was] = judgeTarget(rule, before, settings, on).readings;
        const [is] = judgeTarget(rule, after, settings, on).readings;
        const statuses = (reading: typeof was) =>
          [reading?.total, ...(reading?.years ?? [])].map((judged) => judged?.status ?? 'UNSET');
        // A past year made good shows what was behind it: this year may still lack a figure.
        if (was?.status !== 'OVERDUE') {
          expect(noWorse(was?.status ?? 'UNSET', is?.status ?? 'UNSET')).toBe(true);
        }
        expect(statuses(was).every((status, index) => noWorse(status, statuses(is)[index] ?? 'UNSET'))).toBe(
          true,
        );
      }),
    );
  });

  it('gives the same result for the same figures in any order', () => {
    const shuffled = figures.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
      ),
    );
    fc.assert(
      fc.property(all, shuffled, day, (rule, [given, reordered], on) => {
        expect(judgeTarget(rule, reordered, settings, on)).toEqual(judgeTarget(rule, given, settings, on));
      }),
    );
  });

  it('takes no notice of figures that are true of later days or were recorded later', () => {
    fc.assert(
      fc.property(all, figures, day, day, (rule, given, on, known) => {
        const knownAt = `${known}T12:00:00+08:00`;
        const seen = given.filter(({ validOn, recordedAt }) => validOn <= on && recordedAt <= knownAt);
        expect(judgeTarget(rule, given, settings, on, knownAt)).toEqual(
          judgeTarget(rule, seen, settings, on),
        );
      }),
    );
  });

  it('is overdue only after the due day, and neither on track nor behind then', () => {
    fc.assert(
      fc.property(all, figures, day, (rule, given, on) => {
        const [reading] = judgeTarget(rule, given, settings, on).readings;
        for (const { status, due, start } of [
          ...(reading?.total ? [reading.total] : []),
          ...(reading?.years ?? []),
        ]) {
          if (on < start) expect(status).toBe('NOT_DUE');
          else if (on > due) expect(['ACHIEVED', 'OVERDUE', 'NO_DATA']).toContain(status);
          else expect(status).not.toBe('OVERDUE');
        }
      }),
    );
  });
});

describe('a lane of targets', () => {
  const statuses = fc.array(fc.constantFrom(...BEST_FIRST, ...INCOMPARABLE), { minLength: 1 });

  it('has the status of one of them', () => {
    fc.assert(fc.property(statuses, (lane) => lane.includes(statusOfLane(lane) ?? 'UNSET')));
  });
});

describe('a percentage on the screen', () => {
  it('meets a goal exactly when the ratio does, and is at most a tenth away', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(100),
        (numerator, denominator, atLeast) => {
          const shown = displayedPercent(numerator, denominator, { atLeast }) ?? Number.NaN;
          expect(shown >= atLeast).toBe(numerator * 100 >= atLeast * denominator);
          expect(Math.abs(shown - (numerator * 100) / denominator)).toBeLessThanOrEqual(0.1 + 1e-9);
        },
      ),
    );
  });
});
