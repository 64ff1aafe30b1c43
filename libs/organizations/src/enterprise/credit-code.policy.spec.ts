import fc from 'fast-check';
import { judgeCreditCode, normalizeCreditCode, withCheckCharacters } from './credit-code.policy.ts';

const SYMBOLS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const first16 = fc
  .array(fc.constantFrom(...SYMBOLS), { minLength: 14, maxLength: 14 })
  .map((symbols) => `91${symbols.join('')}`);

describe('a credit code', () => {
  it.each([
    ['91350100M000100Y43', 'SOUND', 'a published code'],
    ['91110000802100433B', 'SOUND', 'a published code'],
    ['91310115MA1H8R7C6D', 'CHECK_CHARACTER', 'an example somebody made up'],
    ['91350211M0000XUF46', 'CHECK_CHARACTER', 'a registered code that fails all the same'],
    [
      '91310000631295002H',
      'CHECK_CHARACTER',
      'the last character fits, that of the organisation code does not',
    ],
    ['000000000000000000', 'NOT_AN_ENTERPRISE', 'zeros satisfy both check characters'],
    ['51130200MJ0000001X', 'NOT_AN_ENTERPRISE', 'a social organisation'],
    ['91350100M000100Y4', 'MALFORMED', 'a character short'],
    ['91350100M000100Y4I', 'MALFORMED', 'a letter the standard leaves out'],
    ['', 'MALFORMED', 'nothing'],
  ])('%s is %s: %s', (code, finding) => {
    expect(judgeCreditCode(code)).toBe(finding);
  });

  it('is read whatever the width, case and blanks it is typed with', () => {
    expect(normalizeCreditCode(' ９１３50100 m000100y43 ')).toBe('91350100M000100Y43');
  });

  it('that was completed is sound, also when its check character is 0', () => {
    let zeros = 0;
    fc.assert(
      fc.property(first16, (start) => {
        const code = withCheckCharacters(start);
        if (code.endsWith('0')) zeros += 1;
        return judgeCreditCode(code) === 'SOUND';
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(zeros).toBeGreaterThan(0);
  });

  it('is no longer sound when one character of it is mistyped', () => {
    const position = fc.integer({ min: 2, max: 17 });
    fc.assert(
      fc.property(first16, position, fc.constantFrom(...SYMBOLS), (start, at, symbol) => {
        const code = withCheckCharacters(start);
        const mistyped = code.slice(0, at) + symbol + code.slice(at + 1);
        return mistyped === code || judgeCreditCode(mistyped) === 'CHECK_CHARACTER';
      }),
    );
  });
});
