import {
  SIZE_CLASS_NAMES,
  SIZE_CLASS_RULE,
  SIZE_MEASURES,
  sizeStandardOf,
  type SizeClass,
  type SizeMeasure,
  type SizeStandard,
  type SizeStandardGap,
} from '@tongxing/reference-data';
import type { Text } from '@tongxing/subgraph';

/** What a size class is judged by; null or left out = not known. */
export interface SizeFigures {
  /** code of GB/T 4754-2017 */
  readonly industry?: string | null | undefined;
  /** 从业人员, persons */
  readonly headcount?: number | null | undefined;
  /** 营业收入, 万元 */
  readonly revenue?: number | null | undefined;
  /** 资产总额, 万元 */
  readonly assets?: number | null | undefined;
}

/** Why no class could be told. */
export type SizeClassGap = Exclude<SizeStandardGap, 'NOT_COVERED'> | 'NO_INDUSTRY' | 'NEEDS_FIGURES';

/** The class, or why there is none yet; and the reasoning, for the person who entered the figures. */
export interface SizeClassJudgement {
  readonly sizeClass: SizeClass | null;
  readonly gap: SizeClassGap | null;
  /** the figures that are missing, when that is why */
  readonly missing: readonly SizeMeasure[];
  readonly explanation: Text;
}

/** The classes of the table from the largest down; all but the last have lower bounds. */
const LADDER = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO'] as const;
type Rung = (typeof LADDER)[number];

const MEASURES: Readonly<Record<SizeMeasure, { readonly name: Text; readonly unit: Text }>> = {
  headcount: { name: { zh: '从业人员', en: 'headcount' }, unit: { zh: '人', en: '' } },
  revenue: { name: { zh: '营业收入', en: 'revenue' }, unit: { zh: '万元', en: ' (CNY 10,000)' } },
  assets: { name: { zh: '资产总额', en: 'total assets' }, unit: { zh: '万元', en: ' (CNY 10,000)' } },
};

const GAPS: Readonly<Record<Exclude<SizeClassGap, 'NEEDS_FIGURES'>, Text>> = {
  NO_INDUSTRY: { zh: '尚未填写行业，无法划型。', en: 'The industry is not given, so there is no class yet.' },
  UNKNOWN_INDUSTRY: {
    zh: '行业代码不在《国民经济行业分类》（GB/T 4754-2017）中，无法划型。',
    en: 'GB/T 4754-2017 has no such industry code, so there is no class.',
  },
  NEEDS_DIVISION: {
    zh: '该门类各大类的划型标准不同，请填写到大类（两位数字）。',
    en: 'The divisions of this section have different standards: give the division (two digits).',
  },
  NEEDS_GROUP: {
    zh: '该行业各中类的划型标准不同，请填写到中类（三位数字）。',
    en: 'The groups of this industry have different standards: give the group (three digits).',
  },
};
const NOT_COVERED: Text = {
  zh: `《${SIZE_CLASS_RULE.title.zh}》（${SIZE_CLASS_RULE.number}）未列该行业，不划分大中小微型。`,
  en: `This industry is not in the table of ${SIZE_CLASS_RULE.number}; the four classes do not apply.`,
};

/**
 * The statistical size class (国统字〔2017〕213号). Large, medium and small must reach all lower bounds that
 * the industry's row lists, else the class below is tried; micro is who falls short of one bound of small.
 * So the class is the lowest that a single measure gives, and one micro measure settles it, whether or not
 * the others are known.
 */
export function sizeClassOf(figures: SizeFigures): SizeClassJudgement {
  if (!figures.industry) return without('NO_INDUSTRY', GAPS.NO_INDUSTRY);
  const standard = sizeStandardOf(figures.industry);
  if (standard === 'NOT_COVERED') return withClass('NOT_APPLICABLE', NOT_COVERED);
  if (typeof standard === 'string') return without(standard, GAPS[standard]);

  const listed = SIZE_MEASURES.filter((measure) => standard.bounds[measure]);
  const readings = listed.flatMap((measure) => read(standard, measure, figures[measure]));
  const sizeClass = LADDER.findLast((rung) => readings.some((reading) => reading.rung === rung));
  const missing = listed.filter((measure) => readings.every((reading) => reading.measure !== measure));
  if (!sizeClass || (missing.length > 0 && sizeClass !== 'MICRO')) {
    return without('NEEDS_FIGURES', askFor(standard, missing), missing);
  }
  return withClass(sizeClass, explain(standard, readings, sizeClass));
}

function withClass(sizeClass: SizeClass, explanation: Text): SizeClassJudgement {
  return { sizeClass, gap: null, missing: [], explanation };
}

function without(
  gap: SizeClassGap,
  explanation: Text,
  missing: readonly SizeMeasure[] = [],
): SizeClassJudgement {
  return { sizeClass: null, gap, missing, explanation };
}

/** A known figure, and the class that it would give by itself. */
interface Reading {
  readonly measure: SizeMeasure;
  readonly value: number;
  readonly rung: Rung;
}

function read(standard: SizeStandard, measure: SizeMeasure, value: number | null | undefined): Reading[] {
  if (value === null || value === undefined) return [];
  const reached = standard.bounds[measure]?.findIndex((bound) => value >= bound) ?? -1;
  return [{ measure, value, rung: LADDER[reached] ?? 'MICRO' }];
}

function askFor(standard: SizeStandard, missing: readonly SizeMeasure[]): Text {
  const names = missing.map((measure) => MEASURES[measure].name);
  return {
    zh: `${standard.name.zh}划型还需填写${names.map(({ zh }) => zh).join('、')}。`,
    en: `${standard.name.en}: the class also needs ${names.map(({ en }) => en).join(' and ')}.`,
  };
}

function explain(standard: SizeStandard, readings: readonly Reading[], sizeClass: Rung): Text {
  const told = readings.map((reading) => tell(standard, reading));
  const name = SIZE_CLASS_NAMES[sizeClass];
  const why = reasonFor(readings, sizeClass);
  return {
    zh: `${standard.name.zh}：${told.map(({ zh }) => zh).join('；')}。${why.zh}为${name.zh}（${SIZE_CLASS_RULE.number}）。`,
    en: `${standard.name.en}: ${told.map(({ en }) => en).join('; ')}; ${why.en} ${name.en} (${SIZE_CLASS_RULE.number}).`,
  };
}

function reasonFor(readings: readonly Reading[], sizeClass: Rung): Text {
  if (readings.every(({ rung }) => rung === sizeClass)) return { zh: '故', en: 'so it is' };
  if (sizeClass === 'MICRO') return { zh: '有一项低于小型下限即', en: 'one measure below small makes it' };
  return { zh: '各项下限须同时达到，故', en: 'all bounds must be reached, so it is' };
}

/** Which bound a figure reaches, and which is the next that it misses. */
function tell(standard: SizeStandard, { measure, value, rung }: Reading): Text {
  const { name, unit } = MEASURES[measure];
  const at = LADDER.indexOf(rung);
  const reached = boundOf(standard, measure, at);
  const missed = boundOf(standard, measure, at - 1);
  return {
    zh: [`${name.zh} ${value} ${unit.zh}`, reached && `达到${reached.zh}`, missed && `未达到${missed.zh}`]
      .filter(Boolean)
      .join('，'),
    en: [
      `${name.en} ${inEnglish(value)}${unit.en}`,
      reached && `reaches ${reached.en}`,
      missed && `misses ${missed.en}`,
    ]
      .filter(Boolean)
      .join(', '),
  };
}

/** The lower bound of a class; none below small, and no class above large. */
function boundOf(standard: SizeStandard, measure: SizeMeasure, at: number): Text | null {
  const [bound, rung] = [standard.bounds[measure]?.[at], LADDER[at]];
  if (bound === undefined || !rung) return null;
  const name = SIZE_CLASS_NAMES[rung];
  return {
    zh: `${name.zh}下限 ${bound} ${MEASURES[measure].unit.zh}`,
    en: `${name.en} (${inEnglish(bound)})`,
  };
}

/** With as many digits as it has, so that 1,999.99 is not shown as 2,000. */
const ENGLISH_NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });

function inEnglish(value: number): string {
  return ENGLISH_NUMBER.format(value);
}
