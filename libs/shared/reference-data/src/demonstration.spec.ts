import { demonstrationEnterprises, demonstrationId, seeded } from './demonstration.ts';

describe('demonstration data', () => {
  it('has the same ids wherever it is made, all different, all of version 8', () => {
    const ids = Array.from({ length: 200 }, (_, n) => demonstrationId('mediator', '130273', n));
    expect(ids).toEqual(Array.from({ length: 200 }, (_, n) => demonstrationId('mediator', '130273', n)));
    expect(new Set(ids).size).toBe(200);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('differs between districts and kinds', () => {
    expect(demonstrationId('mediator', '130273', 1)).not.toBe(demonstrationId('mediator', '130299', 1));
    expect(demonstrationId('mediator', '130273', 1)).not.toBe(demonstrationId('expert', '130273', 1));
  });

  it('draws the same numbers from the same seed', () => {
    const [a, b] = [seeded('x'), seeded('x')];
    expect([a(), a(), a()]).toEqual([b(), b(), b()]);
    expect(seeded('y')()).not.toBe(seeded('x')());
  });

  it('spreads its enterprises over all towns and offices of the district', () => {
    const enterprises = demonstrationEnterprises('130273');
    expect(enterprises).toHaveLength(60);
    expect(new Set(enterprises.map(({ streetCode }) => streetCode)).size).toBe(4);
    expect(demonstrationEnterprises('999999')).toEqual([]);
  });
});
