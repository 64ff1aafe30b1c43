import { allDistricts, districtByCode, resolveStreet } from './divisions.ts';

describe('the divisions', () => {
  it('hold exactly four towns and offices and 74 villages of the high-tech zone', () => {
    const zone = districtByCode('130273')!;
    expect(zone.streets.map(({ code }) => code)).toEqual([
      '130273001',
      '130273101',
      '130273401',
      '130273402',
    ]);
    expect(zone.streets.flatMap(({ villages }) => villages)).toHaveLength(74);
  });

  it('put every village under the code of its own town or office, each code once', () => {
    for (const district of allDistricts({ demonstration: true })) {
      const codes = district.streets.flatMap((street) => {
        expect(street.code.startsWith(district.code)).toBe(true);
        for (const { code } of street.villages) expect(code.startsWith(street.code)).toBe(true);
        return street.villages.map(({ code }) => code);
      });
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('leave the invented district out unless it is asked for', () => {
    expect(allDistricts({ demonstration: false }).map(({ code }) => code)).toEqual(['130273']);
    expect(allDistricts({ demonstration: true }).map(({ code }) => code)).toContain('130299');
  });
});

describe('a town or office named in a file', () => {
  it.each([
    ['by its code', { code: '130273402' }, '130273402'],
    ['by the name in the code list', { name: '街道' }, '130273001'],
    ['by the name people use', { name: '高新区街道办事处' }, '130273001'],
    ['by a short name', { name: '庆北办' }, '130273401'],
    [
      'by its name under the district that entrusted it',
      { code: '130208101', name: '老庄子镇' },
      '130273101',
    ],
  ])('is found %s', (_, given, expected) => {
    expect(resolveStreet('130273', given)?.code).toBe(expected);
  });

  it.each([
    ['under a district that has nothing to do with it', { code: '130208001', name: '庆北办事处' }],
    ['by a name nobody knows', { name: '某某镇' }],
    ['by nothing', {}],
  ])('is not found %s', (_, given) => {
    expect(resolveStreet('130273', given)).toBeUndefined();
  });
});
