import {
  UnknownCalendarYearError,
  addStatutoryDays,
  addStatutoryMonths,
  addWorkingDays,
  isCalendarYearKnown,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  rollForwardToWorkingDay,
} from './working-days.ts';

describe('working days', () => {
  it.each([
    ['2021-01-31', '2021-01-29'],
    ['2021-02-28', '2021-02-26'],
    ['2021-07-31', '2021-07-30'],
    ['2022-07-31', '2022-07-29'],
    ['2022-12-31', '2022-12-30'],
    ['2023-09-30', '2023-09-28'],
    ['2023-12-31', '2023-12-29'],
    ['2021-09-30', '2021-09-30'],
  ])('reminds of the deadline %s on %s', (deadline, reminder) => {
    expect(lastWorkingDayOnOrBefore(deadline)).toBe(reminder);
  });

  it('counts a Saturday worked in exchange as worked and a holiday in the week as free', () => {
    expect(isWorkingDay('2021-10-09')).toBe(true);
    expect(isWorkingDay('2021-10-16')).toBe(false);
    expect(isWorkingDay('2021-10-07')).toBe(false);
    expect(isWorkingDay('2021-10-08')).toBe(true);
  });

  it('moves the end of a statutory period forward, to a Saturday that is worked if it is the first', () => {
    expect(rollForwardToWorkingDay('2023-09-30')).toBe('2023-10-07');
    expect(rollForwardToWorkingDay('2021-10-09')).toBe('2021-10-09');
    expect(rollForwardToWorkingDay('2021-01-30')).toBe('2021-02-01');
  });

  it('does not count the day of the trigger in a statutory period', () => {
    expect(addStatutoryDays('2021-03-01', 15)).toBe('2021-03-16');
    expect(addStatutoryDays('2021-09-16', 15)).toBe('2021-10-08');
    expect(addStatutoryDays('2021-03-01', 0)).toBe('2021-03-01');
    expect(addStatutoryMonths('2021-01-31', 1)).toBe('2021-03-01');
  });

  it('counts periods in working days over a holiday', () => {
    expect(addWorkingDays('2021-09-30', 1)).toBe('2021-10-08');
    expect(addWorkingDays('2021-09-30', 3)).toBe('2021-10-11');
    expect(addWorkingDays('2021-10-02', 0)).toBe('2021-10-02');
  });

  it('refuses years without an official arrangement instead of answering by the weekday', () => {
    expect(isCalendarYearKnown(2004)).toBe(true);
    expect(isCalendarYearKnown(2023)).toBe(true);
    expect(isCalendarYearKnown(2003)).toBe(false);
    expect(isCalendarYearKnown(2199)).toBe(false);
    expect(() => isWorkingDay('2199-10-01')).toThrow(UnknownCalendarYearError);
    expect(() => addStatutoryDays('2003-12-01', 5)).toThrow('2003');
  });

  it('refuses what is not a date or not a period', () => {
    expect(() => isWorkingDay('2021-02-30')).toThrow(RangeError);
    expect(() => addWorkingDays('soon', 0)).toThrow(RangeError);
    expect(() => addStatutoryDays('2021-01-01', -1)).toThrow(RangeError);
    expect(() => addStatutoryMonths('2021-01-01', 1.5)).toThrow(RangeError);
  });
});
