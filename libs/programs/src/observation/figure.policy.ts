import { displayedPercent } from '../judgement/index.ts';

/** A numerator, with a denominator where the indicator is a ratio. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number | null;
}

/** The value as a person reads it, without its unit: `12`, `71.4%`, or `—` for a ratio of nothing. */
export function display({ numerator, denominator }: Fraction): string {
  if (denominator === null) return String(numerator);
  const percent = displayedPercent(numerator, denominator);
  return percent === null ? '—' : `${percent}%`;
}
