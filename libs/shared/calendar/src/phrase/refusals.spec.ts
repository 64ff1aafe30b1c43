import fc from 'fast-check';
import { NOT_UNDERSTOOD_TEXT } from './reasons.ts';
import { parseDatePhrase } from './parse.ts';

const planWindow = { start: '2020-12-01', due: '2023-09-30' };

describe('wordings nobody should guess a date from', () => {
  it.each([
    ['20263月1日', 'GARBLED', '20263月1日'],
    ['于20263月1日前报送', 'GARBLED', null],
    ['2021年13月', 'IMPOSSIBLE_DATE', '2021年13月'],
    ['2021年0月底前', 'IMPOSSIBLE_DATE', '2021年0月底前'],
    ['2021年2月30日前', 'IMPOSSIBLE_DATE', '2021年2月30日前'],
    ['2021年2月29日', 'IMPOSSIBLE_DATE', '2021年2月29日'],
    ['2021年第五季度', 'IMPOSSIBLE_DATE', '2021年第五季度'],
    ['2021-02-30前', 'IMPOSSIBLE_DATE', '2021-02-30前'],
    ['每年13月底前', 'IMPOSSIBLE_DATE', '每年13月底前'],
    ['20211年9月底前', 'GARBLED', null],
    ['202年9月底前', 'GARBLED', null],
    ['21年9月底前', 'GARBLED', null],
    ['2O21年9月底前', 'GARBLED', null],
    ['202l年9月底前', 'GARBLED', null],
    ['2021年9底前', 'GARBLED', null],
    ['2021年1 2月', 'GARBLED', null],
    ['20 21年9月底前', 'GARBLED', null],
    ['2021一2023年8月', 'GARBLED', null],
    ['自2021年1月起3年内', 'GARBLED', null],
    ['2023年7月至6月', 'ENDS_BEFORE_START', null],
    ['2023年至2021年', 'ENDS_BEFORE_START', null],
    ['2022年和2021年', 'ENDS_BEFORE_START', null],
    ['2021年和2022年9月底前', 'MIXED_LIST', null],
    ['2021年至2022年和2023年9月', 'MIXED_LIST', null],
    ['9月底前', 'YEAR_UNKNOWN', '9月底前'],
    ['次年1月底前', 'YEAR_UNKNOWN', '次年1月底前'],
    ['今年9月底前', 'YEAR_UNKNOWN', null],
    ['2021年9月左右', 'VAGUE', '2021年9月左右'],
    ['2021年9月前后', 'VAGUE', null],
    ['2021年初', 'VAGUE', '2021年初'],
    ['2021年春节前', 'VAGUE', null],
    ['2021年月底前', 'GARBLED', null],
    ['年底前', 'YEAR_UNKNOWN', null],
    ['2021年9月以后', 'VAGUE', null],
    ['2021年前10名', 'VAGUE', null],
    ['自2020年12月起至计划结束', 'VAGUE', null],
    ['每月初', 'VAGUE', null],
    ['每季度首月', 'VAGUE', null],
    ['每季度末月报送', 'VAGUE', null],
  ])('「%s」 is %s', (text, reason, wording) => {
    const phrase = parseDatePhrase(text, { planWindow });
    expect(phrase).toMatchObject({
      kind: 'NOT_UNDERSTOOD',
      reason,
      ...(wording === null ? {} : { wording }),
    });
  });

  it.each([
    '',
    '力争3年内在全区培育1家',
    '三年行动计划',
    '统一月报制度',
    '参加本年度培育共同行动',
    '唐高协劳字〔2021〕1号',
    '15日内',
    '上年底职工数量',
    '上年底前',
    '逐年提高',
  ])('「%s」 names no date', (text) => {
    const nothing = { kind: 'NOT_UNDERSTOOD', reason: 'NO_DATE', wording: null, offset: null };
    expect(parseDatePhrase(text, { planWindow })).toEqual(nothing);
  });

  it('refuses working days of a year whose holidays are not published', () => {
    const phrase = parseDatePhrase('自印发之日起10个工作日内', { issuedOn: '2198-01-01' });
    expect(phrase).toMatchObject({ kind: 'NOT_UNDERSTOOD', reason: 'NO_OFFICIAL_CALENDAR' });
  });

  it('has words for every reason in both languages', () => {
    for (const { zh, en } of Object.values(NOT_UNDERSTOOD_TEXT)) {
      expect(zh).toMatch(/^[\u4e00-\u9fff，]+$/u);
      expect(en.length).toBeGreaterThan(10);
    }
  });

  it('takes a slip in the options for what it is', () => {
    expect(() => parseDatePhrase('2021年', { issuedOn: '2021-02-30' })).toThrow(RangeError);
    expect(() =>
      parseDatePhrase('2021年', { planWindow: { start: '2023-01-01', due: '2021-01-01' } }),
    ).toThrow();
  });
});

describe('which words decide', () => {
  it.each([
    ['2021年9月底前推荐,2022年7月底前总结', '2021年9月底前'],
    ['每年选树1家,于2021年9月底前推荐', '2021年9月底前'],
    ['长期坚持,每年9月底前总结', '每年9月底前'],
    ['每年选树1家,长期坚持', '每年'],
    ['2021年至2023年,每年推荐1家', '2021年至2023年,每年'],
    ['(1) 2021年1月,结合实际', '2021年1月'],
    ['1、2021年9月底前', '2021年9月底前'],
    ['一、2021年9月底前', '2021年9月底前'],
    ['力争3年内,于2023年8月底前完成', '2023年8月底前'],
    ['第1 2021年9月底前', '2021年9月底前'],
  ])('in 「%s」 it is 「%s」', (text, wording) => {
    const phrase = parseDatePhrase(text, { planWindow });
    expect(phrase).toMatchObject({ wording, offset: text.indexOf(wording) });
    expect(phrase.kind).not.toBe('NOT_UNDERSTOOD');
  });

  it.each(['长期坚持', '持续推进', '并常态化开展'])('「%s」 has no end', (text) => {
    expect(parseDatePhrase(text)).toMatchObject({
      kind: 'OPEN_ENDED',
      start: null,
      due: null,
      occurrences: [],
    });
  });
});

describe('ways of writing', () => {
  const PHRASES = [
    '2021年9月底前,推荐',
    '2021-2023年8月,依托',
    '自2020年12月起至2023年9月',
    '于每年9月底前推荐',
    '2023年8月前,开展',
    '2021年和2022年分批',
    '20263月1日',
    '2021年2月30日前',
    '自印发之日起15日内',
  ];
  const WIDE: Record<string, string> = { ',': '，', '-': '—' };
  const wide = (sign: string) =>
    WIDE[sign] ?? (/[0-9]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign);

  it('do not change what is understood, and the wording stays as printed', () => {
    const signs = fc.tuple(fc.boolean(), fc.constantFrom('', '', ' ', '\n', '\u3000', '\u200b'));
    fc.assert(
      fc.property(
        fc.constantFrom(...PHRASES),
        fc.array(signs, { minLength: 30, maxLength: 30 }),
        (phrase, choices) => {
          const written = [...phrase].map((sign, index) => {
            const [full, space] = choices[index] ?? [false, ''];
            const torn = /[0-9]/.test(sign) && /[0-9]/.test(phrase.charAt(index + 1));
            return (full ? wide(sign) : sign) + (torn ? '' : space);
          });
          const text = written.join('');
          const options = { planWindow, issuedOn: '2021-01-20' };
          const expected = parseDatePhrase(phrase, options);
          const actual = parseDatePhrase(text, options);
          const { wording, offset } = actual;
          const plain = expected.wording;
          expect({ ...actual, wording: plain, offset: expected.offset }).toEqual(expected);
          const from = phrase.indexOf(plain ?? '?');
          const printed = written.slice(from, from + (plain ?? '').length).join('');
          expect(printed.trimEnd().replace(/\u200b$/, '')).toContain((wording ?? '?').trim());
          expect(text.slice(offset ?? -1).startsWith(wording ?? '?')).toBe(true);
        },
      ),
    );
  });

  it('never make it throw, whatever the text', () => {
    const sign = fc.constantFrom(...'2021年月日底前至和、-自起每季度末第一二十上下旬半次分印发之内, 〇9');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 16 }), (signs) => {
        const phrase = parseDatePhrase(signs.join(''), { planWindow, issuedOn: '2021-01-20' });
        if (phrase.kind === 'NOT_UNDERSTOOD') return;
        for (const { start, due } of phrase.occurrences) expect((start ?? due) <= due).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
