import type { Actor } from '@tongxing/auth';
import { enterpriseChanged, type EnterpriseFact } from '@tongxing/events';
import type { Fact } from '@tongxing/jobs';
import { withCheckCharacters } from '@tongxing/reference-data';
import { actorFor, type RunningSubgraph } from '@tongxing/subgraph/testing';

const ENTERPRISE = `id version name creditCode creditCodeReason streetCode street { name } industry industryStandard
  registrationType registrationScheme ownership ownershipDerived
  figures { year headcount revenue assets sizeClass } figuresYear headcount revenue assets sizeClass
  registeredOn status closedOn closedReason demonstration hasMediationBody`;
const FAULTS = `... on Problem { code message path } ... on InvalidInput { fields { code message path } }`;
const LIKE = `... on DuplicateSuspected { candidates { id name detail } }
  ... on EnterpriseExists { enterpriseId existing { name } }`;
const CHANGED = `... on EnterpriseChanged { enterprise { ${ENTERPRISE} } }
  ... on VersionConflict { expectedVersion currentVersion }`;

/** The inputs of the ledger's mutations, and what their answers are asked for. */
const MUTATIONS = {
  registerEnterprise: [
    'RegisterEnterpriseInput',
    `... on EnterpriseRegistered { enterprise { ${ENTERPRISE} } } ${LIKE}`,
  ],
  changeEnterprise: ['ChangeEnterpriseInput', `${CHANGED} ${LIKE}`],
  closeEnterprise: ['CloseInput', CHANGED],
  reopenEnterprise: ['ReopenInput', CHANGED],
  changeEnterprises: [
    'ChangeEnterprisesInput',
    `... on EnterprisesChanged { enterprises { ${ENTERPRISE} } }
     ... on BulkConflict { conflicts { id currentVersion } }`,
  ],
} as const;

/** The office of the district of most tests. */
export const office = actorFor('OFFICE');

let counter = 0;

/** A form of an enterprise that nobody has entered yet, with what a test adds. */
export function form(more: object = {}) {
  counter += 1;
  return {
    name: `试验企业${counter}`,
    creditCode: withCheckCharacters(`91777777${String(counter).padStart(8, '0')}`),
    streetCode: '130273101',
    ...more,
  };
}

/** The same as an input that registers it. */
export function registration(more: object = {}) {
  const given = form(more);
  return { ...given, idempotencyKey: `key-${counter}`, ...more };
}

/** Sends one of the mutations for an actor. */
export async function send(
  app: RunningSubgraph,
  mutation: keyof typeof MUTATIONS,
  input: object,
  actor: Actor | null = office,
  headers: object = {},
) {
  const [type, answer] = MUTATIONS[mutation];
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${FAULTS} ${answer} } }`;
  const { data, errors } = await app.execute(actor, document, { input }, headers);
  return { result: data?.[mutation], errors };
}

/** Registers an enterprise as the office and gives its entry, and the form that says the same. */
export async function enter(app: RunningSubgraph, more: object = {}) {
  const { idempotencyKey, ...given } = registration(more);
  const { result } = await send(app, 'registerEnterprise', { ...given, idempotencyKey });
  if (result?.__typename !== 'EnterpriseRegistered') throw new Error(JSON.stringify(result));
  return { given, entry: result.enterprise };
}

/** Collects the facts of enterprises that are told from now on. */
export function listenIn(app: RunningSubgraph): Fact<EnterpriseFact>[] {
  const told: Fact<EnterpriseFact>[] = [];
  const publishAll = app.events.publishAll.bind(app.events);
  app.events.publishAll = async (em, event, facts) => {
    if (event.topic === enterpriseChanged.topic) told.push(...(facts as unknown as typeof told));
    await publishAll(em, event, facts);
  };
  return told;
}

/** Lets the telling of facts fail while something is done. */
export async function withoutQueue<T>(app: RunningSubgraph, work: () => Promise<T>): Promise<T> {
  const publishAll = app.events.publishAll.bind(app.events);
  app.events.publishAll = () => Promise.reject(new Error('the queue is gone'));
  try {
    return await work();
  } finally {
    app.events.publishAll = publishAll;
  }
}

/** Where the faults of an answer are. */
export function placesOf(result: { fields: { code: string; path: string[] }[] }): string[] {
  return result.fields.map(({ code, path }) => `${path.join('.')} ${code}`);
}
