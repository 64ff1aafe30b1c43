import { INDUSTRY_SECTIONS, industrySectionOf, isIndustryCode } from './industries.ts';

describe('industry codes of GB/T 4754-2017', () => {
  it('have 20 sections that span divisions 01 to 97 without a gap', () => {
    expect(INDUSTRY_SECTIONS).toHaveLength(20);
    const numbers = INDUSTRY_SECTIONS.flatMap(({ divisions: [first, last] }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    );
    expect(numbers).toEqual(Array.from({ length: 97 }, (_, index) => index + 1));
  });

  it.each(['C', 'C13', 'C43', 'N79', 'T97'])('know %s', (code) => expect(isIndustryCode(code)).toBe(true));
  it.each(['', 'Z', 'C12', 'C44', 'c13', 'C133', 'T96'])('do not know "%s"', (code) =>
    expect(industrySectionOf(code)).toBeUndefined(),
  );
});
