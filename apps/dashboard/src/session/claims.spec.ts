import { readClaims } from './claims.ts';
import { navigationFor } from '../shell/navigation.ts';

const token = (payload: unknown): string =>
  `h.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.s`;

describe('the claims of a token', () => {
  it('are read, Chinese names included', () => {
    const claims = readClaims(
      token({ sub: 'u1', name: '专班办公室（演示）', unit: 'HRSS', roles: ['OFFICE'], exp: 100 }),
    );
    expect(claims).toEqual({
      sub: 'u1',
      name: '专班办公室（演示）',
      unit: 'HRSS',
      roles: ['OFFICE'],
      expires: 100,
    });
  });

  it('are none for what is not a token', () => {
    for (const text of ['', 'a.b', 'a.!!.c', token({ name: 'x' }), token(null)])
      expect(readClaims(text)).toBeNull();
  });
});

describe('the navigation', () => {
  const pages = (role: string): string[] =>
    navigationFor({ roles: [role as never] }).flatMap(({ items }) => items.map(({ to }) => to));

  it('shows the office plan, ledgers and people', () => {
    expect(pages('OFFICE')).toEqual(
      expect.arrayContaining(['/', '/notice', '/enterprises', '/coordinators']),
    );
  });

  it('shows the city office no ledger', () => {
    expect(pages('CITY_OFFICE')).toContain('/');
    expect(pages('CITY_OFFICE')).not.toContain('/enterprises');
  });

  it('shows a machine client nothing', () => {
    expect(pages('CITY')).toEqual([]);
    expect(pages('INTEGRATOR')).toEqual([]);
  });
});
