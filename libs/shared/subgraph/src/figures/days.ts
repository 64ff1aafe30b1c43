import { addMonths, lastDayOfMonth, partsOf } from '@tongxing/calendar';

/**
 * The days for which a ledger's figures are told: each end of a quarter since the one before its first entry, and
 * today. Back-dated changes so restate the past, and a curve can be drawn.
 * @param first the day of the ledger's first entry, an ISO date; null while there is none
 */
export function reportingDays(first: string | null, today: string): string[] {
  if (first === null || first > today) return [today];
  const days: string[] = [];
  let day = endOfQuarterBefore(first);
  while (day < today) {
    days.push(day);
    day = endOfMonth(addMonths(day, 3));
  }
  return [...days, today];
}

function endOfQuarterBefore(day: string): string {
  const { year, month } = partsOf(day);
  const lastMonth = Math.floor((month - 1) / 3) * 3;
  return lastMonth === 0 ? lastDayOfMonth(year - 1, 12) : lastDayOfMonth(year, lastMonth);
}

function endOfMonth(day: string): string {
  const { year, month } = partsOf(day);
  return lastDayOfMonth(year, month);
}
