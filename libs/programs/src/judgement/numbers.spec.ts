import { asNumber, compare, dividedBy, exact, plus, times } from './exact.ts';
import { displayedPercent, share } from './index.ts';

describe('an exact number', () => {
  it('adds a tenth and two tenths to three tenths', () => {
    expect(compare(plus(exact(0.1), exact(0.2)), exact(0.3))).toBe(0);
  });

  it('reads very small and very large numbers', () => {
    expect(asNumber(times(exact(1e-7), exact(1e21)))).toBe(1e14);
  });

  it('keeps the sign', () => {
    expect(compare(exact(-0.5), exact(0.25))).toBe(-1);
  });

  it('refuses what is not finite, and division by nothing', () => {
    expect(() => exact(Number.NaN)).toThrow(RangeError);
    expect(() => exact(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => dividedBy(exact(1), exact(0))).toThrow(RangeError);
  });
});

describe('the share of a period', () => {
  it.each([
    ['is nothing on the day before', '2020-12-31', 0],
    ['is nothing long before', '2019-01-01', 0],
    ['is one day on the first', '2021-01-01', 1 / 365],
    ['is everything on the last', '2021-12-31', 1],
    ['is everything afterwards', '2023-01-01', 1],
  ])('%s', (_title, on, expected) => {
    expect(share(on, '2021-01-01', '2021-12-31')).toBe(expected);
  });

  it('knows leap years', () => {
    expect(share('2024-02-29', '2024-02-01', '2024-02-29')).toBe(1);
    expect(share('2024-02-29', '2024-01-01', '2024-12-31')).toBe(60 / 366);
  });

  it('is everything on the day of a period of one day', () => {
    expect(share('2021-05-01', '2021-05-01', '2021-05-01')).toBe(1);
  });

  it('does not exist for a period that ends before it starts', () => {
    expect(() => share('2021-05-01', '2021-05-02', '2021-05-01')).toThrow(RangeError);
  });
});

describe('a percentage on the screen', () => {
  it.each([
    ['has one decimal', 1, 3, {}, 33.3],
    ['is rounded half up', 125, 1000, {}, 12.5],
    ['is rounded up from exactly half', 1225, 10000, {}, 12.3],
    ['is not rounded up to a goal that it misses', 6496, 10000, { atLeast: 65 }, 64.9],
    ['is rounded up where no goal lies between', 6496, 10000, { atLeast: 70 }, 65],
    ['shows a goal that is met', 65, 100, { atLeast: 65 }, 65],
    ['does not become 100 while one is missing', 2999, 3000, {}, 99.9],
    ['is 100 when none is missing', 3000, 3000, {}, 100],
    ['is not rounded down to a limit that it exceeds', 50_04, 100_000, { atMost: 5 }, 5.1],
    ['is rounded down where no limit lies between', 50_04, 100_000, { atMost: 4 }, 5],
    ['shows a limit that is kept', 5, 100, { atMost: 5 }, 5],
    ['takes no notice of a goal that is not set', 6496, 10000, { atLeast: null, atMost: null }, 65],
    ['is 0 for none of some', 0, 7, {}, 0],
  ])('%s', (_title, numerator, denominator, bounds, expected) => {
    expect(displayedPercent(numerator, denominator, bounds)).toBe(expected);
  });

  it('does not exist for a ratio of nothing', () => {
    expect(displayedPercent(0, 0)).toBeNull();
  });
});
