import {
  INDUSTRIES,
  industryName,
  industryNeedsGroup,
  industrySectionOf,
  isIndustryCode,
  type IndustryLevel,
} from './industries.ts';

const codesOf = (level: IndustryLevel) =>
  INDUSTRIES.filter((industry) => industry.level === level).map(({ code }) => code);

describe('the industries of GB/T 4754-2017', () => {
  it('are 20 sections, A to T', () => {
    expect(codesOf('SECTION').join('')).toBe('ABCDEFGHIJKLMNOPQRST');
  });

  it('have 97 divisions, numbered from 01 without a gap', () => {
    const numbers = codesOf('DIVISION').map((code) => Number(code.slice(1)));
    expect(numbers).toEqual(Array.from({ length: 97 }, (_, index) => index + 1));
  });

  it('put each division into the section of the 2017 edition', () => {
    const spans = codesOf('SECTION').map((letter) => {
      const digits = codesOf('DIVISION').filter((code) => code.startsWith(letter));
      return `${letter} ${digits.at(0)?.slice(1)}–${digits.at(-1)?.slice(1)}`;
    });
    expect(spans.join(', ')).toBe(
      'A 01–05, B 06–12, C 13–43, D 44–46, E 47–50, F 51–52, G 53–60, H 61–62, I 63–65, J 66–69, ' +
        'K 70–70, L 71–72, M 73–75, N 76–79, O 80–82, P 83–83, Q 84–85, R 86–90, S 91–96, T 97–97',
    );
  });

  it('have each code once, and a name in both languages', () => {
    expect(new Set(INDUSTRIES.map(({ code }) => code)).size).toBe(INDUSTRIES.length);
    for (const { name } of INDUSTRIES) {
      expect(name.zh).toMatch(/^[\p{Script=Han}、]+$/u);
      expect(name.en).toMatch(/^[A-Z][a-zA-Z’, -]+$/);
    }
  });

  it.each([
    ['N79', '土地管理业', 'which the 2011 edition lacks'],
    ['G59', '装卸搬运和仓储业', 'storage alone in the 2011 edition'],
    ['G58', '多式联运和运输代理业', 'with loading in the 2011 edition'],
    ['C25', '石油、煤炭及其他燃料加工业', 'renamed in 2017'],
    ['A05', '农、林、牧、渔专业及辅助性活动', 'renamed in 2017'],
    ['K704', '房地产租赁经营', 'another activity in the 2011 edition'],
  ])('call %s %s: %s', (code, name) => expect(industryName(code)?.zh).toBe(name));
});

describe('an industry code', () => {
  it.each(['C', 'C13', 'C43', 'N79', 'T97', 'G591', 'K709'])('is %s', (code) =>
    expect(isIndustryCode(code)).toBe(true),
  );

  it.each(['', 'Z', 'C12', 'C44', 'c13', 'C133', 'T96', 'G597', 'K591', '33', 'constructor'])(
    'is not "%s"',
    (code) => {
      expect(isIndustryCode(code)).toBe(false);
      expect(industrySectionOf(code)).toBeUndefined();
      expect(industryName(code)).toBeUndefined();
    },
  );

  it('belongs to the section of its letter', () => {
    expect(['C', 'C33', 'G591'].map((code) => industrySectionOf(code)?.code)).toEqual(['C', 'C', 'G']);
  });

  it('needs a group in the two divisions whose groups have different size standards', () => {
    expect(INDUSTRIES.map(({ code }) => code).filter(industryNeedsGroup)).toEqual(['G59', 'K70']);
  });
});
