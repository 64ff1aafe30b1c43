import { sizeClassOn, type YearlySizeClass } from './size-class.ts';

const CLASSES: readonly YearlySizeClass[] = [
  { year: 2019, sizeClass: 'MICRO' },
  { year: 2020, sizeClass: 'SMALL' },
  { year: 2022, sizeClass: 'MEDIUM' },
];

describe('the size class in force', () => {
  it.each([
    ['2020-01-01', 'MICRO', 'the year before'],
    ['2020-12-31', 'MICRO', 'until the year is over'],
    ['2021-01-01', 'SMALL', 'from the first day of the next'],
    ['2022-06-30', 'SMALL', 'the latest before, when the year between is missing'],
    ['2023-06-30', 'MEDIUM', 'the latest'],
    ['2030-01-01', 'MEDIUM', 'the latest, however old'],
    ['2019-06-30', 'MICRO', 'the earliest, when none is older'],
    ['2015-06-30', 'MICRO', 'the earliest, however early the day'],
  ])('on %s is %s: %s', (day, expected) => {
    expect(sizeClassOn(day, CLASSES)).toBe(expected);
    expect(sizeClassOn(day, CLASSES.toReversed())).toBe(expected);
  });

  it('passes over years whose figures gave none', () => {
    const gaps: readonly YearlySizeClass[] = [{ year: 2018, sizeClass: null }, ...CLASSES.slice(1)];
    expect(sizeClassOn('2019-06-30', gaps)).toBe('SMALL');
    expect(sizeClassOn('2022-06-30', [...gaps, { year: 2021, sizeClass: null }])).toBe('SMALL');
  });

  it('is unknown while there is none', () => {
    expect(sizeClassOn('2023-06-30', [])).toBeNull();
    expect(sizeClassOn('2023-06-30', [{ year: 2022, sizeClass: null }])).toBeNull();
  });
});
