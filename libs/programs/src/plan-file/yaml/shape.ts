import {
  flag,
  integer,
  list,
  number,
  oneOf,
  optional,
  record,
  text,
  textLike,
  type Reader,
} from './readers.ts';

/** Codes of the four units of the tripartite work: 人社局, 工会, 商务局, 协调劳动关系三方. */
export const UNIT_CODES = ['HRSS', 'UNION', 'COMMERCE', 'TRIPARTITE'] as const;
/** How a figure is taken: happenings in a year, a ratio over a year, a ratio as it stands on a day. */
export const MEASURE_KINDS = ['COUNT', 'PERIOD_RATIO', 'STOCK_RATIO'] as const;
/** How a reading compares what is achieved with what is asked. */
export const COMPARATORS = ['AT_LEAST', 'AT_MOST', 'ABOUT', 'RANGE', 'QUALITATIVE', 'SET_BY_CITY'] as const;

const unit = oneOf(...UNIT_CODES);
const code = textLike(
  /^[A-Z][A-Za-z0-9_.]*$/,
  '以大写字母开头的代码',
  'a code that begins with a capital letter',
);
const ordinalCode = textLike(
  /^(\d+\.\d+|S\d+)$/,
  '形如 "1.1" 或 "S1" 的编号',
  'a number such as "1.1" or "S1"',
);
const bilingual = record({ zh: text, en: text });
const quoted = { clause: text, quote: text };

const document = record({
  number: text,
  title: bilingual,
  issuer: bilingual,
  district: textLike(/^\d{6}$/, '六位区划代码', 'a six-digit division code'),
  window: record(quoted),
  issued: optional(record(quoted)),
  years: list(integer),
});

const action = record({
  no: integer,
  clause: text,
  zh: text,
  en: text,
  short: bilingual,
  lead: unit,
  responsible: list(unit),
});

const measure = record({
  code: ordinalCode,
  action: optional(integer),
  clause: text,
  quote: optional(text),
  zh: text,
  en: text,
});

const indicator = record({
  code,
  version: integer,
  measure: oneOf(...MEASURE_KINDS),
  zh: text,
  en: text,
  unit: text,
  formula: bilingual,
  numerator: bilingual,
  denominator: optional(bilingual),
  variants: optional(list(record({ code, zh: text, en: text })), []),
  supports: optional(record({ action: integer, ...quoted })),
  owner: unit,
});

const reading = record({
  code,
  ...quoted,
  per: oneOf('PLAN', 'YEAR'),
  comparator: oneOf(...COMPARATORS),
  value: optional(number),
  min: optional(number),
  max: optional(number),
  perYear: optional(number),
  wording: optional(text),
  strength: optional(oneOf('力争', '争创')),
  note: optional(bilingual),
});

const target = record({
  code,
  action: integer,
  zh: text,
  en: text,
  indicator: text,
  unit: text,
  period: optional(text),
  readings: list(reading),
});

const milestone = record({
  code,
  action: optional(integer),
  ...quoted,
  phrase: optional(text),
  occurrence: optional(integer),
  until: optional(text),
  zh: text,
  en: text,
  deliverable: bilingual,
  note: optional(bilingual),
});

const post = record({
  role: oneOf('LEADER', 'DEPUTY', 'MEMBER', 'OFFICE_DIRECTOR'),
  unit: bilingual,
  code: optional(unit),
  title: optional(bilingual),
  ...quoted,
});

const contradiction = record({
  code,
  severity: oneOf('HIGH', 'MEDIUM', 'LOW'),
  zh: text,
  en: text,
  sides: list(record({ zh: text, en: text, clause: text, quote: optional(text), text: optional(bilingual) })),
  handling: bilingual,
  decide: optional(list(oneOf('READING', 'DATE', 'THRESHOLD')), []),
  actions: optional(list(integer), []),
  targets: optional(list(text), []),
  milestones: optional(list(text), []),
});

/** The shape of a plan file, format 1. */
export const planFile = record({
  format: integer,
  code: textLike(/^[a-z0-9-]+$/, '小写字母、数字和短横线', 'lower-case letters, digits and hyphens'),
  demonstration: optional(flag, false),
  document,
  actions: list(action),
  measures: list(measure),
  safeguards: list(measure),
  indicators: list(indicator),
  targets: list(target),
  milestones: list(milestone),
  posts: list(post),
  contradictions: list(contradiction),
});

type Read<R> = R extends Reader<infer T> ? T : never;
/** A plan file as written, its shape checked, nothing resolved. */
export type PlanFile = Read<typeof planFile>;
export type ActionEntry = Read<typeof action>;
export type MeasureEntry = Read<typeof measure>;
export type IndicatorEntry = Read<typeof indicator>;
export type ReadingEntry = Read<typeof reading>;
export type TargetEntry = Read<typeof target>;
export type MilestoneEntry = Read<typeof milestone>;
export type PostEntry = Read<typeof post>;
export type ContradictionEntry = Read<typeof contradiction>;
