import {
  OWNERSHIP_NAMES,
  OWNERSHIPS,
  proposedOwnership,
  REGISTRATION_TYPES,
  registrationTypeOf,
} from './registration-types.ts';

describe('the registration types', () => {
  it('are those of the scheme, in its order', () => {
    expect(REGISTRATION_TYPES.map(({ code }) => code).join(' ')).toBe(
      '110 120 130 141 142 143 149 151 159 160 171 172 173 174 190 210 220 230 240 290 310 320 330 340 390',
    );
  });

  it('have a name of their own in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(REGISTRATION_TYPES.map(({ name }) => name[language])).size).toBe(25);
    }
  });

  it.each(['100', '140', '150', '170', '200', '300', '410', '1', '', '0110'])(
    'do not include "%s"',
    (code) => {
      expect(registrationTypeOf(code)).toBeUndefined();
      expect(proposedOwnership(code)).toBeNull();
    },
  );
});

describe('the ownership that a registration type proposes', () => {
  it.each([
    ['110', 'STATE'],
    ['151', 'STATE'],
    ['120', 'COLLECTIVE'],
    ['173', 'PRIVATE'],
    ['230', 'HONG_KONG_MACAO_TAIWAN'],
    ['330', 'FOREIGN'],
  ])('is for %s %s', (code, ownership) => expect(proposedOwnership(code)).toBe(ownership));

  it.each(['143', '149', '159', '160', '190'])('is open for %s, which may be anybody’s', (code) =>
    expect(proposedOwnership(code)).toBe('OTHER'),
  );

  it('follows the head of the type for investment from outside, and names every ownership', () => {
    for (const { code, ownership } of REGISTRATION_TYPES) {
      expect(ownership === 'HONG_KONG_MACAO_TAIWAN').toBe(code.startsWith('2'));
      expect(ownership === 'FOREIGN').toBe(code.startsWith('3'));
    }
    expect(Object.keys(OWNERSHIP_NAMES)).toEqual([...OWNERSHIPS]);
  });
});
