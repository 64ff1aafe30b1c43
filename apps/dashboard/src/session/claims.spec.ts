import { readClaims } from './claims.ts';
import { navigationFor } from '../shell/navigation.ts';

const token = (payload: unknown): string =>
  `h.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.s`;

describe('the claims of a token', () => {
  it('are read, Chinese names included', () => {
    const claims = readClaims(
      token({
        sub: 'u1',
        name: '专班办公室（演示）',
        unit: 'HRSS',
        roles: ['OFFICE'],
        districts: ['130273'],
        exp: 100,
      }),
    );
    expect(claims).toEqual({
      sub: 'u1',
      name: '专班办公室（演示）',
      unit: 'HRSS',
      roles: ['OFFICE'],
      districts: ['130273'],
      street: null,
      body: null,
      expires: 100,
    });
  });

  it('say the town or sub-district of street staff, and the body of a mediation body', () => {
    const claims = (of: object) => readClaims(token({ sub: 'u1', exp: 100, ...of }));
    expect(claims({ street: '130273101' })?.street).toBe('130273101');
    expect(claims({ body: 'b1' })?.body).toBe('b1');
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
      expect.arrayContaining(['/', '/notice', '/enterprises', '/coordinators', '/coverage']),
    );
  });

  it('shows an administrator the plan, but no ledger and no person', () => {
    const offered = pages('ADMIN');
    expect(offered.slice(0, 4)).toEqual(['/', '/notice', '/calendar', '/contradictions']);
    for (const page of ['/enterprises', '/coordinators', '/mediators', '/coverage'])
      expect(offered).not.toContain(page);
  });

  it('shows accounts and clients to administrators alone, and the audit to the office too', () => {
    for (const role of ['OFFICE', 'UNIT', 'STREET', 'BODY', 'CITY_OFFICE', 'INTEGRATOR']) {
      expect(pages(role)).not.toContain('/administration/accounts');
      expect(pages(role)).not.toContain('/administration/clients');
      expect(pages(role).includes('/administration/audit')).toBe(role === 'OFFICE');
    }
    expect(pages('ADMIN')).toEqual(
      expect.arrayContaining([
        '/administration/accounts',
        '/administration/clients',
        '/administration/audit',
      ]),
    );
  });

  it('shows a mediation body the public rosters beside the plan', () => {
    expect(pages('BODY').slice(4, 6)).toEqual(['/mediation-bodies', '/mediators']);
  });

  it('shows who reads no page of the district their own account and what they may do', () => {
    for (const role of ['CITY_OFFICE', 'INTEGRATOR'])
      expect(pages(role)).toEqual(['/permissions', '/account']);
  });

  it('shows nothing to a role that never signs in', () => {
    expect(pages('CITY')).toEqual([]);
  });
});
