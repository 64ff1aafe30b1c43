import { createVault, newRecoveryCodes } from './vault.ts';

const ZHANG = '01890000-0000-7000-8000-000000000001';
const LI = '01890000-0000-7000-8000-000000000002';
const vault = createVault('a secret of tests, long enough for a key');

describe('the vault of second factors', () => {
  it('opens what it sealed, for the account it was sealed for', async () => {
    const sealed = await vault.seal(ZHANG, 'GEZDGNBVGY3TQOJQ');
    expect(sealed).not.toContain('GEZDGNBVGY3TQOJQ');
    expect(await vault.open(ZHANG, sealed)).toBe('GEZDGNBVGY3TQOJQ');
    await expect(vault.open(LI, sealed)).rejects.toThrow('a second factor of');
    await expect(createVault('another secret, which is as long').open(ZHANG, sealed)).rejects.toThrow();
  });

  it('keeps recovery codes as digests of their own account, however they are typed', () => {
    const digest = vault.digestOf(ZHANG, 'abcd-efgh-2345');
    expect(vault.digestOf(ZHANG, ' ABCDEFGH 2345')).toBe(digest);
    expect(vault.digestOf(LI, 'abcd-efgh-2345')).not.toBe(digest);
    expect(createVault('another secret').digestOf(ZHANG, 'abcd-efgh-2345')).not.toBe(digest);
  });

  it('makes ten recovery codes, each another', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}$/);
  });
});
