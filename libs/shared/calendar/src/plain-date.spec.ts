import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  isIsoDate,
  lastDayOfMonth,
  partsOf,
  todayInShanghai,
} from './plain-date.ts';

const dates = fc
  .integer({ min: 0, max: 80_000 })
  .map((days) => new Date(Date.UTC(1950, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

describe('plain dates', () => {
  it('adds days across month ends, leap days and years', () => {
    expect(addDays('2021-01-31', 1)).toBe('2021-02-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-01-01', -1)).toBe('2022-12-31');
  });

  it('undoes an addition and agrees with the difference', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const other = addDays(date, days);
        expect(addDays(other, -days)).toBe(date);
        expect(daysBetween(date, other)).toBe(days);
      }),
    );
  });

  it('takes the last day of a shorter month when a month is added', () => {
    expect(addMonths('2021-01-31', 1)).toBe('2021-02-28');
    expect(addMonths('2020-12-15', 13)).toBe('2022-01-15');
    expect(addMonths('2021-01-31', -2)).toBe('2020-11-30');
  });

  it('knows the last day of each month', () => {
    expect(lastDayOfMonth(2021, 2)).toBe('2021-02-28');
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
    expect(() => lastDayOfMonth(2021, 13)).toThrow(RangeError);
  });

  it('accepts only days the calendar has', () => {
    expect(isIsoDate('2021-02-28')).toBe(true);
    for (const wrong of [
      '2021-02-29',
      '2021-13-01',
      '2021-1-1',
      '2021-01-01T00:00:00Z',
      '',
      null,
      20210101,
    ]) {
      expect(isIsoDate(wrong)).toBe(false);
    }
    expect(dateOf(2021, 2, 30)).toBeNull();
    expect(() => partsOf('yesterday')).toThrow(RangeError);
    expect(() => addDays('2021-02-30', 1)).toThrow(RangeError);
  });

  it('begins the day in Shanghai at 16:00 UTC', () => {
    expect(todayInShanghai(new Date('2022-03-31T15:59:59Z'))).toBe('2022-03-31');
    expect(todayInShanghai(new Date('2022-03-31T16:00:00Z'))).toBe('2022-04-01');
    expect(todayInShanghai(new Date('2021-12-31T16:00:00Z'))).toBe('2022-01-01');
  });
});
