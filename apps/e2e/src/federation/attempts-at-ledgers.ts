import { randomUUID } from 'node:crypto';
import { attempt, NOWHERE, type Attempt } from './attempts.ts';
import type { Possessions } from './possessions.ts';

type Input = Record<string, unknown>;

/** A change that names something: once the other's, once something that is nowhere. */
function naming(
  field: string,
  type: string,
  of: (named: string) => Input,
  theirs: string,
  nowhere: string,
): Attempt {
  const bulk = type.endsWith('sInput') || type === 'ChangeMediationBodiesInput';
  const document = `mutation ($input: ${type}!) { it: ${field}(input: $input) {
    __typename ... on Problem { code message path } ${bulk ? '... on BulkConflict { conflicts { id currentVersion } }' : ''}
  } }`;
  return attempt(field, document, { input: of(theirs) }, { input: of(nowhere) });
}

/** Names of a registry in the mutations, one and several, with a field that a bulk change may set. */
const REGISTRIES = {
  enterprises: ['Enterprise', 'Enterprises', { industry: 'C33' }],
  mediationBodies: ['MediationBody', 'MediationBodies', { hasOffice: true }],
  socialOrganizations: ['SocialOrganization', 'SocialOrganizations', { kind: 'ASSOCIATION' }],
  coordinators: ['Coordinator', 'Coordinators', { employment: 'FULL_TIME' }],
  mediators: ['Mediator', 'Mediators', { employment: 'FULL_TIME' }],
  experts: ['Expert', 'Experts', { kind: 'LAWYER' }],
} as const;

/** The forms of each registry, filled in well, in a town of one's own. */
const formsIn = (streetCode: string): Record<keyof typeof REGISTRIES, Input> => ({
  enterprises: { name: '越界有限公司', creditCode: '91130200MA0000000X', creditCodeReason: '试', streetCode },
  mediationBodies: {
    ...{ name: '越界调解委员会', type: 'INDUSTRY', streetCode },
    ...{ hasOffice: true, hasEquipment: true, hasNameAndLogo: true, hasPostedRules: true },
  },
  socialOrganizations: {
    ...{ name: '越界协会', kind: 'ASSOCIATION', streetCode, services: [] },
    ...{ facilitiesMet: true, staffingMet: true, workItemsMet: true },
  },
  coordinators: { name: '越界人', employment: 'FULL_TIME', streetCode },
  mediators: { name: '越界人', employment: 'FULL_TIME', streetCode },
  experts: { name: '越界人', kind: 'LAWYER' },
});

/** To change, end, bring back, and change together with others what is in the other's ledgers. */
function ofEntries(mine: Possessions, theirs: Possessions): Attempt[] {
  const forms = formsIn(mine.streets[0] ?? '');
  return (Object.keys(REGISTRIES) as (keyof typeof REGISTRIES)[]).flatMap((ledger) => {
    const [one, many, field] = REGISTRIES[ledger];
    const ids = theirs[ledger].map((row) => (typeof row === 'string' ? row : row.id)).slice(0, 2);
    const own = mine[ledger].map((row) => (typeof row === 'string' ? row : row.id))[0];
    return ids.flatMap((theirId) => {
      const nowhere = randomUUID();
      const about = (name: string, type: string, more: Input): Attempt =>
        naming(name, type, (id) => ({ id, expectedVersion: 1, ...more }), theirId, nowhere);
      return [
        about(`change${one}`, `Change${one}Input`, forms[ledger]),
        about(`close${one}`, 'CloseInput', { closedOn: '2023-06-01', reason: 'r' }),
        about(`reopen${one}`, 'ReopenInput', { reason: 'r' }),
        naming(
          `change${many}`,
          `Change${many}Input`,
          (id) => ({ rows: [own, id].map((each) => ({ id: each, expectedVersion: 1 })), ...field }),
          theirId,
          nowhere,
        ),
      ];
    });
  });
}

/** To enter something that names what is the other's: a town, an enterprise, a person, an assignment. */
function byReference(mine: Possessions, theirs: Possessions): Attempt[] {
  const street = mine.streets[0] ?? '';
  const forms = formsIn(street);
  const entered = (form: Input): Input => ({ ...form, idempotencyKey: randomUUID() });
  const [theirEnterprise = '', theirPerson = ''] = [theirs.enterprises[0]?.id, theirs.people[0]?.id];
  const inStreets = (Object.keys(forms) as (keyof typeof forms)[])
    .filter((ledger) => ledger !== 'experts')
    .map((ledger) =>
      naming(
        `register${REGISTRIES[ledger][0]}`,
        `Register${REGISTRIES[ledger][0]}Input`,
        (streetCode) => entered({ ...forms[ledger], streetCode }),
        theirs.streets[0] ?? '',
        NOWHERE.street,
      ),
    );
  const ofPeople = (['coordinators', 'mediators', 'experts'] as const).map((ledger) =>
    naming(
      `register${REGISTRIES[ledger][0]}`,
      `Register${REGISTRIES[ledger][0]}Input`,
      (personId) => entered({ ...forms[ledger], name: null, personId }),
      theirPerson,
      randomUUID(),
    ),
  );
  return [
    ...inStreets,
    ...ofPeople,
    naming(
      'registerMediationBody',
      'RegisterMediationBodyInput',
      (enterpriseId) => entered({ ...forms.mediationBodies, type: 'ENTERPRISE', enterpriseId }),
      theirEnterprise,
      randomUUID(),
    ),
    ...theirs.assignments.map((id) =>
      naming(
        'changeAssignment',
        'ChangeAssignmentInput',
        (named) => ({ id: named, expectedVersion: 1, from: '2023-06-01' }),
        id,
        randomUUID(),
      ),
    ),
    naming('dropView', 'DropViewInput', (id) => ({ id }), theirEnterprise, randomUUID()),
  ];
}

/** Everything that changes a ledger, tried on the other's entries and with what is the other's in it. */
export function changesOfLedgers(mine: Possessions, theirs: Possessions): Attempt[] {
  return [...ofEntries(mine, theirs), ...byReference(mine, theirs)];
}
