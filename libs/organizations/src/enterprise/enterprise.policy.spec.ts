import { ROLES, UNIT_CODES } from '@tongxing/auth';
import { OWNERSHIPS, REGISTRATION_TYPES } from '@tongxing/reference-data';
import { actorFor } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { ENTERPRISE_REGISTRAR, permissions } from '../permissions.policy.ts';
import type { Enterprise } from './enterprise.entity.ts';
import { columnsOf, fill, mayAct, mayMove, registrationOf, sizeOf } from './enterprise.policy.ts';

const action = fc.constantFrom('enterprise.register', 'enterprise.change', 'enterprise.close');
const street = fc.constantFrom('130273001', '130273101', '130273402');
const place = street.map((streetCode) => ({ districtCode: '130273', streetCode }));
const actor = fc
  .record({ role: fc.constantFrom(...ROLES), unit: fc.constantFrom(...UNIT_CODES), street })
  .map(({ role, ...more }) => actorFor(role, more));

describe('who may write the register', () => {
  it('are the office, the registrar, and street staff in their own street, for every action alike', () => {
    fc.assert(
      fc.property(actor, action, place, (who, what, where) => {
        const [role] = who.roles;
        const expected =
          role === 'OFFICE' ||
          (role === 'UNIT' && who.unit === ENTERPRISE_REGISTRAR) ||
          (role === 'STREET' && who.street === where.streetCode);
        return mayAct(permissions, who, what, where) === expected;
      }),
    );
  });

  it('reach no other district and are never nobody', () => {
    fc.assert(
      fc.property(actor, action, place, (who, what, where) => {
        const there = { ...where, districtCode: '130299' };
        return !mayAct(permissions, who, what, there) && !mayAct(permissions, null, what, where);
      }),
    );
  });

  it('move an enterprise only where they may change it before and after', () => {
    fc.assert(
      fc.property(actor, place, place, (who, from, to) => {
        const both = [from, to].every((where) => mayAct(permissions, who, 'enterprise.change', where));
        return mayMove(permissions, who, from, to) === both;
      }),
    );
    const own = { districtCode: '130273', streetCode: '130273101' };
    const other = { ...own, streetCode: '130273402' };
    const staff = actorFor('STREET', { street: own.streetCode });
    expect([mayMove(permissions, staff, own, own), mayMove(permissions, staff, own, other)]).toEqual([
      true,
      false,
    ]);
    expect(mayMove(permissions, staff, other, own)).toBe(false);
  });
});

describe('what a form becomes', () => {
  const form = { name: ' 企业 ', creditCode: 'ａ1', streetCode: '130273101' };

  it('is columns alone, whatever else a client sends along', () => {
    const sent = { ...form, id: 'x', districtCode: 'y', version: 9, status: 'CLOSED', recordedBySub: 'z' };
    const columns = columnsOf(sent);
    for (const name of ['id', 'districtCode', 'version', 'status', 'recordedBySub'])
      expect(columns).not.toHaveProperty(name);
    expect(columns).toMatchObject({
      name: '企业',
      creditCode: 'A1',
      nameKey: '企业',
      searchText: '企业\na1\nqy',
    });
  });

  it('takes an empty text for nothing', () => {
    const empty = { ...form, creditCodeReason: ' ', industry: '', registrationType: '' };
    expect(columnsOf(empty)).toMatchObject({
      creditCodeReason: null,
      industry: null,
      industryStandard: null,
      registrationType: null,
      registrationScheme: null,
    });
  });

  it('has the ownership that was stated, else the one that the type proposes', () => {
    for (const { code, ownership } of REGISTRATION_TYPES) {
      expect(registrationOf(code, null)).toMatchObject({ ownership, ownershipDerived: true });
      for (const stated of OWNERSHIPS)
        expect(registrationOf(code, stated)).toMatchObject({ ownership: stated, ownershipDerived: false });
    }
    expect(registrationOf(null, null)).toMatchObject({ ownership: null, ownershipDerived: true });
  });

  it('leaves figures the object they are when they say the same, in whatever order of keys', () => {
    const kept = [{ rule: null, year: 2022, assets: null, revenue: 1.5, headcount: 3, sizeClass: null }];
    const row = { figures: kept } as unknown as Enterprise;
    fill(row, sizeOf(null, [{ year: 2022, headcount: 3, revenue: 1.5 }]));
    expect(row.figures).toBe(kept);
    fill(row, sizeOf(null, [{ year: 2022, headcount: 4, revenue: 1.5 }]));
    expect(row.figures).toMatchObject([{ headcount: 4 }]);
  });
});
