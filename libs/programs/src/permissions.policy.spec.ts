import { COMMON_PERMISSIONS } from '@tongxing/subgraph';
import { holdsItsPermissions } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { ROLES, UNIT_CODES, type Actor, type Role, type UnitCode } from '@tongxing/auth';
import { permissions } from './permissions.policy.ts';
import { words } from './permissions.words.ts';
import { mayEnter, mayReport } from './plan/belonging.policy.ts';

const actor = (roles: readonly Role[], more: Partial<Actor> = {}): Actor => ({
  sub: 'somebody',
  name: '',
  districts: ['130273'],
  unit: 'HRSS',
  street: '130273001',
  body: 'body',
  roles: [...roles],
  scope: [],
  sid: '',
  ver: 0,
  ...more,
});
const ALL = (Object.keys(permissions.table) as (keyof typeof permissions.table)[]).filter(
  (name) => !(name in COMMON_PERMISSIONS),
);

holdsItsPermissions(permissions, words);

describe('the permissions of plans', () => {
  const MATRIX: Readonly<Record<Role, readonly (typeof ALL)[number][]>> = {
    OFFICE: ['plan.read', 'action.detail', 'observation.enter', 'milestone.report', 'reading.adopt'],
    UNIT: ['plan.read', 'action.detail', 'observation.enter', 'milestone.report'],
    STREET: ['plan.read'],
    BODY: ['plan.read'],
    ADMIN: ['plan.read'],
    CITY: [],
    CITY_OFFICE: [],
    INTEGRATOR: [],
  };

  it.each(Object.entries(MATRIX) as [Role, readonly (typeof ALL)[number][]][])(
    'of %s are exactly %j',
    (role, allowed) => {
      expect(ALL.filter((permission) => permissions.isAllowed(actor([role]), permission))).toEqual(
        ALL.filter((permission) => allowed.includes(permission)),
      );
    },
  );
});

/** A book of the zone, opened by a unit. */
const openedBy = (roles: readonly Role[], unit: UnitCode, district = '130273') => ({
  plan: { districtCode: district },
  ctx: { actor: actor(roles, { unit }) },
});
const action = (leadUnitCode: UnitCode, ...responsibleUnitCodes: UnitCode[]) => ({
  leadUnitCode,
  responsibleUnitCodes,
});

describe('what belongs to a unit', () => {
  const third = action('UNION', 'HRSS', 'TRIPARTITE');

  it.each([
    ['UNION', true],
    ['HRSS', true],
    ['TRIPARTITE', true],
    ['COMMERCE', false],
  ] as const)('are the actions it leads or is responsible for: %s %s', (unit, own) => {
    expect(mayReport(openedBy(['UNIT'], unit), { action: third })).toBe(own);
    expect(mayEnter(openedBy(['UNIT'], unit), [third])).toBe(own);
  });

  it('is a figure as soon as it serves one action of its own', () => {
    const others = action('HRSS', 'COMMERCE');
    expect(mayEnter(openedBy(['UNIT'], 'TRIPARTITE'), [others, third])).toBe(true);
    expect(mayEnter(openedBy(['UNIT'], 'TRIPARTITE'), [others])).toBe(false);
    expect(mayEnter(openedBy(['UNIT'], 'TRIPARTITE'), [])).toBe(false);
  });

  it('is not what concerns the plan as a whole: that is the office’s', () => {
    expect(mayReport(openedBy(['UNIT'], 'HRSS'), { action: null })).toBe(false);
    expect(mayReport(openedBy(['OFFICE'], 'HRSS'), { action: null })).toBe(true);
  });

  it('is nothing of another district, whatever the unit and the role', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), fc.constantFrom(...UNIT_CODES), (roles, unit) => {
        const book = openedBy(roles, unit, '130299');
        return (
          !mayReport(book, { action: third }) &&
          !mayReport(book, { action: null }) &&
          !mayEnter(book, [third])
        );
      }),
    );
  });
});
