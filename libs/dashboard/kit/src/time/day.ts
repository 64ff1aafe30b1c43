/** Days as 'YYYY-MM-DD'. All reckoning is in whole days; the zone of the plan is Asia/Shanghai. */

const DAY = 86_400_000;

/** A day as a count of days since 1970-01-01; NaN when the text is not a day. */
export function dayNumber(day: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? Math.round(Date.parse(`${day}T00:00:00Z`) / DAY) : Number.NaN;
}

/** The day with that count. */
export function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** Whether the text is a day that exists. */
export function isDay(text: string | null | undefined): text is string {
  if (text === null || text === undefined) return false;
  const number = dayNumber(text);
  return !Number.isNaN(number) && dayOf(number) === text;
}

/** `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return dayOf(dayNumber(day) + count);
}

/** Days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** `count` months later, at the same day of the month or the last one that exists. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** The nearer bound when the day lies outside. */
export function clampDay(day: string, from: string, to: string): string {
  return day < from ? from : day > to ? to : day;
}

const WEEKDAYS = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** 周四, or Thu. */
export function weekday(day: string, language: 'zh-CN' | 'en'): string {
  return WEEKDAYS[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** Today in the plan's zone. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}

/** An instant as 2021-09-30 14:05 in the plan's zone. */
export function instantText(iso: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(iso));
}
