import type { BilingualName } from './bilingual.ts';

/** Statistical size classes from the largest down, and the one of industries outside the table. */
export const SIZE_CLASSES = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO', 'NOT_APPLICABLE'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** What the size classes are called. */
export const SIZE_CLASS_NAMES: Readonly<Record<SizeClass, BilingualName>> = {
  LARGE: { zh: '大型', en: 'large' },
  MEDIUM: { zh: '中型', en: 'medium' },
  SMALL: { zh: '小型', en: 'small' },
  MICRO: { zh: '微型', en: 'micro' },
  NOT_APPLICABLE: { zh: '不适用', en: 'not applicable' },
};

/** The class that the figures of a year gave; null where they did not suffice for one. */
export interface YearlySizeClass {
  readonly year: number;
  readonly sizeClass: SizeClass | null;
}

/**
 * The class in force on a day. Figures of a year are known when it is over, so the class is that of the
 * latest year before the day's own; before there was any, the earliest one known stands in. Years whose
 * figures gave no class are passed over.
 * @param day ISO date
 * @returns null while no year has a class
 */
export function sizeClassOn(day: string, classes: readonly YearlySizeClass[]): SizeClass | null {
  const thisYear = Number(day.slice(0, 4));
  const known = classes.filter(({ sizeClass }) => sizeClass !== null).sort((a, b) => a.year - b.year);
  return (known.findLast(({ year }) => year < thisYear) ?? known[0])?.sizeClass ?? null;
}
