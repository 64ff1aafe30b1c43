import { randomInt, randomUUID } from 'node:crypto';
import type { Attempt, Path, Variables } from './attempt.ts';
import { mutation } from './changes-of-plans.ts';
import { type Ledger, LEDGERS, NOWHERE, type Possessions } from './possessions.ts';

/** What is tried on the entries of a ledger: its names in the mutations, and a field that a bulk change may set. */
const NAMES: Readonly<Record<Ledger, readonly [one: string, several: string, set: Variables]>> = {
  enterprises: ['Enterprise', 'Enterprises', { industry: 'C33' }],
  mediationBodies: ['MediationBody', 'MediationBodies', { hasOffice: true }],
  socialOrganizations: ['SocialOrganization', 'SocialOrganizations', { kind: 'ASSOCIATION' }],
  coordinators: ['Coordinator', 'Coordinators', { employment: 'FULL_TIME' }],
  mediators: ['Mediator', 'Mediators', { employment: 'FULL_TIME' }],
  experts: ['Expert', 'Experts', { kind: 'LAWYER' }],
};

/** Whose number or contact is shown on a word of reason alone. */
const PERSONAL = [
  ['coordinators', 'COORDINATOR'],
  ['mediators', 'MEDIATOR'],
] as const;

/** The forms of each registry, filled in well, in a town; nobody else is called so. */
function formsIn(streetCode: string): Record<Ledger, Variables> {
  const name = (what: string) => `越界${what}${randomInt(1e9)}`;
  const creditCode = `91130200MA${String(randomInt(1e8)).padStart(8, '0')}`;
  return {
    enterprises: { name: name('有限公司'), creditCode, creditCodeReason: '试', streetCode },
    mediationBodies: {
      ...{ name: name('调解委员会'), type: 'INDUSTRY', streetCode },
      ...{ hasOffice: true, hasEquipment: true, hasNameAndLogo: true, hasPostedRules: true },
    },
    socialOrganizations: {
      ...{ name: name('协会'), kind: 'ASSOCIATION', streetCode, services: [] },
      ...{ facilitiesMet: true, staffingMet: true, workItemsMet: true },
    },
    coordinators: { name: name('人'), employment: 'FULL_TIME', streetCode },
    mediators: { name: name('人'), employment: 'FULL_TIME', streetCode },
    experts: { name: name('人'), kind: 'LAWYER' },
  };
}

/** A change that names something: once the other's, once something that is nowhere. */
function naming(
  path: Path,
  [field, input]: readonly [string, string],
  of: (named: string) => Variables,
  [theirs, nowhere]: readonly [string, string | undefined],
  control?: Variables,
): Attempt {
  const document = mutation(field, input, path === 'change of several');
  const missing = nowhere === undefined ? undefined : { input: of(nowhere) };
  const attempt = { path, field, document, hidden: { input: of(theirs) }, missing };
  return control ? { ...attempt, control: { input: control } } : attempt;
}

/** To change together with one's own, to change, to end and to bring back what is in the other's ledgers. */
function ofEntries(ledger: Ledger, mine: Possessions, theirs: Possessions): Attempt[] {
  const [one, several, set] = NAMES[ledger];
  const own = mine.rows[ledger][0];
  return theirs.rows[ledger].slice(0, 2).flatMap(({ id: theirId, version }) => {
    const named = [theirId, randomUUID()] as const;
    const about = (verb: string, input: string, more: (possessions: Possessions) => Variables): Attempt => {
      const of = (possessions: Possessions) => (id: string) => ({
        ...{ id, expectedVersion: version },
        ...more(possessions),
      });
      return naming('change', [`${verb}${one}`, input], of(mine), named, of(theirs)(theirId));
    };
    const together = (id: string) => ({
      rows: [
        ...(own ? [{ id: own.id, expectedVersion: own.version }] : []),
        { id, expectedVersion: version },
      ],
      ...set,
    });
    return [
      naming('change of several', [`change${several}`, `Change${several}Input`], together, named, {
        rows: [{ id: theirId, expectedVersion: version }],
        ...set,
      }),
      about('change', `Change${one}Input`, ({ streets }) => formsIn(streets[0] ?? '')[ledger]),
      about('close', 'CloseInput', () => ({ closedOn: '2023-06-01', reason: 'r' })),
      about('reopen', 'ReopenInput', () => ({ reason: 'r' })),
    ];
  });
}

/** To enter something in the other's town. */
function inTheirStreets(ledger: Ledger, theirs: Possessions, isStreetSecret: boolean): Attempt[] {
  if (ledger === 'experts') return [];
  const [one] = NAMES[ledger];
  const entered = (streetCode: string) => ({ ...formsIn(streetCode)[ledger], idempotencyKey: randomUUID() });
  return theirs.streets.slice(0, 2).map((street) => {
    const named = [street, isStreetSecret ? NOWHERE.street : undefined] as const;
    return naming('create', [`register${one}`, `Register${one}Input`], entered, named);
  });
}

/** To enter, under one's own, what names the other's: a person, an enterprise, a body, an assignment. */
function byReference(mine: Possessions, theirs: Possessions): Attempt[] {
  const key = () => ({ idempotencyKey: randomUUID() });
  const formOf = ({ streets }: Possessions, ledger: Ledger) => formsIn(streets[0] ?? '')[ledger];
  const of = (possessions: Possessions, ledger: Ledger, more: (id: string) => Variables) => (id: string) => ({
    ...{ ...formOf(possessions, ledger), ...more(id) },
    ...key(),
  });
  const entering = (
    ledger: Ledger,
    theirId: string | undefined,
    more: (id: string) => Variables,
  ): Attempt[] => {
    if (theirId === undefined) return [];
    const [one] = NAMES[ledger];
    const named = [theirId, randomUUID()] as const;
    const control = of(theirs, ledger, more)(theirId);
    return [
      naming('create', [`register${one}`, `Register${one}Input`], of(mine, ledger, more), named, control),
    ];
  };
  const assigning = (coordinatorId = '', enterpriseId = '') => ({
    ...{ coordinatorId, enterpriseId, from: '2023-06-01' },
    ...key(),
  });
  const [myCoordinator, myEnterprise] = [mine.rows.coordinators[0]?.id, mine.rows.enterprises[0]?.id];
  const [theirCoordinator, theirEnterprise] = [
    theirs.rows.coordinators[0]?.id,
    theirs.rows.enterprises[0]?.id,
  ];
  const assignment = ['assignCoordinator', 'AssignCoordinatorInput'] as const;
  return [
    ...theirs.people
      .slice(0, 2)
      .flatMap((person) => [
        ...entering('mediators', person, (personId) => ({ name: null, personId })),
        ...entering('experts', person, (personId) => ({ name: null, personId })),
      ]),
    ...entering('mediationBodies', theirEnterprise, (enterpriseId) => ({ type: 'ENTERPRISE', enterpriseId })),
    ...theirs.rows.enterprises.map(({ id }) =>
      naming(
        'create',
        assignment,
        (named) => assigning(myCoordinator, named),
        [id, randomUUID()],
        assigning(theirCoordinator, id),
      ),
    ),
    ...theirs.rows.coordinators.map(({ id }) =>
      naming(
        'create',
        assignment,
        (named) => assigning(named, myEnterprise),
        [id, randomUUID()],
        assigning(id, theirEnterprise),
      ),
    ),
    ...theirs.assignments.map(({ id, version }) => {
      const of = (named: string) => ({ id: named, expectedVersion: version, from: '2023-06-01' });
      return naming('change', ['changeAssignment', 'ChangeAssignmentInput'], of, [id, randomUUID()]);
    }),
    ...PERSONAL.flatMap(([ledger, kind]) =>
      theirs.rows[ledger].slice(0, 2).map(({ id }) => {
        const of = (named: string) => ({ id: named, kind, reason: '试', ...key() });
        return naming('change', ['revealPersonalData', 'RevealPersonalDataInput'], of, [id, randomUUID()]);
      }),
    ),
    ...(theirs.view
      ? [naming('change', ['dropView', 'DropViewInput'], (id) => ({ id }), [theirs.view, randomUUID()])]
      : []),
  ];
}

/** Everything that changes these ledgers, tried on the other's entries and with what is the other's in it. */
export function changesOfLedgers(
  mine: Possessions,
  theirs: Possessions,
  ledgers: readonly Ledger[] = LEDGERS,
  isStreetSecret = true,
): Attempt[] {
  return [
    ...ledgers.flatMap((ledger) => inTheirStreets(ledger, theirs, isStreetSecret)),
    ...byReference(mine, theirs),
    ...ledgers.flatMap((ledger) => ofEntries(ledger, mine, theirs)),
  ];
}
