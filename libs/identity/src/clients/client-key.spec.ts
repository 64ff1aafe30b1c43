import { hintOf, isKey, keyOfHeader, newClientKey } from './client-key.ts';

describe('the key of a client', () => {
  it('is 256 random bits, of which a digest and the beginning are kept', () => {
    const { key, kept } = newClientKey();
    expect(key).toMatch(/^tx_[\w-]{43}$/);
    expect(kept.hint).toBe(key.slice(0, 8));
    expect(kept.digest).toHaveLength(32);
    expect(newClientKey().key).not.toBe(key);
  });

  it('is known again, and no other is taken for it', () => {
    const { key, kept } = newClientKey();
    expect(isKey(key, kept.digest)).toBe(true);
    expect(isKey(`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`, kept.digest)).toBe(false);
    expect(hintOf(key)).toBe(kept.hint);
  });

  it('comes as a bearer, whole, or not at all', () => {
    const { key } = newClientKey();
    expect(keyOfHeader(`Bearer ${key}`)).toBe(key);
    expect(keyOfHeader(`bearer ${key}`)).toBe(key);
    for (const header of [
      undefined,
      '',
      key,
      `Basic ${key}`,
      `Bearer ${key}x`,
      `Bearer tx_`,
      `Bearer ${key} ${key}`,
    ]) {
      expect(keyOfHeader(header)).toBeNull();
    }
  });
});
