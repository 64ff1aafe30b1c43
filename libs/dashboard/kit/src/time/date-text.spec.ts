import {
  addDays,
  addMonths,
  clampDay,
  dayNumber,
  daysBetween,
  dayOf,
  instantText,
  isDay,
  today,
  weekday,
} from './day.ts';
import { dateText, distance } from './date-text.ts';

describe('days', () => {
  it('counts days across months, years and leap days', () => {
    expect(daysBetween('2021-09-18', '2021-09-30')).toBe(12);
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(daysBetween('2023-01-01', '2022-12-31')).toBe(-1);
    expect(dayOf(dayNumber('2023-06-30'))).toBe('2023-06-30');
  });

  it('moves by days and by months, staying inside the month', () => {
    expect(addDays('2021-02-28', 1)).toBe('2021-03-01');
    expect(addMonths('2021-01-31', 1)).toBe('2021-02-28');
    expect(addMonths('2021-03-31', -1)).toBe('2021-02-28');
    expect(addMonths('2022-12-15', 1)).toBe('2023-01-15');
  });

  it('knows days that do not exist', () => {
    expect(isDay('2021-02-29')).toBe(false);
    expect(isDay('2020-02-29')).toBe(true);
    expect(isDay('2021-2-9')).toBe(false);
    expect(isDay(null)).toBe(false);
  });

  it('keeps a day between two bounds', () => {
    expect(clampDay('2019-01-01', '2020-12-01', '2023-09-30')).toBe('2020-12-01');
    expect(clampDay('2024-01-01', '2020-12-01', '2023-09-30')).toBe('2023-09-30');
  });

  it('takes today and instants in the zone of the plan', () => {
    expect(today(new Date('2023-06-29T16:30:00Z'))).toBe('2023-06-30');
    expect(instantText('2023-06-29T16:30:00Z')).toBe('2023-06-30 00:30');
  });
});

describe('a date in words', () => {
  it('names the weekday in both languages', () => {
    expect(weekday('2021-09-30', 'zh-CN')).toBe('周四');
    expect(weekday('2021-09-30', 'en')).toBe('Thu');
  });

  it('stands as 2021-09-30 (周四, 还有 12 天)', () => {
    expect(dateText('2021-09-30', 'zh-CN', '还有 12 天')).toBe('2021-09-30 (周四, 还有 12 天)');
    expect(dateText('2021-09-30', 'en')).toBe('2021-09-30 (Thu)');
  });

  it('leaves alone what is not a day', () => {
    expect(dateText('长期', 'zh-CN')).toBe('长期');
  });

  it('calls a past day overdue only while it is owed', () => {
    expect(distance('2023-05-31', '2023-06-30', true)).toEqual({ kind: 'overdue', count: 30 });
    expect(distance('2023-05-31', '2023-06-30', false)).toEqual({ kind: 'ago', count: 30 });
    expect(distance('2023-06-30', '2023-06-30', true)).toEqual({ kind: 'today' });
    expect(distance('2023-07-31', '2023-06-30', true)).toEqual({ kind: 'left', count: 31 });
  });
});
