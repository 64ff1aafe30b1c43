import { todayInShanghai } from '@tongxing/calendar';
import type { Checks, Ctx, Text } from '@tongxing/subgraph';
import type { ReportedFigures } from './annual-figures.policy.ts';

/** Before this year nothing here asks for figures. */
const FIRST_YEAR = 2000;
/** No enterprise has as many employees; what is more was typed in the wrong column. */
const MAX_HEADCOUNT = 10_000_000;
/** In 万元; kept exactly to the second decimal by a number of the machine. */
const MAX_AMOUNT = 100_000_000_000;

/** Finds every fault in the table of yearly figures, each at its cell: `figures.0.year`. */
export function checkFigures(faults: Checks, ctx: Ctx, figures: readonly ReportedFigures[]): void {
  const thisYear = Number(todayInShanghai(ctx.now).slice(0, 4));
  if (figures.length > thisYear - FIRST_YEAR + 1) {
    faults.fault('figures', 'TOO_MANY_YEARS', {
      zh: `最多填写 ${thisYear - FIRST_YEAR + 1} 个年度，现有 ${figures.length} 行。`,
      en: `At most ${thisYear - FIRST_YEAR + 1} years; this has ${figures.length} rows.`,
    });
    return;
  }
  const seen = new Set<number>();
  for (const [index, row] of figures.entries()) {
    const at = (cell: string) => `figures.${index}.${cell}`;
    checkYear(faults, at('year'), row, thisYear, seen);
    checkHeadcount(faults, at('headcount'), row.headcount);
    checkAmount(faults, at('revenue'), row.revenue);
    checkAmount(faults, at('assets'), row.assets);
  }
}

function checkYear(
  faults: Checks,
  field: string,
  { year, headcount, revenue, assets }: ReportedFigures,
  thisYear: number,
  seen: Set<number>,
): void {
  faults.must(year >= FIRST_YEAR && year <= thisYear, field, 'YEAR_OUT_OF_RANGE', {
    zh: `年度应在 ${FIRST_YEAR} 至 ${thisYear} 之间。`,
    en: `The year must be between ${FIRST_YEAR} and ${thisYear}.`,
  });
  faults.must(!seen.has(year), field, 'YEAR_REPEATED', {
    zh: `${year} 年已在上面填过，每年只填一行。`,
    en: `The year ${year} stands above already; give each year one row.`,
  });
  seen.add(year);
  const isEmpty = [headcount, revenue, assets].every((value) => value === null || value === undefined);
  faults.must(!isEmpty, field, 'NO_FIGURES', {
    zh: '请至少填写一项指标，或删去这一行。',
    en: 'Enter at least one figure, or remove this row.',
  });
}

function checkHeadcount(faults: Checks, field: string, value: number | null | undefined): void {
  if (value === null || value === undefined) return;
  const isSound = Number.isInteger(value) && value >= 0 && value <= MAX_HEADCOUNT;
  faults.must(isSound, field, 'NOT_A_HEADCOUNT', NOT_A_HEADCOUNT);
}

function checkAmount(faults: Checks, field: string, value: number | null | undefined): void {
  if (value === null || value === undefined) return;
  const isSound = value >= 0 && value < MAX_AMOUNT && Number(value.toFixed(2)) === value;
  faults.must(isSound, field, 'NOT_AN_AMOUNT', NOT_AN_AMOUNT);
}

const NOT_A_HEADCOUNT: Text = {
  zh: `人数应为 0 至 ${MAX_HEADCOUNT} 的整数。`,
  en: `The headcount must be a whole number from 0 to ${MAX_HEADCOUNT}.`,
};
const NOT_AN_AMOUNT: Text = {
  zh: '金额以万元计，不能为负，最多两位小数。',
  en: 'Amounts are in units of CNY 10,000, not negative, with at most two decimals.',
};
