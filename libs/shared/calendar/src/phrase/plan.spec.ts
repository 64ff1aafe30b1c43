import { parseDatePhrase } from './parse.ts';
import type { PhraseOptions } from './types.ts';

const planWindow = { start: '2020-12-01', due: '2023-09-30' };

/** Entry, quote, what it sets (`start/due` or `due`, `~` before the loose reading), other options. */
type Entry = [entries: string, quote: string, sets: string[], options?: PhraseOptions];

const ENTRIES: Entry[] = [
  ['M1.1', '2021年1月,结合实际制定细化工作方案', ['2021-01-01/2021-01-31']],
  ['M1.2', '2021年2月底前,按照省市要求', ['2021-02-28']],
  ['M1.3', '2021年至2022年,推动协调劳动关系社会组织', ['2021-01-01/2022-12-31']],
  ['M1.4', '2023年8月前,开展总结分析', ['2023-07-31~2023-08-31']],
  ['M2.1', '2021年1月底前,人社局会同工会、商务等部门', ['2021-01-31']],
  ['M2.2', '2021年9月底前,推荐1家报区', ['2021-09-30']],
  ['M2.3', '2022年7月底前,推荐1家报区', ['2022-07-31']],
  ['M2.4', '2023年5月底前,推荐1家报区', ['2023-05-31']],
  ['M2.5', '2023年6月至7月,区人社局会同', ['2023-06-01/2023-07-31']],
  ['M3.1', '2021年1月底前，协调劳动关系三方结合实际制定细化方案', ['2021-01-31']],
  ['M3.2', '2021年鼓励符合条件的社会培训评价机构', ['2021-01-01/2021-12-31']],
  ['M3.3', '2021年至2023年，以和谐劳动关系企业', ['2021-01-01/2023-12-31']],
  ['M3.4', '2023年7月前，开展总结分析', ['2023-06-30~2023-07-31']],
  ['M3.R', '于每年9月底前推荐至市协调劳动关系三方办公室', ['2021-09-30', '2022-09-30', '2023-09-30']],
  ['M4.1', '2020年：参加本年度培育共同行动的企业，全部完成培育任务', ['2020-01-01/2020-12-31']],
  ['M4.2', '2021年：参加本年度培育共同行动的企业，全部完成培育任务', ['2021-01-01/2021-12-31']],
  ['M4.3', '2022年：参加本年度培育共同行动的企业，全部完成培育任务', ['2022-01-01/2022-12-31']],
  ['M5.1', '2021年1月底前，协调劳动关系三方明确服务企业数量目标', ['2021-01-31']],
  ['M5.2', '2023年7月底前，全区依托现有资源搭建线上线下服务平台', ['2023-07-31']],
  ['M6.1', '2021年1月底前,建立重点企业用工监测机制和指导服务台账', ['2021-01-31']],
  ['M6.2', '2022年底前,完善重点企业用工监测机制', ['2022-12-31']],
  ['M6.3', '2023年7月底前,重点企业用工监测机制健全', ['2023-07-31']],
  ['M7.1', '2020年,人社部门向不少于90%被调查企业提供薪酬数据反馈服务', ['2020-01-01/2020-12-31']],
  ['M7.2', '2021-2023年8月,依托全市企业工资收入分配大数据库', ['2021-01-01/2023-08-31']],
  ['M7.3', '2021年8月前,国家层面发布技能人才薪酬分配指引', ['2021-07-31~2021-08-31']],
  ['M7.4', '2021年-2023年8月,贯彻落实市要求', ['2021-01-01/2023-08-31']],
  [
    'M7.5 M7.6',
    '2021年和2022年分批将有关企业做法和经验报送市协调劳动关系三方办公室',
    ['2021-01-01/2021-12-31', '2022-01-01/2022-12-31'],
  ],
  ['M7.7', '2023年8月底前,全区选择至少1至3户企业薪酬分配示范民营企业', ['2023-08-31']],
  [
    'M7.8',
    '分年度将企业经验做法报送市协调劳动关系三方办公室',
    ['2021-01-01/2021-12-31', '2022-01-01/2022-12-31', '2023-01-01/2023-08-31'],
    { until: '2023-08-31' },
  ],
  ['M0.1', '2023年9月', ['2023-09-30'], { context: 'LIMIT' }],
  ['M0.0', '自2020年12月起至2023年9月', ['2020-12-01/2023-09-30']],
];

/** The dates of a quote in the notation of the table. */
function datesOf(quote: string, options: PhraseOptions = {}): string[] {
  const phrase = parseDatePhrase(quote, { planWindow, ...options });
  if (phrase.kind === 'NOT_UNDERSTOOD') return [phrase.reason];
  return phrase.occurrences.map(
    ({ start, due, altDue }) =>
      (start === null ? '' : `${start}/`) + due + (altDue === null ? '' : `~${altDue}`),
  );
}

describe('the dated entries of the district plan', () => {
  it('are 32', () => {
    expect(ENTRIES.flatMap(([entries]) => entries.split(' '))).toHaveLength(32);
  });

  it.each(ENTRIES)('%s: 「%s」 sets %j from its words alone', (...[, quote, sets, options]) => {
    expect(datesOf(quote, options)).toEqual(sets);
  });

  it('are of the kinds the plan means', () => {
    const kinds = ENTRIES.map(
      ([, quote, , options]) => parseDatePhrase(quote, { planWindow, ...options }).kind,
    );
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect([count('BY'), count('BY_AMBIGUOUS'), count('WINDOW')]).toEqual([13, 3, 13]);
    expect([count('YEARLY_BY'), count('YEARLY_WINDOW')]).toEqual([1, 1]);
  });

  it('stand inside the sentences of the notice', () => {
    const sentence = '三方决定自2020年12月起至2023年9月在全区范围内实施三年行动计划。';
    const phrase = parseDatePhrase(sentence);
    expect(phrase).toMatchObject({ wording: '自2020年12月起至2023年9月', offset: 4, kind: 'WINDOW' });
    expect(sentence.slice(4).startsWith(phrase.wording ?? '?')).toBe(true);
    expect(datesOf('选树本区先进典型，于每年9月底前推荐至市三方办公室，参加省市推荐选拔。')).toHaveLength(3);
  });

  it('end with the plan where no other end is given', () => {
    expect(datesOf('分年度将企业经验做法报送').at(-1)).toBe('2023-01-01/2023-09-30');
    expect(datesOf('分年度报送', { years: [2022] })).toEqual(['2022-01-01/2022-12-31']);
  });
});
