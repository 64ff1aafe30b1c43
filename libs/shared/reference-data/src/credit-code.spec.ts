import fc from 'fast-check';
import { CREDIT_CODE_SYMBOLS, withCheckCharacters } from './credit-code.ts';

const SYMBOLS = [...CREDIT_CODE_SYMBOLS];
const first16 = fc.string({ unit: fc.constantFrom(...SYMBOLS), minLength: 16, maxLength: 16 });
const fits = (code: string) => code === withCheckCharacters(code.slice(0, 16));

describe('the check characters of a credit code', () => {
  it('fit published codes', () => {
    for (const code of ['91350100M000100Y43', '91110000802100433B']) expect(fits(code)).toBe(true);
  });

  it('are symbols of the standard, and every symbol occurs as the last, 0 among them', () => {
    const last = new Set<string>();
    fc.assert(
      fc.property(first16, (start) => {
        const code = withCheckCharacters(start);
        last.add(code.charAt(17));
        expect(code).toMatch(new RegExp(`^${start}[0-9X][${CREDIT_CODE_SYMBOLS}]$`));
      }),
      { numRuns: 1000, seed: 1 },
    );
    expect([...last].sort()).toEqual(SYMBOLS);
  });

  it('tell every change of one character: each position, each symbol for each other', () => {
    // The last one is linear modulo 31: what holds of these codes, which have each symbol at each place, holds of all.
    for (const index of SYMBOLS.keys()) {
      const start = Array.from({ length: 16 }, (_, at) => SYMBOLS[(index + at) % SYMBOLS.length]).join('');
      const code = withCheckCharacters(start);
      for (let at = 0; at < code.length; at++) {
        for (const other of SYMBOLS.filter((candidate) => candidate !== code.charAt(at))) {
          expect(fits(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
        }
      }
    }
  });

  it('tell every two neighbours that changed places', () => {
    const places = fc.integer({ min: 0, max: 16 });
    fc.assert(
      fc.property(first16, places, (start, at) => {
        const code = withCheckCharacters(start);
        const [one = '', two = ''] = code.slice(at, at + 2);
        return one === two || !fits(code.slice(0, at) + two + one + code.slice(at + 2));
      }),
    );
  });
});
