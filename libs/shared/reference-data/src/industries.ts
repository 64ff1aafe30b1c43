import type { BilingualName } from './bilingual.ts';
import records from './data/industries.json' with { type: 'json' };

/** The edition the codes belong to; many lists about are of the 2011 edition, which numbers N to T otherwise. */
export const INDUSTRY_STANDARD = 'GB/T 4754-2017';

/** 门类, 大类, 中类. */
export type IndustryLevel = 'SECTION' | 'DIVISION' | 'GROUP';

/** An entry of the classification of economic activities. */
export interface Industry {
  /** the section's letter and the digits below it: `C`, `C33`, `G591` */
  readonly code: string;
  readonly level: IndustryLevel;
  /** the official Chinese name, and a short English one */
  readonly name: BilingualName;
}

const LEVELS: Readonly<Record<number, IndustryLevel>> = { 1: 'SECTION', 3: 'DIVISION', 4: 'GROUP' };

/**
 * The 20 sections and 97 divisions in the standard's order, and the groups of the two divisions (59, 70)
 * that the size classes tell apart. No other rule here asks for a group.
 */
export const INDUSTRIES: readonly Industry[] = records.map(({ code, ...name }) => ({
  code,
  level: LEVELS[code.length] ?? 'GROUP',
  name,
}));

const BY_CODE: ReadonlyMap<string, Industry> = new Map(
  INDUSTRIES.map((industry) => [industry.code, industry]),
);
const DIVISIONS_IN_GROUPS: ReadonlySet<string> = new Set(
  INDUSTRIES.filter(({ level }) => level === 'GROUP').map(({ code }) => code.slice(0, -1)),
);

/** The entry of a code, or undefined when the list has no such code. */
export function industryOf(code: string): Industry | undefined {
  return BY_CODE.get(code);
}

/** Whether the list has the code: a section, one of its own divisions, or a group that is listed. */
export function isIndustryCode(code: string): boolean {
  return BY_CODE.has(code);
}

/** The section of a code such as `C`, `C33` or `G591`, or undefined when there is no such code. */
export function industrySectionOf(code: string): Industry | undefined {
  return isIndustryCode(code) ? industryOf(code.charAt(0)) : undefined;
}

/** What a code is called, or undefined when there is no such code. */
export function industryName(code: string): BilingualName | undefined {
  return industryOf(code)?.name;
}

/** Whether a code is a division whose groups fall into different size standards: loading and storage, real estate. */
export function industryNeedsGroup(code: string): boolean {
  return DIVISIONS_IN_GROUPS.has(code);
}
