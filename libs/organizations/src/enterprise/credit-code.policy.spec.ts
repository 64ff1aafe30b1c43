import { CREDIT_CODE_SYMBOLS } from '@tongxing/reference-data';
import fc from 'fast-check';
import {
  ENTERPRISE_CODES,
  judgeCreditCode,
  normalizeCreditCode,
  SOCIAL_ORGANIZATION_CODES,
  socialOrganizationKindOf,
  withCheckCharacters,
} from './credit-code.policy.ts';

const symbol = fc.constantFrom(...CREDIT_CODE_SYMBOLS);
const prefix = fc.constantFrom('91', '92', '93', '51', '52', '53');
const first16 = fc
  .tuple(prefix, fc.string({ unit: symbol, minLength: 14, maxLength: 14 }))
  .map((parts) => parts.join(''));
const kindsOf = (code: string) => (code.startsWith('9') ? ENTERPRISE_CODES : SOCIAL_ORGANIZATION_CODES);
const judge = (code: string) => judgeCreditCode(code, kindsOf(code));

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
    ['91350100M000100Y433', 'MALFORMED', 'a character too many'],
    ['91350100M000100Y4I', 'MALFORMED', 'a letter the standard leaves out'],
    ['', 'MALFORMED', 'nothing'],
  ])('%s is %s: %s', (code, finding) => {
    expect(judgeCreditCode(code)).toBe(finding);
  });

  it.each([
    ['51', 'SOUND', 'ASSOCIATION'],
    ['52', 'SOUND', 'SERVICE_INSTITUTION'],
    ['53', 'SOUND', 'FOUNDATION'],
    ['91', 'NOT_A_SOCIAL_ORGANIZATION', undefined],
    ['12', 'NOT_A_SOCIAL_ORGANIZATION', undefined],
    ['81', 'NOT_A_SOCIAL_ORGANIZATION', undefined],
    ['N2', 'NOT_A_SOCIAL_ORGANIZATION', undefined],
  ])('that starts with %s is %s among social organisations', (start, finding, kind) => {
    const code = withCheckCharacters(`${start}130200MJ000000`);
    expect(judgeCreditCode(code, SOCIAL_ORGANIZATION_CODES)).toBe(finding);
    expect(socialOrganizationKindOf(code)).toBe(kind);
  });

  it('that was completed is sound, also with letters and when its check character is 0', () => {
    let zeros = 0;
    fc.assert(
      fc.property(first16, (start) => {
        const code = withCheckCharacters(start);
        if (code.endsWith('0')) zeros += 1;
        return judge(code) === 'SOUND';
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(zeros).toBeGreaterThan(0);
  });

  it('is no longer sound when any one character of it is mistyped', () => {
    fc.assert(
      fc.property(first16, fc.integer({ min: 0, max: 17 }), symbol, (start, at, other) => {
        const code = withCheckCharacters(start);
        const mistyped = code.slice(0, at) + other + code.slice(at + 1);
        return mistyped === code || judge(mistyped) !== 'SOUND';
      }),
    );
  });
});

describe('a credit code that was typed or pasted', () => {
  it('is read whatever the width, case and blanks', () => {
    expect(normalizeCreditCode(' ９１３50100 m000100y43 ')).toBe('91350100M000100Y43');
    expect(normalizeCreditCode('\uFEFF91350100\u200BM000100Y43\u3000\t')).toBe('91350100M000100Y43');
  });

  it('is the same code however each character was written', () => {
    const fullWidth = (character: string) => String.fromCharCode(character.charCodeAt(0) + 0xfee0);
    const writings = [
      (character: string) => character,
      (character: string) => character.toLowerCase(),
      fullWidth,
      (character: string) => fullWidth(character.toLowerCase()),
      (character: string) => `${character}\u00a0`,
      (character: string) => `\u200d${character} `,
    ];
    const choices = fc.array(fc.nat({ max: writings.length - 1 }), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(first16, choices, (start, chosen) => {
        const code = withCheckCharacters(start);
        const typed = [...code].map((character, at) => writings[chosen[at] ?? 0]?.(character)).join('');
        return normalizeCreditCode(typed) === code;
      }),
    );
  });

  it('stays as it is once it is normalised', () => {
    fc.assert(fc.property(first16.map(withCheckCharacters), (code) => normalizeCreditCode(code) === code));
  });
});
