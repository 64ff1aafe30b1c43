import type { Actor } from '@tongxing/auth';
import { actorFor, type RunningSubgraph } from '@tongxing/subgraph/testing';

const PERSON = 'person { id name employer version coordinator { id } mediator { id } expert { id } }';
const ROLE = `id version name employer status closedOn closedReason ${PERSON}`;
const FIELDS = {
  coordinator: `${ROLE} level employment certificateNo certificateIssuer certificateOn streetCode duties startedOn activeAssignments`,
  mediator: `${ROLE} employment bodyId streetCode specialisms contact publicName publicBody publicContact publicSpecialisms inPool`,
  expert: `${ROLE} kind specialisms team { id name size }`,
  assignment: 'id version from to duties coordinator { id } enterprise { id }',
};
const DUPLICATE = '... on DuplicateSuspected { candidates { id name detail } }';
const CONFLICT = '... on VersionConflict { expectedVersion currentVersion }';
const BULK = '... on BulkConflict { conflicts { id currentVersion } }';

type Kind = keyof typeof FIELDS;

type Row = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- what the test is about to check

/** What a mutation answers: the success with its rows, or a problem. */
export interface MutationAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: string[];
  readonly fields?: { code: string; message: string; path: string[] }[];
  readonly candidates?: { id: string; name: string; detail: string }[];
  readonly conflicts?: { id: string; currentVersion: number | null }[];
  readonly currentVersion?: number;
  readonly coordinator?: Row;
  readonly coordinators?: Row[];
  readonly mediator?: Row;
  readonly mediators?: Row[];
  readonly expert?: Row;
  readonly experts?: Row[];
  readonly assignment?: Row;
}

/** Runs a mutation of this subgraph and gives its answer; throws when it is refused altogether. */
export async function mutate(
  app: RunningSubgraph,
  actor: Actor,
  field: string,
  input: object,
  headers: object = {},
): Promise<MutationAnswer> {
  const { data, errors } = await app.execute(actor, documentOf(field), { input }, headers);
  if (errors) throw new Error(errors.map(({ extensions }) => extensions.code).join());
  return data[field] as MutationAnswer;
}

/** The fields at fault with their codes, as `field CODE`, sorted. */
export function faultsOf({ fields }: MutationAnswer): string[] {
  return (fields ?? []).map(({ path, code }) => `${path.join('.')} ${code}`).sort();
}

function documentOf(field: string): string {
  const [, verb = '', noun = ''] = /^([a-z]+)([A-Z]\w*)$/.exec(field) ?? [];
  const isBulk = verb === 'change' && noun.endsWith('s');
  const kind = (verb === 'assign' ? 'assignment' : noun.replace(/s$/, '').toLowerCase()) as Kind;
  const input =
    { close: 'CloseInput', reopen: 'ReopenInput' }[verb] ??
    `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const success =
    verb === 'assign' ? `${noun}Assigned` : `${noun}${verb === 'register' ? 'Registered' : 'Changed'}`;
  const problems = {
    register: DUPLICATE,
    assign: '',
    change: isBulk ? BULK : kind === 'assignment' ? CONFLICT : CONFLICT + DUPLICATE,
  };
  return `mutation ($input: ${input}!) { ${field}(input: $input) { __typename
    ... on ${success} { ${kind}${isBulk ? 's' : ''} { ${FIELDS[kind]} } }
    ... on Problem { code message path }
    ... on InvalidInput { fields { code message path } }
    ${problems[verb as keyof typeof problems] ?? CONFLICT + DUPLICATE} } }`;
}

/** Who keeps what in the district of most tests. */
export const ACTORS = {
  office: actorFor('OFFICE'),
  union: actorFor('UNIT', { unit: 'UNION', sub: 'test-union' }),
  hrss: actorFor('UNIT', { unit: 'HRSS', sub: 'test-hrss' }),
  commerce: actorFor('UNIT', { unit: 'COMMERCE', sub: 'test-commerce' }),
  street: actorFor('STREET', { street: '130273101' }),
  otherStreet: actorFor('STREET', { street: '130273401', sub: 'test-other-street' }),
  otherDistrict: actorFor('OFFICE', { districts: ['130299'], sub: 'test-other-district' }),
};
