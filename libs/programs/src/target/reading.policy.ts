import type { Text } from '@tongxing/subgraph';
import type { ReadingDefinition } from '../plan-file/index.ts';

const OPEN = new Set<ReadingDefinition['comparator']>(['ABOUT', 'QUALITATIVE', 'SET_BY_CITY']);

/** Whether the notice leaves the number open, so that somebody has to set it before it can be judged. */
export function needsThreshold({ comparator }: Pick<ReadingDefinition, 'comparator'>): boolean {
  return OPEN.has(comparator);
}

/** The reading in one phrase: `每年 2 名`, `全期不少于 12 户（每年 4 户）`. */
export function statementOf(reading: ReadingDefinition, unit: string): Text {
  const amount = amountOf(reading, unit);
  const yearly = reading.perYear;
  const period =
    reading.per === 'YEAR' ? { zh: '每年', en: ' a year' } : { zh: '全期', en: ' over the plan' };
  return {
    zh: `${period.zh}${amount.zh}${yearly === null ? '' : `（每年${numberOf(yearly, unit)}）`}`,
    en: `${amount.en}${period.en}${yearly === null ? '' : ` (${numberOf(yearly, unit, 'en')} a year)`}`,
  };
}

function amountOf({ comparator, value, min, max, wording }: ReadingDefinition, unit: string): Text {
  const zh = numberOf(value, unit);
  const en = numberOf(value, unit, 'en');
  switch (comparator) {
    case 'AT_LEAST':
      return { zh: `不少于${zh}`, en: `at least ${en}` };
    case 'AT_MOST':
      return { zh: `不超过${zh}`, en: `at most ${en}` };
    case 'ABOUT':
      return { zh: `${zh}左右`, en: `about ${en}` };
    case 'RANGE':
      return { zh: ` ${min} 至${numberOf(max, unit)}`, en: `${min} to ${numberOf(max, unit, 'en')}` };
    case 'QUALITATIVE':
      return { zh: `“${wording ?? ''}”`, en: `“${wording ?? ''}”` };
    case 'SET_BY_CITY':
      return { zh: '按市里确定的数量', en: 'the number the city sets' };
  }
}

/** A number with its unit; percent stands close, Chinese counters apart, English ones are left out. */
function numberOf(value: number | null, unit: string, language: 'zh' | 'en' = 'zh'): string {
  if (unit === '%') return language === 'zh' ? ` ${value}%` : `${value}%`;
  return language === 'zh' ? ` ${value} ${unit}` : String(value);
}
