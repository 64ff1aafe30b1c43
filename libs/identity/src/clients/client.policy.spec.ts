import type { AccountRow } from '../accounts/account.ts';
import { isAddressRange } from './addresses.ts';
import type { ClientRow } from './client.ts';
import { checkClient, mayAdministerClient, refusalOf } from './client.policy.ts';
import type { WantedClient } from './client.policy.ts';

const today = '2023-06-30';
const wanted: WantedClient = {
  name: '人社局数据中心',
  role: 'INTEGRATOR',
  districts: ['130273'],
  scopes: ['graph', 'figures'],
  expiresOn: '2024-06-30',
  addresses: ['203.0.113.0/24', '2001:db8::/32', '198.51.100.7'],
};

describe('a wanted client', () => {
  it('is sound with districts, scopes, an end and addresses', () => {
    expect(checkClient(wanted, today)).toEqual(wanted);
    const city = { ...wanted, role: 'CITY', districts: [], scopes: ['graph'], addresses: [] };
    expect(checkClient(city, today)).toEqual(city);
  });

  it.each([
    ['name', { name: '  ' }],
    ['role', { role: 'OFFICE' }],
    ['districts', { districts: [] }],
    ['districts', { districts: ['1302'] }],
    ['districts', { role: 'CITY', scopes: ['graph'] }],
    ['scopes', { scopes: [] }],
    ['scopes', { scopes: ['dashboard'] }],
    ['scopes', { scopes: ['graph', 'everything'] }],
    ['scopes', { role: 'CITY', districts: [] }],
    ['expiresOn', { expiresOn: '2023-06-29' }],
    ['expiresOn', { expiresOn: '2025-07-01' }],
    ['expiresOn', { expiresOn: '2024-02-30' }],
    ['expiresOn', { expiresOn: 'never' }],
    ['addresses', { addresses: ['203.0.113.0/33'] }],
    ['addresses', { addresses: Array.from({ length: 21 }, () => '203.0.113.1') }],
  ] as const)('is refused for its %s: %j', (fault, change) => {
    expect(checkClient({ ...wanted, ...change } as WantedClient, today)).toEqual({ fault });
  });
});

describe('an address or range', () => {
  it.each(['203.0.113.7', '203.0.113.0/24', '0.0.0.0/0', '2001:db8::7', '2001:db8::/128'])(
    'is %s',
    (text) => {
      expect(isAddressRange(text)).toBe(true);
    },
  );
  it.each([
    '',
    'localhost',
    '203.0.113',
    '203.0.113.0/',
    '203.0.113.0/x',
    '203.0.113.0/24/8',
    '2001:db8::/129',
  ])('is not %j', (text) => expect(isAddressRange(text)).toBe(false));
});

describe('the key of a client', () => {
  const client = { revokedAt: null, expiresOn: '2023-06-30', addresses: ['203.0.113.0/24', '2001:db8::/32'] };
  const at = (address: string, day = today) => refusalOf(client, { address, today: day });

  it('is good on its last day, from its own addresses', () => {
    expect(at('203.0.113.200')).toBeNull();
    expect(at('2001:db8:1::1')).toBeNull();
    expect(refusalOf({ ...client, addresses: [] }, { address: '192.0.2.1', today })).toBeNull();
  });

  it('is refused after it, from elsewhere, and once revoked', () => {
    expect(at('203.0.113.200', '2023-07-01')).toBe('EXPIRED');
    expect(at('203.0.114.1')).toBe('ADDRESS');
    expect(at('2001:db9::1')).toBe('ADDRESS');
    expect(at('')).toBe('ADDRESS');
    const revoked = { ...client, revokedAt: new Date() };
    expect(refusalOf(revoked, { address: '203.0.113.1', today })).toBe('REVOKED');
  });
});

describe('an administrator', () => {
  const admin = {
    roles: ['ADMIN'],
    districts: ['130273'],
    banned: false,
    installation: false,
  } as unknown as AccountRow;
  const integrator: Pick<ClientRow, 'role' | 'districts'> = { role: 'INTEGRATOR', districts: ['130273'] };
  const city: Pick<ClientRow, 'role' | 'districts'> = { role: 'CITY', districts: [] };

  it('has the integrators of the own districts in hand', () => {
    expect(mayAdministerClient(admin, integrator)).toBe(true);
    expect(mayAdministerClient(admin, { ...integrator, districts: ['130273', '130299'] })).toBe(false);
  });

  it('has the city’s clients in hand for the whole installation alone', () => {
    expect(mayAdministerClient(admin, city)).toBe(false);
    expect(mayAdministerClient({ ...admin, installation: true }, city)).toBe(true);
    expect(mayAdministerClient({ ...admin, installation: true, banned: true }, integrator)).toBe(false);
    expect(mayAdministerClient({ ...admin, roles: ['OFFICE'] }, integrator)).toBe(false);
  });
});
