import type { BilingualName } from './bilingual.ts';
import { isIndustryCode } from './industries.ts';

/** The rule that the table below transcribes; another edition is another table. */
export const SIZE_CLASS_RULE = {
  number: '国统字〔2017〕213号',
  title: {
    zh: '统计上大中小微型企业划分办法（2017）',
    en: 'Statistical Classification of Large, Medium, Small and Micro Enterprises (2017)',
  },
} as const;

/** What a size is measured by: 从业人员 in persons, 营业收入 and 资产总额 in 万元. */
export const SIZE_MEASURES = ['headcount', 'revenue', 'assets'] as const;
export type SizeMeasure = (typeof SIZE_MEASURES)[number];

/** The lower bounds of large, medium and small; what is below the last is micro. */
export type SizeBounds = readonly [large: number, medium: number, small: number];

/** A row of the table. */
export interface SizeStandard {
  readonly code: string;
  readonly name: BilingualName;
  /** sections, divisions and groups of GB/T 4754-2017, each with all that is below it */
  readonly industries: readonly string[];
  /** two measures, or one; what a row does not list plays no part */
  readonly bounds: Readonly<Partial<Record<SizeMeasure, SizeBounds>>>;
}

/**
 * The table of the rule. Finance (J), railways (G53), education (P), health (Q84), public administration
 * (S) and international bodies (T) are not in it. The rule names 703 and 709 among 其他未列明行业; the group
 * 704 房地产租赁经营, new in the 2017 edition of the industries, is read as belonging there too.
 */
export const SIZE_STANDARDS: readonly SizeStandard[] = [
  {
    code: 'AGRICULTURE',
    name: { zh: '农、林、牧、渔业', en: 'Agriculture, forestry, husbandry and fishery' },
    industries: ['A'],
    bounds: { revenue: [20_000, 500, 50] },
  },
  {
    code: 'INDUSTRY',
    name: { zh: '工业', en: 'Industry' },
    industries: ['B', 'C', 'D'],
    bounds: { headcount: [1_000, 300, 20], revenue: [40_000, 2_000, 300] },
  },
  {
    code: 'CONSTRUCTION',
    name: { zh: '建筑业', en: 'Construction' },
    industries: ['E'],
    bounds: { revenue: [80_000, 6_000, 300], assets: [80_000, 5_000, 300] },
  },
  {
    code: 'WHOLESALE',
    name: { zh: '批发业', en: 'Wholesale' },
    industries: ['F51'],
    bounds: { headcount: [200, 20, 5], revenue: [40_000, 5_000, 1_000] },
  },
  {
    code: 'RETAIL',
    name: { zh: '零售业', en: 'Retail' },
    industries: ['F52'],
    bounds: { headcount: [300, 50, 10], revenue: [20_000, 500, 100] },
  },
  {
    code: 'TRANSPORT',
    name: { zh: '交通运输业', en: 'Transport' },
    industries: ['G54', 'G55', 'G56', 'G57', 'G58', 'G591'],
    bounds: { headcount: [1_000, 300, 20], revenue: [30_000, 3_000, 200] },
  },
  {
    code: 'WAREHOUSING',
    name: { zh: '仓储业', en: 'Warehousing' },
    industries: ['G592', 'G593', 'G594', 'G595', 'G596', 'G599'],
    bounds: { headcount: [200, 100, 20], revenue: [30_000, 1_000, 100] },
  },
  {
    code: 'POST',
    name: { zh: '邮政业', en: 'Post and courier services' },
    industries: ['G60'],
    bounds: { headcount: [1_000, 300, 20], revenue: [30_000, 2_000, 100] },
  },
  {
    code: 'ACCOMMODATION_AND_CATERING',
    name: { zh: '住宿业、餐饮业', en: 'Accommodation and catering' },
    industries: ['H'],
    bounds: { headcount: [300, 100, 10], revenue: [10_000, 2_000, 100] },
  },
  {
    code: 'INFORMATION',
    name: { zh: '信息传输业', en: 'Information transmission' },
    industries: ['I63', 'I64'],
    bounds: { headcount: [2_000, 100, 10], revenue: [100_000, 1_000, 100] },
  },
  {
    code: 'SOFTWARE',
    name: { zh: '软件和信息技术服务业', en: 'Software and information technology' },
    industries: ['I65'],
    bounds: { headcount: [300, 100, 10], revenue: [10_000, 1_000, 50] },
  },
  {
    code: 'REAL_ESTATE_DEVELOPMENT',
    name: { zh: '房地产开发经营', en: 'Real estate development' },
    industries: ['K701'],
    bounds: { revenue: [200_000, 1_000, 100], assets: [10_000, 5_000, 2_000] },
  },
  {
    code: 'PROPERTY_MANAGEMENT',
    name: { zh: '物业管理', en: 'Property management' },
    industries: ['K702'],
    bounds: { headcount: [1_000, 300, 100], revenue: [5_000, 1_000, 500] },
  },
  {
    code: 'LEASING_AND_BUSINESS_SERVICES',
    name: { zh: '租赁和商务服务业', en: 'Leasing and business services' },
    industries: ['L'],
    bounds: { headcount: [300, 100, 10], assets: [120_000, 8_000, 100] },
  },
  {
    code: 'OTHER',
    name: { zh: '其他未列明行业', en: 'Other industries' },
    industries: ['M', 'N', 'O', 'Q85', 'R', 'K703', 'K704', 'K709'],
    bounds: { headcount: [300, 100, 10] },
  },
];

/** Why an industry code leads to no row. */
export type SizeStandardGap =
  /** no code of GB/T 4754-2017 */
  | 'UNKNOWN_INDUSTRY'
  /** the rule has no row for it, so none of its four classes applies */
  | 'NOT_COVERED'
  /** the code spans several rows, or some that are covered and some that are not */
  | 'NEEDS_DIVISION'
  | 'NEEDS_GROUP';

/** The row that an enterprise of this industry is measured by, or why there is none. */
export function sizeStandardOf(industry: string): SizeStandard | SizeStandardGap {
  if (!isIndustryCode(industry)) return 'UNKNOWN_INDUSTRY';
  const row = SIZE_STANDARDS.find(({ industries }) => industries.some((code) => industry.startsWith(code)));
  if (row) return row;
  const within = SIZE_STANDARDS.flatMap(({ industries }) => industries.filter((c) => c.startsWith(industry)));
  if (within.length === 0) return 'NOT_COVERED';
  return within.some((code) => code.length === DIVISION_LENGTH) ? 'NEEDS_DIVISION' : 'NEEDS_GROUP';
}

/** `G54` */
const DIVISION_LENGTH = 3;
