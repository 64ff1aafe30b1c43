import type { ReadingDefinition } from '../plan-file/index.ts';
import { needsThreshold, statementOf } from './reading.policy.ts';

const reading = (more: Partial<ReadingDefinition>): ReadingDefinition => ({
  code: 'T1.body',
  source: 'BODY',
  quote: { clause: '二(一)1', text: '', start: 0, end: 0 },
  per: 'PLAN',
  comparator: 'AT_LEAST',
  value: null,
  min: null,
  max: null,
  perYear: null,
  wording: null,
  strength: null,
  note: null,
  ...more,
});

describe('a reading in one phrase', () => {
  it.each([
    [{ value: 1 }, '家', '全期不少于 1 家', 'at least 1 over the plan'],
    [
      { value: 12, perYear: 4 },
      '户',
      '全期不少于 12 户（每年 4 户）',
      'at least 12 over the plan (4 a year)',
    ],
    [{ per: 'YEAR', value: 2 }, '名', '每年不少于 2 名', 'at least 2 a year'],
    [{ per: 'YEAR', value: 65 }, '%', '每年不少于 65%', 'at least 65% a year'],
    [{ comparator: 'AT_MOST', value: 5 }, '件', '全期不超过 5 件', 'at most 5 over the plan'],
    [{ comparator: 'ABOUT', per: 'YEAR', value: 100 }, '户', '每年 100 户左右', 'about 100 a year'],
    [{ comparator: 'RANGE', min: 1, max: 3 }, '户', '全期 1 至 3 户', '1 to 3 over the plan'],
    [{ comparator: 'QUALITATIVE', wording: '大多数' }, '%', '全期“大多数”', '“大多数” over the plan'],
    [
      { comparator: 'SET_BY_CITY', per: 'YEAR' },
      '名',
      '每年按市里确定的数量',
      'the number the city sets a year',
    ],
  ] as const)('%j of %s is %s', (more, unit, zh, en) => {
    expect(statementOf(reading(more), unit)).toEqual({ zh, en });
  });
});

describe('a reading needs a number to be set', () => {
  it.each([
    ['ABOUT', true],
    ['QUALITATIVE', true],
    ['SET_BY_CITY', true],
    ['AT_LEAST', false],
    ['AT_MOST', false],
    ['RANGE', false],
  ] as const)('when its bound is %s: %s', (comparator, needed) => {
    expect(needsThreshold({ comparator })).toBe(needed);
  });
});
