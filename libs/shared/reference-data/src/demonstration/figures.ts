import type { SizeClass, YearlySizeClass } from '../size-class.ts';
import { SIZE_MEASURES, sizeStandardOf, type SizeBounds, type SizeMeasure } from '../size-standards.ts';
import { drawFrom, pick, type Random } from './draw.ts';
import { FIGURES_YEARS } from './scale.ts';

/** An invented year of an enterprise: persons, and 万元. */
export interface DemonstrationFigures {
  readonly year: number;
  readonly headcount: number;
  readonly revenue: number;
  readonly assets: number;
}

/**
 * Sizes are drawn as a level: 0 to 1 is micro, to 2 small, to 3 medium, to 4 large, and a figure of level
 * 2.5 lies midway between the lower bounds of medium and large. A class is so the whole part of the lowest
 * level among the listed measures, and the figures have it by construction.
 */
const CLASSES = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE'] as const;
const LOWEST_LEVEL = 0.02;
const HIGHEST_LEVEL = 3.95;

/** Shares of the four classes in a thousand: industry is of larger units than trade and services. */
const drawClass = {
  industry: drawClassBy([427, 466, 97, 10]),
  construction: drawClassBy([552, 382, 61, 5]),
  other: drawClassBy([768, 210, 20.5, 1.5]),
};

function drawClassBy(shares: readonly number[]) {
  return drawFrom(shares.map((weight, value) => ({ value, weight })));
}

/** The size with which an enterprise enters the figures. */
export function drawLevel(random: Random, industry: string): number {
  return Math.min(HIGHEST_LEVEL, drawClass[sectorOf(industry)](random) + random());
}

function sectorOf(industry: string): keyof typeof drawClass {
  if (/^[BCD]/.test(industry)) return 'industry';
  return industry.startsWith('E') ? 'construction' : 'other';
}

/** Medium and large. */
export function isLarger(level: number): boolean {
  return level >= 2;
}

/** What the figures of the years say. */
interface DrawnYears {
  readonly figures: readonly DemonstrationFigures[];
  readonly sizeClasses: readonly (YearlySizeClass & { readonly sizeClass: SizeClass })[];
}

/** Of the enterprises, how many had not reported the last year when the figures were collected. */
const SHARE_LATE = 0.02;
const LAST_YEAR = FIGURES_YEARS[FIGURES_YEARS.length - 1];

/**
 * The figures from the year of registration to the one before the closing, drifting away from the level
 * that is given.
 */
export function drawFigures(
  random: Random,
  industry: string,
  firstLevel: number,
  lifetime: { readonly registeredOn: string; readonly closedOn: string | null },
): DrawnYears {
  const ladder = ladderOf(industry);
  const lead = drawLead(random, ladder);
  const figures: DemonstrationFigures[] = [];
  const sizeClasses: { year: number; sizeClass: SizeClass }[] = [];
  let level = firstLevel;
  for (const year of reportedYears(random, lifetime)) {
    const at = (measure: SizeMeasure) => figureAt(ladder.steps[measure], level + lead[measure]);
    figures.push({ year, headcount: at('headcount'), revenue: at('revenue'), assets: at('assets') });
    const sizeClass = ladder.covered ? (CLASSES[Math.floor(level)] ?? 'LARGE') : 'NOT_APPLICABLE';
    sizeClasses.push({ year, sizeClass });
    level = Math.min(HIGHEST_LEVEL, Math.max(LOWEST_LEVEL, level + drawDrift(random, year + 1)));
  }
  return { figures, sizeClasses };
}

function reportedYears(
  random: Random,
  { registeredOn, closedOn }: { readonly registeredOn: string; readonly closedOn: string | null },
): number[] {
  const late = random() < SHARE_LATE;
  return FIGURES_YEARS.filter((year) => {
    const end = `${year}-12-31`;
    return end >= registeredOn && (closedOn === null || end < closedOn) && !(late && year === LAST_YEAR);
  });
}

/** Most grow a little; 2020 was a bad year. */
function drawDrift(random: Random, year: number): number {
  return (random() - 0.45) * 0.16 - (year === 2020 ? 0.03 : 0);
}

/** How the sizes of an industry rise. */
interface Ladder {
  /** whether the rule has a row for the industry */
  readonly covered: boolean;
  readonly listed: readonly SizeMeasure[];
  /** the figure at each whole level: where micro begins, the three bounds, where large ends */
  readonly steps: Readonly<Record<SizeMeasure, readonly number[]>>;
}

/** Where a figure is not listed by the industry's row, it is of about this size all the same. */
const USUAL: Readonly<Record<SizeMeasure, SizeBounds>> = {
  headcount: [400, 100, 10],
  revenue: [20_000, 2_000, 100],
  assets: [40_000, 4_000, 200],
};
/** The largest are up to so many times the lower bound of large, the smallest this part of that of small. */
const LARGEST = 3;
const SMALLEST = 0.08;
const LADDERS = new Map<string, Ladder>();

function ladderOf(industry: string): Ladder {
  const made = LADDERS.get(industry) ?? makeLadder(industry);
  LADDERS.set(industry, made);
  return made;
}

function makeLadder(industry: string): Ladder {
  const standard = sizeStandardOf(industry);
  const bounds = typeof standard === 'string' ? {} : standard.bounds;
  const steps = ([large, medium, small]: SizeBounds) => [
    Math.max(1, small * SMALLEST),
    small,
    medium,
    large,
    large * LARGEST,
  ];
  return {
    covered: typeof standard !== 'string',
    listed: SIZE_MEASURES.filter((measure) => bounds[measure]),
    steps: {
      headcount: steps(bounds.headcount ?? USUAL.headcount),
      revenue: steps(bounds.revenue ?? USUAL.revenue),
      assets: steps(bounds.assets ?? USUAL.assets),
    },
  };
}

/** How far each measure is ahead of the level; one that the row lists is not, so that it decides the class. */
function drawLead(random: Random, { listed }: Ladder): Record<SizeMeasure, number> {
  const deciding = pick(random, listed);
  const ahead = (measure: SizeMeasure) => (measure === deciding ? 0 : random() * 0.45);
  return { headcount: ahead('headcount'), revenue: ahead('revenue'), assets: ahead('assets') };
}

/** A whole number; rounding down never crosses a bound, for all bounds are whole. */
function figureAt(steps: readonly number[], level: number): number {
  const below = Math.min(Math.floor(level), CLASSES.length - 1);
  const [from = 1, to = 1] = [steps[below], steps[below + 1]];
  return Math.floor(from * (to / from) ** Math.min(level - below, 1));
}
