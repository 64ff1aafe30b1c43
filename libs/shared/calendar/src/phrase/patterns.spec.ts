import { parseDatePhrase } from './parse.ts';
import type { PhraseOptions } from './types.ts';

const planWindow = { start: '2020-12-01', due: '2023-09-30' };

/** Wording, kind, `start/due~altDue` (each may be missing), the words understood if not all, options. */
type Row = [text: string, kind: string, dates: string, wording?: string | null, options?: PhraseOptions];

function check([text, kind, dates, wording, options]: Row): void {
  const phrase = parseDatePhrase(text, { planWindow, ...options });
  expect(phrase).toMatchObject({ kind, wording: wording ?? text });
  if (phrase.kind === 'NOT_UNDERSTOOD') throw new Error('not understood');
  const { start, due, altDue } = phrase;
  expect(`${start === null ? '' : `${start}/`}${due ?? ''}${altDue === null ? '' : `~${altDue}`}`).toBe(
    dates,
  );
}

describe('a single date', () => {
  it.each<Row>([
    ['二〇二一年九月底前', 'BY', '2021-09-30'],
    ['二零二一年十二月三十一日前', 'BY', '2021-12-31'],
    ['２０２１ 年 ９ 月\n底前', 'BY', '2021-09-30'],
    ['2024年2月底前', 'BY', '2024-02-29'],
    ['2021年9月末', 'BY', '2021-09-30'],
    ['2021年年底之前', 'BY', '2021-12-31'],
    ['2021年6月15日前', 'BY', '2021-06-15'],
    ['2021年6月15日以前完成', 'BY', '2021-06-15', '2021年6月15日以前'],
    ['2021年9月30日24时前', 'BY', '2021-09-30'],
    ['2021年9月30日下午5点半前', 'BY', '2021-09-30'],
    ['2021年9月30日17:00前', 'BY', '2021-09-30'],
    ['2021-06-15前', 'BY', '2021-06-15'],
    ['2021.6.15', 'WINDOW', '2021-06-15/2021-06-15'],
    ['2022年前', 'BY_AMBIGUOUS', '2021-12-31~2022-12-31'],
    ['2021年第三季度前', 'BY_AMBIGUOUS', '2021-06-30~2021-09-30'],
    ['2021年元月底前', 'BY', '2021-01-31'],
    ['2021年6月上旬', 'WINDOW', '2021-06-01/2021-06-10'],
    ['2021年6月中旬前', 'BY_AMBIGUOUS', '2021-06-10~2021-06-20'],
    ['2021年2月下旬', 'WINDOW', '2021-02-21/2021-02-28'],
    ['2021年第三季度', 'WINDOW', '2021-07-01/2021-09-30'],
    ['2021年三季度末', 'BY', '2021-09-30'],
    ['2021年前三季度', 'WINDOW', '2021-01-01/2021-09-30'],
    ['2021年上半年', 'WINDOW', '2021-01-01/2021-06-30'],
    ['2021年下半年', 'WINDOW', '2021-07-01/2021-12-31'],
    ['2021年度内', 'WINDOW', '2021-01-01/2021-12-31'],
    ['2021年内部审计', 'WINDOW', '2021-01-01/2021-12-31', '2021年'],
  ])('%s is %s %s', (...row) => {
    check(row);
  });

  it.each<Row>([
    ['2023年9月', 'BY', '2023-09-30'],
    ['2023年', 'BY', '2023-12-31'],
    ['2023年第二季度', 'BY', '2023-06-30'],
    ['2023年6月至7月', 'WINDOW', '2023-06-01/2023-07-31'],
  ])('under a head that makes it a limit, %s is %s %s', (text, kind, dates) => {
    check([text, kind, dates, null, { context: 'LIMIT' }]);
  });
});

describe('stretches and lists', () => {
  it.each<Row>([
    ['2021-2023年', 'WINDOW', '2021-01-01/2023-12-31'],
    ['2021～2023年8月', 'WINDOW', '2021-01-01/2023-08-31'],
    ['二〇二一年至二〇二三年', 'WINDOW', '2021-01-01/2023-12-31'],
    ['从2021年3月开始到2022年底', 'WINDOW', '2021-03-01/2022-12-31'],
    ['自2021年1月1日起至2021年6月30日止', 'WINDOW', '2021-01-01/2021-06-30'],
    ['2021年9月1日至15日', 'WINDOW', '2021-09-01/2021-09-15'],
    ['2021年9月1-15日', 'WINDOW', '2021-09-01/2021-09-15'],
    ['2021年6-7月', 'WINDOW', '2021-06-01/2021-07-31'],
    ['2021年10月至次年3月', 'WINDOW', '2021-10-01/2022-03-31'],
    ['2021年1月至2023年8月前', 'WINDOW', '2021-01-01/2023-07-31~2023-08-31'],
    ['2021年第一至三季度', 'WINDOW', '2021-01-01/2021-09-30'],
    ['2021.1.1-2021.12.31', 'WINDOW', '2021-01-01/2021-12-31'],
    ['2021、2022和2023年', 'WINDOW', '2021-01-01/2023-12-31'],
    ['2021年9月底前和2022年7月底前', 'BY', '2022-07-31'],
    ['2021年6月、12月底前', 'BY', '2021-12-31'],
    ['2021年至少3家', 'WINDOW', '2021-01-01/2021-12-31', '2021年'],
    ['2021年和谐企业', 'WINDOW', '2021-01-01/2021-12-31', '2021年'],
    ['2021年到2家企业走访', 'WINDOW', '2021-01-01/2021-12-31', '2021年'],
    ['自2021年1月起施行', 'OPEN_ENDED', '2021-01-01/', '自2021年1月起'],
    ['2021年至今', 'OPEN_ENDED', '2021-01-01/'],
    ['2021年起草方案', 'WINDOW', '2021-01-01/2021-12-31', '2021年'],
  ])('%s is %s %s', (...row) => {
    check(row);
  });

  it('gives each period of a list its own occurrence', () => {
    const phrase = parseDatePhrase('2021年6月、12月底前报送');
    expect(phrase).toMatchObject({ occurrences: [{ due: '2021-06-30' }, { due: '2021-12-31' }] });
  });
});

describe('words without a year', () => {
  it.each<Row>([
    ['3月底前', 'BY', '2022-03-31', null, { year: 2022 }],
    ['次年1月底前', 'BY', '2022-01-31', null, { year: 2021 }],
    ['今年9月底前', 'BY', '2021-09-30', null, { issuedOn: '2021-01-20' }],
    ['年底前', 'BY', '2021-12-31', null, { issuedOn: '2021-01-20' }],
    ['明年3月底前', 'BY', '2022-03-31', null, { issuedOn: '2021-01-20' }],
    ['6月至7月', 'WINDOW', '2021-06-01/2021-07-31', null, { year: 2021 }],
    ['9月1日至15日', 'WINDOW', '2021-09-01/2021-09-15', null, { year: 2021 }],
    ['12月底前', 'BY', '2020-12-31', null, { planWindow: { start: '2020-12-01', due: '2021-10-31' } }],
    [
      '上半年',
      'WINDOW',
      '2021-01-01/2021-06-30',
      null,
      { planWindow: { start: '2020-12-01', due: '2021-10-31' } },
    ],
  ])('%s is %s %s with %j', (...row) => {
    check(row);
  });
});

describe('periods after an event', () => {
  it.each<Row>([
    ['自印发之日起15日内', 'RELATIVE', '2021-02-04', null, { issuedOn: '2021-01-20' }],
    ['本方案印发后三十日内', 'RELATIVE', '2021-02-19', null, { issuedOn: '2021-01-20' }],
    ['自发布之日起3个工作日内', 'RELATIVE', '2021-10-11', null, { issuedOn: '2021-09-30' }],
    ['印发之日起一个月内', 'RELATIVE', '2021-02-28', null, { issuedOn: '2021-01-31' }],
    ['自印发之日起半年内', 'RELATIVE', '2021-07-20', null, { issuedOn: '2021-01-20' }],
    ['自收到申请之日起15日内', 'RELATIVE', '', null, { issuedOn: '2021-01-20' }],
    ['自印发之日起15日内', 'RELATIVE', ''],
  ])('%s is %s %s', (...row) => {
    check(row);
  });

  it('say what they count and from where, so that the end can be set later', () => {
    expect(parseDatePhrase('应自收到申请之日起15日内办结')).toMatchObject({
      relative: { from: 'EVENT', count: 15, unit: 'DAY' },
      wording: '自收到申请之日起15日内',
      occurrences: [],
    });
  });
});
