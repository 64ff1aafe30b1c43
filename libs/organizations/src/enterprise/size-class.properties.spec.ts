import {
  demonstrationEnterprises,
  INDUSTRIES,
  sizeStandardOf,
  SIZE_CLASSES,
  SIZE_MEASURES,
  SIZE_STANDARDS,
} from '@tongxing/reference-data';
import fc from 'fast-check';
import { sizeClassOf, type SizeFigures } from './size-class.policy.ts';

const bounds = SIZE_STANDARDS.flatMap((standard) => Object.values(standard.bounds).flat());
const code = fc.constantFrom(...INDUSTRIES.map((industry) => industry.code));
const amount = fc.oneof(
  fc.nat({ max: 250_000 }),
  fc.double({ min: 0, max: 250_000, noNaN: true }),
  fc.constantFrom(...bounds.flatMap((bound) => [bound - 1, bound])),
);
const figure = fc.option(amount, { freq: 5 });
const figures = fc.record({ headcount: figure, revenue: figure, assets: figure });
const rank = ({ sizeClass }: { sizeClass: string | null }) =>
  SIZE_CLASSES.findIndex((candidate) => candidate === sizeClass);

describe('whatever the figures, the size class', () => {
  it('is a class with a reason, or says what is missing, for every industry', () => {
    fc.assert(
      fc.property(code, figures, (industry, given) => {
        const { sizeClass, gap, missing, explanation } = sizeClassOf({ industry, ...given });
        expect(sizeClass === null).toBe(gap !== null);
        expect(missing.length > 0).toBe(gap === 'NEEDS_FIGURES');
        expect(explanation.zh).toMatch(/。$/);
        expect(explanation.en).toMatch(/\.$/);
      }),
    );
  });

  it('never falls when a figure rises', () => {
    const complete = fc.record({ headcount: amount, revenue: amount, assets: amount });
    const measure = fc.constantFrom(...SIZE_MEASURES);
    fc.assert(
      fc.property(code, complete, measure, amount, (industry, given, raised, by) => {
        const more: SizeFigures = { industry, ...given, [raised]: given[raised] + by };
        expect(rank(sizeClassOf(more))).toBeLessThanOrEqual(rank(sizeClassOf({ industry, ...given })));
      }),
    );
  });

  it('does not depend on a figure that the row does not list', () => {
    fc.assert(
      fc.property(code, figures, figures, (industry, given, other) => {
        const standard = sizeStandardOf(industry);
        const listed = typeof standard === 'string' ? [] : Object.keys(standard.bounds);
        const mixed = Object.fromEntries(
          SIZE_MEASURES.map((measure) => [
            measure,
            listed.includes(measure) ? given[measure] : other[measure],
          ]),
        );
        expect(sizeClassOf({ industry, ...mixed })).toEqual(sizeClassOf({ industry, ...given }));
      }),
    );
  });

  it('does not change when a missing figure is added to what sufficed', () => {
    fc.assert(
      fc.property(code, figures, figures, (industry, given, added) => {
        const before = sizeClassOf({ industry, ...given }).sizeClass;
        const filled = Object.fromEntries(SIZE_MEASURES.map((m) => [m, given[m] ?? added[m]]));
        if (before !== null) expect(sizeClassOf({ industry, ...filled }).sizeClass).toBe(before);
      }),
    );
  });
});

describe('the size classes of invented enterprises', () => {
  it('are those that the rule gives to their figures, year by year', () => {
    for (const { industry, figures: years, sizeClasses } of demonstrationEnterprises('130273')) {
      const judged = years.map(({ year, ...given }) => ({ year, ...sizeClassOf({ industry, ...given }) }));
      expect(judged.map(({ year, sizeClass }) => ({ year, sizeClass }))).toEqual(sizeClasses);
    }
  });
});
