import { ROLES } from '@tongxing/auth';
import { actorFor } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { permissions } from '../permissions.policy.ts';
import { MediationBodyType } from './mediation-body.entity.ts';
import {
  CHECKLIST,
  columnsOf,
  fieldKeptByOthers,
  hasMediator,
  isStandardised,
  mayAct,
  type BodyAction,
  type BodyFields,
} from './mediation-body.policy.ts';

const ACTIONS: readonly BodyAction[] = [
  'mediationBody.register',
  'mediationBody.change',
  'mediationBody.close',
];
const action = fc.constantFrom(...ACTIONS);
const streets = fc.constantFrom('130273001', '130273101');
const form = fc.record<BodyFields>({
  name: fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''),
  type: fc.constantFrom(...Object.values(MediationBodyType)),
  streetCode: streets,
  enterpriseId: fc.constantFrom(null, 'e'),
  hasOffice: fc.boolean(),
  hasEquipment: fc.boolean(),
  hasNameAndLogo: fc.boolean(),
  hasPostedRules: fc.boolean(),
  establishedOn: fc.constantFrom(null, '2021-01-01'),
  contact: fc.constantFrom(null, '110'),
  filedOn: fc.constantFrom(null, '2022-01-01'),
});

describe('the checklist of the notice', () => {
  const met = {
    hasOffice: true,
    hasEquipment: true,
    hasNameAndLogo: true,
    hasPostedRules: true,
    mediatorCount: 1,
  };

  it('is passed with all five items', () => {
    expect(isStandardised(met)).toBe(true);
  });

  it.each(CHECKLIST)('is not passed without %s', (item) => {
    expect(isStandardised({ ...met, [item]: false })).toBe(false);
  });

  it('is not passed without a mediator, full or part time', () => {
    expect(isStandardised({ ...met, mediatorCount: 0 })).toBe(false);
    expect([0, 1, 7].map((mediatorCount) => hasMediator({ mediatorCount }))).toEqual([false, true, true]);
  });
});

describe('who may act on a body', () => {
  it('is nobody of another district, whatever the role', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), action, streets, (role, wanted, streetCode) => {
        const actor = actorFor(role, { districts: ['130299'], street: streetCode, unit: 'HRSS', body: 'b' });
        return !mayAct(permissions, actor, wanted, { id: 'b', districtCode: '130273', streetCode });
      }),
    );
  });

  it('is street staff for their own street only, and no unit but 人社局', () => {
    fc.assert(
      fc.property(action, streets, streets, (wanted, own, streetCode) => {
        const place = { id: 'b', districtCode: '130273', streetCode };
        const may = (actor: ReturnType<typeof actorFor>) => mayAct(permissions, actor, wanted, place);
        expect(may(actorFor('STREET', { street: own }))).toBe(own === streetCode);
        expect(may(actorFor('UNIT', { unit: 'HRSS' }))).toBe(true);
        for (const unit of ['UNION', 'COMMERCE', 'TRIPARTITE'] as const)
          expect(may(actorFor('UNIT', { unit }))).toBe(false);
      }),
    );
  });

  it('is a body for changing itself, and nothing else', () => {
    const actor = actorFor('BODY', { body: 'b' });
    const may = (id: string | undefined) => (wanted: BodyAction) =>
      mayAct(permissions, actor, wanted, { ...(id ? { id } : {}), districtCode: '130273', streetCode: 's' });
    expect(ACTIONS.filter(may('b'))).toEqual(['mediationBody.change']);
    expect([...ACTIONS.filter(may('other')), ...ACTIONS.filter(may(undefined))]).toEqual([]);
  });
});

describe('what a body keeps of its own entry', () => {
  it('is the checklist and the contact: any other difference is named', () => {
    fc.assert(
      fc.property(form, form, (before, after) => {
        const [old, wanted] = [columnsOf(before), columnsOf(after)];
        const own = { ...old, contact: wanted.contact, hasOffice: wanted.hasOffice, hasPostedRules: false };
        expect(fieldKeptByOthers(old, own)).toBeUndefined();
        const kept = ['name', 'type', 'streetCode', 'enterpriseId', 'establishedOn', 'filedOn'] as const;
        expect(fieldKeptByOthers(old, wanted)).toBe(kept.find((field) => old[field] !== wanted[field]));
      }),
    );
  });
});

describe('the columns of a form', () => {
  it('are what it says, without blanks around and with nothing else that a client sends', () => {
    const sent = {
      name: ' 甲调解委员会 ',
      type: 'OTHER' as const,
      streetCode: '130273001',
      enterpriseId: '',
      ...{ hasOffice: true, hasEquipment: false, hasNameAndLogo: true, hasPostedRules: false },
      contact: ' ',
      mediatorCount: 9,
      districtCode: '130299',
    };
    expect(columnsOf(sent)).toEqual({
      name: '甲调解委员会',
      nameKey: '甲调解委员会',
      searchText: '甲调解委员会\njtjwyh',
      type: 'OTHER',
      streetCode: '130273001',
      enterpriseId: null,
      ...{ hasOffice: true, hasEquipment: false, hasNameAndLogo: true, hasPostedRules: false },
      establishedOn: null,
      contact: null,
      filedOn: null,
    });
  });
});
