import { ROLES } from '@tongxing/auth';
import { actorFor } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { permissions } from '../permissions.policy.ts';
import { columnsOf, mayAct, type SocialOrganizationAction } from './social-organization.policy.ts';

const action = fc.constantFrom<SocialOrganizationAction>(
  'socialOrganization.register',
  'socialOrganization.change',
  'socialOrganization.close',
);
const place = fc.constantFrom(null, '130273001', '130273101');

describe('who may act on a social organisation', () => {
  it('is nobody of another district, whatever the role', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), action, place, (role, wanted, streetCode) => {
        const actor = actorFor(role, {
          districts: ['130299'],
          unit: 'UNION',
          ...(streetCode ? { street: streetCode } : {}),
        });
        return !mayAct(permissions, actor, wanted, { districtCode: '130273', streetCode });
      }),
    );
  });

  it('is the office and 工会 everywhere, street staff in their own town, and nobody else', () => {
    fc.assert(
      fc.property(action, place, (wanted, streetCode) => {
        const may = (actor: ReturnType<typeof actorFor>) =>
          mayAct(permissions, actor, wanted, { districtCode: '130273', streetCode });
        expect(may(actorFor('OFFICE'))).toBe(true);
        expect(may(actorFor('UNIT', { unit: 'UNION' }))).toBe(true);
        expect(may(actorFor('STREET', { street: '130273101' }))).toBe(streetCode === '130273101');
        for (const unit of ['HRSS', 'COMMERCE', 'TRIPARTITE'] as const)
          expect(may(actorFor('UNIT', { unit }))).toBe(false);
        for (const role of ['BODY', 'CITY', 'CITY_OFFICE', 'INTEGRATOR', 'ADMIN'] as const)
          expect(may(actorFor(role, { street: '130273101', body: 'b' }))).toBe(false);
      }),
    );
  });

  it('is not street staff without a street for what serves the whole district', () => {
    const wanted = 'socialOrganization.change';
    const common = { districtCode: '130273', streetCode: null };
    expect(mayAct(permissions, actorFor('STREET'), wanted, common)).toBe(false);
  });
});

describe('the columns of a form', () => {
  it('are what it says, found by name, code and pinyin', () => {
    const form = {
      name: ' 唐山促进会 ',
      creditCode: ' 51ａｂ ',
      kind: 'ASSOCIATION' as const,
      streetCode: '',
      industry: '',
      services: [],
      ...{ facilitiesMet: true, staffingMet: false, workItemsMet: true },
      version: 7,
    };
    expect(columnsOf(form)).toEqual({
      name: '唐山促进会',
      nameKey: '唐山促进会',
      searchText: '唐山促进会\n51ab\ntscjh',
      creditCode: '51AB',
      creditCodeReason: null,
      kind: 'ASSOCIATION',
      streetCode: null,
      industry: null,
      industryStandard: null,
      staff: null,
      registeredOn: null,
      services: [],
      ...{ facilitiesMet: true, staffingMet: false, workItemsMet: true },
      remark: null,
    });
  });
});
