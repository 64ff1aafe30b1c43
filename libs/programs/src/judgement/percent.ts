import { asNumber, compare, dividedBy, exact, times } from './exact.ts';
import type { Exact } from './exact.ts';

/** The goals, in percent, that a rounded figure may not seem to keep. */
export interface Bounds {
  readonly atLeast?: number | null;
  readonly atMost?: number | null;
}

/**
 * A ratio in percent for display, rounded half up to one decimal, or null for a ratio of nothing.
 * Rounding hides no miss, neither of a goal nor of a limit nor of 100: 64.96 % against 65 shows as 64.9.
 */
export function displayedPercent(
  numerator: number,
  denominator: number,
  { atLeast, atMost }: Bounds = {},
): number | null {
  if (denominator <= 0) return null;
  const value = times(dividedBy(exact(numerator), exact(denominator)), exact(100));
  const rounded = tenths(value, 'HALF_UP');
  const misses = [atLeast ?? 100, 100].map(exact).filter((goal) => compare(value, goal) < 0);
  if (misses.some((goal) => compare(rounded, goal) >= 0)) return asNumber(tenths(value, 'DOWN'));
  if (typeof atMost !== 'number') return asNumber(rounded);
  const hidden = compare(value, exact(atMost)) > 0 && compare(rounded, exact(atMost)) <= 0;
  return asNumber(hidden ? tenths(value, 'UP') : rounded);
}

function tenths({ top, over }: Exact, direction: 'DOWN' | 'HALF_UP' | 'UP'): Exact {
  const added = { DOWN: 0n, HALF_UP: over, UP: 2n * over - 1n }[direction];
  return { top: (20n * top + added) / (2n * over), over: 10n };
}
