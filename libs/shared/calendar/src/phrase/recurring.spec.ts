import { parseDatePhrase } from './parse.ts';
import type { PhraseOptions } from './types.ts';

const planWindow = { start: '2020-12-01', due: '2023-09-30' };
const shortPlan = { start: '2021-01-01', due: '2021-12-31' };

function dues(text: string, options: PhraseOptions = {}): string[] {
  const phrase = parseDatePhrase(text, { planWindow, ...options });
  return phrase.kind === 'NOT_UNDERSTOOD' ? [phrase.reason] : phrase.occurrences.map(({ due }) => due);
}

describe('recurring wordings', () => {
  it.each([
    ['每年9月底前', ['2021-09-30', '2022-09-30', '2023-09-30']],
    ['每年于9月底前', ['2021-09-30', '2022-09-30', '2023-09-30']],
    ['每年1月31日前', ['2021-01-31', '2022-01-31', '2023-01-31']],
    ['每年2月底前', ['2021-02-28', '2022-02-28', '2023-02-28']],
    ['每年年底前', ['2020-12-31', '2021-12-31', '2022-12-31']],
    ['每年第一季度', ['2021-03-31', '2022-03-31', '2023-03-31']],
    ['每年6月至7月', ['2021-07-31', '2022-07-31', '2023-07-31']],
    ['每年12月至次年2月', ['2021-02-28', '2022-02-28', '2023-02-28']],
    ['每年次年1月底前', ['2021-01-31', '2022-01-31', '2023-01-31']],
    ['2021年至2022年，每年9月底前', ['2021-09-30', '2022-09-30']],
    ['从2022年起，每年9月底前', ['2022-09-30', '2023-09-30']],
    ['2021年每季度末前', ['2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31']],
    ['每半年', ['2021-06-30', '2021-12-31', '2022-06-30', '2022-12-31', '2023-06-30', '2023-09-30']],
    ['每年', ['2021-12-31', '2022-12-31', '2023-09-30']],
  ])('%s falls due on %j', (text, expected) => {
    expect(dues(text)).toEqual(expected);
  });

  it.each([
    ['每季度末', ['2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31']],
    ['每半年末前', ['2021-06-30', '2021-12-31']],
    ['每年6月、12月底前', ['2021-06-30', '2021-12-31']],
    ['每季度首月10日前', ['2021-01-10', '2021-04-10', '2021-07-10', '2021-10-10']],
    ['每季度末月25日前', ['2021-03-25', '2021-06-25', '2021-09-25', '2021-12-25']],
    ['每季度结束后10日内', ['2021-01-10', '2021-04-10', '2021-07-10', '2021-10-10']],
    ['每季度结束后5个工作日内', ['2021-01-08', '2021-04-08', '2021-07-07', '2021-10-13']],
    ['每季度最后一个月25日前', ['2021-03-25', '2021-06-25', '2021-09-25', '2021-12-25']],
    ['每季度末月底前', ['2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31']],
    ['每年结束后30日内', ['2021-01-30']],
  ])('%s falls due within one year on %j', (text, expected) => {
    expect(dues(text, { planWindow: shortPlan })).toEqual(expected);
  });

  it('expands months', () => {
    expect(dues('每月5日前', { planWindow: shortPlan })).toHaveLength(12);
    expect(dues('每月底前', { planWindow: shortPlan })[1]).toBe('2021-02-28');
    expect(dues('每月31日前')).toEqual(['IMPOSSIBLE_DATE']);
  });

  it('says how often it comes round and on which day', () => {
    expect(parseDatePhrase('每年9月底前', { planWindow })).toMatchObject({
      kind: 'YEARLY_BY',
      recurrence: { every: 'YEAR', monthDay: '09-30' },
      occurrences: [{ year: 2021, start: null, altDue: null }, { year: 2022 }, { year: 2023 }],
    });
    expect(parseDatePhrase('分年度', { planWindow })).toMatchObject({
      kind: 'YEARLY_WINDOW',
      recurrence: { every: 'YEAR', monthDay: '12-31' },
    });
    expect(parseDatePhrase('每季度末前', { planWindow })).toMatchObject({
      kind: 'PERIODIC_BY',
      recurrence: { every: 'QUARTER', monthDay: null },
    });
    expect(parseDatePhrase('每年2月底前', { planWindow })).toMatchObject({ recurrence: { monthDay: null } });
  });

  it('keeps both readings of an ambiguous month every year', () => {
    expect(parseDatePhrase('每年8月前', { planWindow })).toMatchObject({
      kind: 'YEARLY_BY',
      occurrences: [
        { due: '2021-07-31', altDue: '2021-08-31' },
        { due: '2022-07-31', altDue: '2022-08-31' },
        { due: '2023-07-31', altDue: '2023-08-31' },
      ],
    });
  });

  it('counts 次年 for the year reported on', () => {
    const phrase = parseDatePhrase('每年次年1月底前', { planWindow });
    expect(phrase).toMatchObject({
      occurrences: [{ year: 2020, due: '2021-01-31' }, { year: 2021 }, { year: 2022 }],
    });
  });

  it('takes the years the document names, and ends the last one with the limit given', () => {
    const options = { planWindow, years: [2021, 2022, 2023], until: '2023-08-31' };
    expect(dues('每年底前', options)).toEqual(['2021-12-31', '2022-12-31', '2023-08-31']);
    expect(dues('分年度报送', options)).toEqual(['2021-12-31', '2022-12-31', '2023-08-31']);
  });

  it('needs a window to be expanded in', () => {
    const phrase = parseDatePhrase('每年9月底前');
    expect(phrase).toMatchObject({
      kind: 'NOT_UNDERSTOOD',
      reason: 'WINDOW_UNKNOWN',
      wording: '每年9月底前',
    });
  });

  it('may have no occurrence in a short plan', () => {
    const phrase = parseDatePhrase('每年9月底前', { planWindow: { start: '2021-01-01', due: '2021-06-30' } });
    expect(phrase).toMatchObject({ kind: 'YEARLY_BY', due: null, occurrences: [] });
  });
});
