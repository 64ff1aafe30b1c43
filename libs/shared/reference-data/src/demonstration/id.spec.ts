import { demonstrationId } from './id.ts';

describe('the ids of demonstration data', () => {
  it('are the same wherever they are made, all different, all of version 8', () => {
    const ids = Array.from({ length: 200 }, (_, n) => demonstrationId('mediator', '130273', n));
    expect(ids).toEqual(Array.from({ length: 200 }, (_, n) => demonstrationId('mediator', '130273', n)));
    expect(new Set(ids).size).toBe(200);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('stay what they are in databases that were filled before', () => {
    expect(demonstrationId('enterprise', '130273', 1)).toBe('6bacefb7-2ef6-8e6b-a10b-fc9fa9a7360d');
  });

  it('differ between districts and kinds', () => {
    expect(demonstrationId('mediator', '130273', 1)).not.toBe(demonstrationId('mediator', '130299', 1));
    expect(demonstrationId('mediator', '130273', 1)).not.toBe(demonstrationId('expert', '130273', 1));
  });
});
