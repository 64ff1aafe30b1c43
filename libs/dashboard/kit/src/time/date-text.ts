import { daysBetween, isDay, weekday } from './day.ts';
import type { Language } from '../text/i18n.ts';

/** What is said of a day's distance: left, today, past, or past although it was due. */
export type Distance =
  { readonly kind: 'today' } | { readonly kind: 'left' | 'ago' | 'overdue'; readonly count: number };

/** How far `day` is from `on`; a past day of something still owed is overdue. */
export function distance(day: string, on: string, owed: boolean): Distance {
  const days = daysBetween(on, day);
  if (days === 0) return { kind: 'today' };
  if (days > 0) return { kind: 'left', count: days };
  return { kind: owed ? 'overdue' : 'ago', count: -days };
}

/** 2021-09-30 (周四, 还有 12 天): the parts in brackets, joined; `said` is the distance in words. */
export function dateText(day: string, language: Language, said?: string): string {
  if (!isDay(day)) return day;
  const inside = [weekday(day, language), ...(said === undefined ? [] : [said])].join(', ');
  return `${day} (${inside})`;
}
