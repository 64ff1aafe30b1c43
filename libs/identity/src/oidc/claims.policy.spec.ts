import { accountFromClaims, OWN_CLAIMS, readClaimMapping } from './claims.policy.ts';
import type { ClaimMapping } from './claims.policy.ts';

const claims = {
  sub: '4711',
  preferred_username: 'Zhang.Office',
  name: '专班办公室经办',
  unit: 'HRSS',
  districts: ['130273'],
  roles: ['OFFICE'],
};
const mapped = (given: unknown): ClaimMapping => {
  const mapping = readClaimMapping(given);
  if ('fault' in mapping) throw new Error(mapping.fault);
  return mapping;
};

describe('the claims of a provider', () => {
  it('make an account, by this platform’s own names where nothing else is said', () => {
    expect(accountFromClaims(claims, OWN_CLAIMS)).toEqual({
      username: 'zhang.office',
      name: '专班办公室经办',
      unit: 'HRSS',
      districts: ['130273'],
      street: null,
      body: null,
      roles: ['OFFICE'],
      installation: false,
    });
  });

  it('are found where the mapping says, also within objects and under names with dots', () => {
    const mapping = mapped({
      claims: { roles: 'realm_access.roles', unit: 'https://example.cn/unit', name: 'post.title' },
      roles: { 'tx-office': 'OFFICE', 'tx-admin': 'ADMIN' },
      units: { 人社局: 'HRSS' },
    });
    const given = {
      ...claims,
      realm_access: { roles: ['offline_access', 'tx-admin', 'tx-office', 'tx-admin'] },
      'https://example.cn/unit': '人社局',
      post: { title: '综合岗' },
    };
    expect(accountFromClaims(given, mapping)).toMatchObject({
      name: '综合岗',
      unit: 'HRSS',
      roles: ['OFFICE', 'ADMIN'],
      installation: false,
    });
  });

  it('are no account without a role that this platform knows', () => {
    const mapping = mapped({ roles: { 'tx-office': 'OFFICE' } });
    expect(accountFromClaims({ ...claims, roles: ['offline_access'] }, mapping)).toEqual({ fault: 'roles' });
    expect(accountFromClaims({ ...claims, roles: ['OFFICE'] }, mapping)).toEqual({ fault: 'roles' });
    expect(accountFromClaims({ ...claims, roles: ['OFFICE', 'ROOT'] }, OWN_CLAIMS)).toEqual({
      fault: 'roles',
    });
    expect(accountFromClaims({ ...claims, roles: undefined }, OWN_CLAIMS)).toEqual({ fault: 'roles' });
  });

  it.each([
    ['username', { preferred_username: undefined }],
    ['username', { preferred_username: '张三' }],
    ['username', { preferred_username: ['zhang'] }],
    ['name', { name: '' }],
    ['unit', { unit: 'NASA' }],
    ['unit', { unit: ['HRSS', 'UNION'] }],
    ['districts', { districts: 'all' }],
    ['street', { roles: ['STREET'] }],
    ['body', { roles: ['BODY'], body: 'somewhere' }],
    ['roles', { roles: ['CITY'], districts: [] }],
    ['roles', { roles: ['OFFICE', 'INTEGRATOR'] }],
    ['roles', { roles: { OFFICE: true } }],
  ])('are refused for their %s: %j', (fault, change) => {
    expect(accountFromClaims({ ...claims, ...change }, OWN_CLAIMS)).toEqual({ fault });
  });

  it('are read without what every object has', () => {
    const roles = mapped({ roles: { OFFICE: 'OFFICE' } });
    expect(accountFromClaims({ ...claims, roles: ['toString'] }, roles)).toEqual({ fault: 'roles' });
    const name = mapped({ claims: { name: 'constructor.name' } });
    expect(accountFromClaims(claims, name)).toEqual({ fault: 'name' });
  });
});

describe('the configured mapping', () => {
  it('changes just what it names', () => {
    expect(mapped({})).toEqual(OWN_CLAIMS);
    expect(mapped({ claims: { name: 'post' } }).claims).toEqual({ ...OWN_CLAIMS.claims, name: 'post' });
  });

  it.each([
    ['a role that there is not', { roles: { boss: 'ROOT' } }],
    ['the role of a machine', { roles: { boss: 'INTEGRATOR' } }],
    ['a unit that there is not', { units: { boss: 'NASA' } }],
    ['a field that there is not', { claims: { installation: 'admin' } }],
    ['a claim that is no text', { claims: { name: 1 } }],
    ['roles that are no table', { roles: ['OFFICE'] }],
    ['a part that there is not', { role: {} }],
    ['nothing', null],
    ['a list', []],
  ])('is refused with %s', (_what, given) => {
    expect(readClaimMapping(given)).toEqual({ fault: expect.any(String) });
  });
});
