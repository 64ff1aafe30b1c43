import type { IsoDate, PhraseKind } from '@tongxing/calendar';
import type { Notice, Span } from './notice/clause.ts';
import type { COMPARATORS, MEASURE_KINDS, UNIT_CODES } from './yaml/shape.ts';

export type UnitCode = (typeof UNIT_CODES)[number];
export type MeasureKind = (typeof MEASURE_KINDS)[number];
export type Comparator = (typeof COMPARATORS)[number];

/** The same words in Chinese and in English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Words of the notice: `notice.text.slice(start, end)`, white space aside equal to `text`. */
export interface Quote extends Span {
  /** path of the clause in which they stand */
  readonly clause: string;
  readonly text: string;
}

/** One of the plan's actions. */
export interface ActionDefinition {
  readonly no: number;
  /** 一, 二 … as in the notice */
  readonly numeral: string;
  /** `zh` is the heading as printed */
  readonly title: Bilingual;
  readonly shortTitle: Bilingual;
  readonly lead: UnitCode;
  readonly responsible: readonly UnitCode[];
  readonly clause: string;
}

/** One obligation that is no figure: a measure of an action, or a safeguard of the whole plan. */
export interface MeasureDefinition {
  /** `1.1` … or `S1` … */
  readonly code: string;
  readonly kind: 'MEASURE' | 'SAFEGUARD';
  /** number of the action; null for a safeguard */
  readonly action: number | null;
  readonly clause: string;
  /** the words that oblige, where they are not the whole clause */
  readonly quote: Quote | null;
  readonly title: Bilingual;
}

/** The definition of a figure in one version. */
export interface IndicatorDefinition {
  readonly code: string;
  readonly version: number;
  readonly measure: MeasureKind;
  readonly title: Bilingual;
  /** 家, 户, 名, 个, % */
  readonly unit: string;
  readonly formula: Bilingual;
  readonly numerator: Bilingual;
  /** null for counts */
  readonly denominator: Bilingual | null;
  /** other denominators in use, to be adopted by a new version of the definition */
  readonly variants: readonly { readonly code: string; readonly denominator: Bilingual }[];
  /**
   * the duty of an action that it shows the state of, where the notice sets no number to reach (普遍, 规范); null where
   * a target says what it is for, and in versions stored before there was such a thing absent
   */
  readonly supports: { readonly action: number; readonly quote: Quote } | null;
  readonly owner: UnitCode;
}

/** One way in which the notice states a target. */
export interface ReadingDefinition {
  /** `T1.body`, `T1.annex` */
  readonly code: string;
  readonly source: 'BODY' | 'ANNEX';
  readonly quote: Quote;
  readonly per: 'PLAN' | 'YEAR';
  readonly comparator: Comparator;
  /** counts in the target's unit, ratios in percent */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** what a statement for the whole plan says of each year besides */
  readonly perYear: number | null;
  /** the word that leaves the number open: 大多数, 左右 */
  readonly wording: string | null;
  /** 力争 or 争创, where the words only promise to strive */
  readonly strength: '力争' | '争创' | null;
  readonly note: Bilingual | null;
}

/** Something to be reached, with every reading of how much. */
export interface TargetDefinition {
  readonly code: string;
  readonly action: number;
  readonly title: Bilingual;
  readonly indicator: string;
  readonly measure: MeasureKind;
  readonly unit: string;
  /** its own period, or the plan's; `altDue` by the loose reading of an ambiguous limit */
  readonly start: IsoDate;
  readonly due: IsoDate;
  readonly altDue: IsoDate | null;
  /** the years it is judged for */
  readonly years: readonly number[];
  /** the dated entry that sets its period; null for the plan's own */
  readonly milestone: string | null;
  readonly readings: readonly ReadingDefinition[];
  /** contradictions of the notice that concern it */
  readonly contradictions: readonly string[];
}

/** One time at which a dated entry falls due. */
export interface MilestoneOccurrence {
  /** `M1.1`, or `M3.R@2022` where it recurs */
  readonly id: string;
  /** the year it counts for, where it recurs */
  readonly year: number | null;
  readonly start: IsoDate | null;
  readonly due: IsoDate;
  readonly altDue: IsoDate | null;
  /** the last working day on or before `due`; null while that year has no official holiday arrangement */
  readonly remindOn: IsoDate | null;
}

/** One dated entry of the notice. */
export interface MilestoneDefinition {
  readonly code: string;
  /** number of the action; null for the plan as a whole */
  readonly action: number | null;
  readonly kind: PhraseKind;
  readonly clause: string;
  readonly quote: Quote;
  /** exactly the words that set the date */
  readonly wording: Quote;
  readonly title: Bilingual;
  readonly deliverable: Bilingual;
  readonly note: Bilingual | null;
  /** the lead unit, then the responsible ones; the tripartite body for the plan as a whole */
  readonly units: readonly UnitCode[];
  readonly occurrences: readonly MilestoneOccurrence[];
  readonly contradictions: readonly string[];
}

/** A post of the task force; who holds it is no part of the plan. */
export interface PostDefinition {
  readonly ordinal: number;
  readonly role: 'LEADER' | 'DEPUTY' | 'MEMBER' | 'OFFICE_DIRECTOR';
  readonly unitName: Bilingual;
  /** where the unit is one of the four, or a part of it */
  readonly unit: UnitCode | null;
  /** null where the notice names the unit only */
  readonly title: Bilingual | null;
  readonly quote: Quote;
}

/** One of the texts that do not agree: words of the notice, or what it leaves out. */
export interface SideDefinition {
  readonly label: Bilingual;
  readonly clause: string;
  readonly quote: Quote | null;
  /** what is the matter where there are no words to quote */
  readonly text: Bilingual | null;
}

/** A place where the notice contradicts itself or leaves open what it means. */
export interface ContradictionDefinition {
  readonly code: string;
  readonly severity: 'HIGH' | 'MEDIUM' | 'LOW';
  readonly title: Bilingual;
  readonly sides: readonly SideDefinition[];
  /** how it is handled until somebody with authority decides */
  readonly handling: Bilingual;
  /** what can be decided about it, on the targets and dates it concerns; empty = a remark only */
  readonly decide: readonly ('READING' | 'DATE' | 'THRESHOLD')[];
  readonly actions: readonly number[];
  readonly targets: readonly string[];
  readonly milestones: readonly string[];
}

/** A whole plan as data, every reference and date resolved. */
export interface PlanDefinition {
  readonly code: string;
  /** an invented plan, to be marked as such wherever it is shown */
  readonly demonstration: boolean;
  /** document number as printed */
  readonly number: string;
  readonly title: Bilingual;
  readonly issuer: Bilingual;
  /** six-digit division code */
  readonly district: string;
  readonly window: { readonly start: IsoDate; readonly due: IsoDate; readonly quote: Quote };
  /** day of issue, where the notice prints one */
  readonly issuedOn: IsoDate | null;
  readonly years: readonly number[];
  readonly notice: Notice;
  readonly actions: readonly ActionDefinition[];
  /** measures, then safeguards */
  readonly measures: readonly MeasureDefinition[];
  readonly indicators: readonly IndicatorDefinition[];
  readonly targets: readonly TargetDefinition[];
  readonly milestones: readonly MilestoneDefinition[];
  readonly posts: readonly PostDefinition[];
  readonly contradictions: readonly ContradictionDefinition[];
  /** SHA-256 (hex) of the plan file, of the notice, and of the two together */
  readonly hashes: { readonly plan: string; readonly notice: string; readonly whole: string };
}
