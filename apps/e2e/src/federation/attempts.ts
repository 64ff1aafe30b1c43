import { randomUUID } from 'node:crypto';
import { changesOfLedgers } from './attempts-at-ledgers.ts';
import type { Possessions } from './possessions.ts';

/** One try of an office to reach what is another district's. */
export interface Attempt {
  what: string;
  document: string;
  /** With what is there, but the other's. */
  hidden: Record<string, unknown>;
  /** The same with what is nowhere: both must be answered alike. Undefined where nothing can be named. */
  missing: Record<string, unknown> | undefined;
}

/** What is in no district. */
export const NOWHERE = {
  plan: 'no-such-plan',
  street: '999999999',
  district: '999999',
  creditCode: '91999999999999999X',
};
const PROBLEMS = '__typename ... on Problem { code message path }';

export function attempt(
  what: string,
  document: string,
  hidden: Record<string, unknown>,
  missing?: Record<string, unknown>,
): Attempt {
  return { what, document, hidden, missing };
}

/** A row by its id, with what hangs on it in the other subgraphs. */
const BY_ID: Record<string, string> = {
  enterprise:
    'id name creditCode street { name } coordinators { id name } assignments { totalCount } mediationBodies { id } history { totalCount }',
  mediationBody: 'id name street { name } mediators { id name } enterprise { name } history { totalCount }',
  socialOrganization: 'id name street { name } history { totalCount }',
  coordinator:
    'id name person { name } street { name } enterprises { edges { node { enterprise { name } } } } history { totalCount }',
  mediator: 'id name person { name } body { name } history { totalCount }',
  expert: 'id name person { name } team { name } history { totalCount }',
};

function readings(theirs: Possessions): Attempt[] {
  const { enterprises, mediationBodies, socialOrganizations, coordinators, mediators, experts } = theirs;
  const rows = {
    enterprise: enterprises.map(({ id }) => id),
    mediationBody: mediationBodies,
    socialOrganization: socialOrganizations,
    coordinator: coordinators,
    mediator: mediators,
    expert: experts,
  };
  const lists = {
    enterprises: 'edges { node { id creditCode coordinators { id } } }',
    mediationBodies: 'edges { node { id mediators { id } } }',
    coordinators: 'edges { node { id } }',
  };
  return [
    attempt(
      'plan',
      'query ($it: String!) { it: plan(code: $it) { code title notice { text } targets { code } milestones { id } } }',
      { it: theirs.plan },
      { it: NOWHERE.plan },
    ),
    attempt(
      'district',
      'query ($it: String!) { it: district(code: $it) { name plans { code } streets { code enterprises { totalCount } } units { name } } }',
      { it: theirs.district },
      { it: NOWHERE.district },
    ),
    ...theirs.streets.map((it) =>
      attempt(
        'street',
        'query ($it: String!) { it: street(code: $it) { name villages { code } enterprises { totalCount } mediationBodies { totalCount } } }',
        { it },
        { it: NOWHERE.street },
      ),
    ),
    ...Object.entries(rows).flatMap(([field, ids]) =>
      ids.map((it) =>
        attempt(
          `${field} by id`,
          `query ($it: ID!) { it: ${field}(id: $it) { ${BY_ID[field] ?? 'id'} } }`,
          { it },
          { it: randomUUID() },
        ),
      ),
    ),
    ...Object.entries(lists).flatMap(([field, selection]) =>
      theirs.streets.map((it) =>
        attempt(
          `${field} of a street`,
          `query ($it: String!) { it: ${field}(filter: { streetCode: $it }) { totalCount ${selection} } }`,
          { it },
          { it: NOWHERE.street },
        ),
      ),
    ),
    ...mediationBodies.map((it) =>
      attempt(
        'mediators of a body',
        'query ($it: ID!) { it: mediators(filter: { bodyId: $it }) { totalCount edges { node { id body { id } } } } }',
        { it },
        { it: randomUUID() },
      ),
    ),
    ...enterprises.map(({ creditCode }) =>
      attempt(
        'enterprises by credit code',
        'query ($it: String!) { it: enterprises(filter: { text: $it }) { totalCount edges { node { id } } } }',
        { it: creditCode },
        { it: NOWHERE.creditCode },
      ),
    ),
    ...enterprises
      .slice(0, 3)
      .flatMap(({ id, creditCode }) => [
        attempt(
          'search among organisations',
          'query ($it: String!) { it: searchOrganizations(text: $it) { id title } }',
          { it: creditCode },
          { it: NOWHERE.creditCode },
        ),
        attempt(
          'assignments of an enterprise',
          'query ($it: ID!) { it: assignments(filter: { enterpriseId: $it }) { totalCount edges { node { id } } } }',
          { it: id },
          { it: randomUUID() },
        ),
      ]),
    ...theirs.people.map(({ name }) =>
      attempt('search among people', 'query ($name: String!) { searchPeople(text: $name) { id title } }', {
        name,
      }),
    ),
    ...theirs.streets.map((it) =>
      attempt(
        'enterprises without a coordinator',
        'query ($it: String!) { it: uncoveredEnterprises(filter: { streetCode: $it }) { totalCount edges { node { enterprise { id } } } } }',
        { it },
        { it: NOWHERE.street },
      ),
    ),
    ...theirs.streets.map((street) =>
      attempt(
        'sums of a street',
        `query ($street: String!) {
          enterpriseTotals(filter: { streetCode: $street }) { count headcount }
          mediationBodyTotals(filter: { streetCode: $street }) { count mediators }
          socialOrganizationTotals(filter: { streetCode: $street }) { count staff }
          coordinatorTotals(filter: { streetCode: $street }) { count assignments }
        }`,
        { street },
        { street: NOWHERE.street },
      ),
    ),
    ...Object.entries(theirs.cursors).map(([field, it]) =>
      attempt(
        `${field} after the other's cursor`,
        `query ($it: String!) { ${field}(first: 200, after: $it) { edges { node { id } } } }`,
        { it },
      ),
    ),
    attempt(
      'entities',
      'query ($it: ID!) { _entities(representations: [{ __typename: "Enterprise", id: $it }]) { ... on Enterprise { name } } }',
      { it: enterprises[0]?.id },
    ),
  ];
}

function changes(mine: Possessions, theirs: Possessions): Attempt[] {
  const decision = { reason: 'r', authority: 'a', expectedVersion: 0 };
  const mutation = (field: string, type: string): string =>
    `mutation ($input: ${type}!) { it: ${field}(input: $input) { ${PROBLEMS} } }`;
  const inPlan = (field: string, type: string, rest: Record<string, unknown>): Attempt => {
    const input = { ...rest, idempotencyKey: randomUUID() };
    return attempt(
      field,
      mutation(field, type),
      { input: { ...input, plan: theirs.plan } },
      { input: { ...input, plan: NOWHERE.plan, idempotencyKey: randomUUID() } },
    );
  };
  const assignment = (coordinatorId: string, enterpriseId: string): Record<string, unknown> => ({
    input: { coordinatorId, enterpriseId, from: '2023-06-01', idempotencyKey: randomUUID() },
  });
  const enterprise = (streetCode: string): Record<string, unknown> => ({
    input: {
      name: '越界有限公司',
      creditCode: '91130200MA0000000X',
      creditCodeReason: '试',
      streetCode,
      idempotencyKey: randomUUID(),
    },
  });
  return [
    ...theirs.targets.flatMap(({ code, reading, indicator, ratio }) => [
      inPlan('adoptReading', 'AdoptReadingInput', { ...decision, target: code, reading }),
      inPlan('setThreshold', 'SetThresholdInput', { ...decision, reading, value: 50 }),
      inPlan('enterObservation', 'EnterObservationInput', {
        indicator,
        year: 2023,
        numerator: 1,
        denominator: ratio ? 2 : null,
        validOn: '2023-06-01',
        evidence: 'e',
      }),
    ]),
    ...theirs.milestones.flatMap((milestone) => [
      inPlan('reportMilestone', 'ReportMilestoneInput', {
        milestone,
        status: 'DONE',
        doneOn: '2023-06-01',
        evidence: 'e',
        expectedVersion: 0,
      }),
      inPlan('adoptDate', 'AdoptDateInput', { ...decision, milestone, choice: 'LOOSE' }),
    ]),
    inPlan('withdrawAdoption', 'WithdrawAdoptionInput', {
      adoption: randomUUID(),
      reason: 'r',
      expectedVersion: 1,
    }),
    ...theirs.enterprises.map(({ id }) =>
      attempt(
        "assignCoordinator to the other's enterprise",
        mutation('assignCoordinator', 'AssignCoordinatorInput'),
        assignment(mine.coordinators[0] ?? '', id),
        assignment(mine.coordinators[0] ?? '', randomUUID()),
      ),
    ),
    ...theirs.coordinators.map((id) =>
      attempt(
        "assignCoordinator of the other's",
        mutation('assignCoordinator', 'AssignCoordinatorInput'),
        assignment(id, mine.enterprises[0]?.id ?? ''),
        assignment(randomUUID(), mine.enterprises[0]?.id ?? ''),
      ),
    ),
    ...theirs.streets.map((street) =>
      attempt(
        'registerEnterprise',
        mutation('registerEnterprise', 'RegisterEnterpriseInput'),
        enterprise(street),
        enterprise(NOWHERE.street),
      ),
    ),
  ];
}

/** Everything that one office can try against another district whose every id and code it has got hold of. */
export function attempts(mine: Possessions, theirs: Possessions): Attempt[] {
  return [...readings(theirs), ...changes(mine, theirs), ...changesOfLedgers(mine, theirs)];
}
