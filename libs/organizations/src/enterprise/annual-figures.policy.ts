import { SIZE_CLASS_RULE, type SizeClass } from '@tongxing/reference-data';
import type { AnnualFigures } from './annual-figures.type.ts';
import { sizeClassOf } from './size-class.policy.ts';

/** The figures of one year as somebody reports them. */
export interface ReportedFigures {
  readonly year: number;
  readonly headcount?: number | null | undefined;
  readonly revenue?: number | null | undefined;
  readonly assets?: number | null | undefined;
}

/** The columns that repeat the newest year, so that a ledger can be filtered and sorted by them. */
export interface NewestFigures {
  readonly figuresYear: number | null;
  readonly headcount: number | null;
  readonly revenue: number | null;
  readonly assets: number | null;
  readonly sizeClass: SizeClass | null;
  readonly sizeRank: number | null;
}

const RANKS: Readonly<Record<SizeClass, number | null>> = {
  LARGE: 4,
  MEDIUM: 3,
  SMALL: 2,
  MICRO: 1,
  NOT_APPLICABLE: null,
};

/** Gives each year its class by the industry's row of the rule; the newest year first. */
export function classify(industry: string | null, reported: readonly ReportedFigures[]): AnnualFigures[] {
  return reported
    .toSorted((a, b) => b.year - a.year)
    .map(({ year, headcount = null, revenue = null, assets = null }) => {
      const { sizeClass } = sizeClassOf({ industry, headcount, revenue, assets });
      const rule = sizeClass && SIZE_CLASS_RULE.number;
      return { year, headcount, revenue, assets, sizeClass, rule };
    });
}

/** What the ledger shows of the figures: those of the newest year. */
export function newestOf([newest]: readonly AnnualFigures[]): NewestFigures {
  const sizeClass = newest?.sizeClass ?? null;
  return {
    figuresYear: newest?.year ?? null,
    headcount: newest?.headcount ?? null,
    revenue: newest?.revenue ?? null,
    assets: newest?.assets ?? null,
    sizeClass,
    sizeRank: sizeClass && RANKS[sizeClass],
  };
}
