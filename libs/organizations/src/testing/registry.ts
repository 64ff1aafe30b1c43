import type { Actor } from '@tongxing/auth';
import type { RunningSubgraph } from '@tongxing/subgraph/testing';
import { office } from './enterprises.ts';

/** A registry as its tests see it: the same mutations under other names, about another form. */
export interface Registry {
  /** of one entry, as the schema says it: `MediationBody` */
  readonly type: string;
  readonly plural: string;
  /** what a test asks of an entry, besides what every entry has */
  readonly fields: string;
  /** what a test asks of problems that this registry alone has */
  readonly problems?: string;
  /** a filled-in form that nobody has entered yet, with what a test adds */
  readonly form: (more?: object) => Record<string, unknown> & { name: string };
}

const ENTRY = 'id districtCode name version demonstration status closedOn closedReason street { name }';
const COMMON = `__typename ... on Problem { code message path } ... on InvalidInput { fields { code message path } }`;
const DUPLICATES = '... on DuplicateSuspected { candidates { id name detail } }';
const CONFLICT = '... on VersionConflict { expectedVersion currentVersion }';
const CONFLICTS = '... on BulkConflict { conflicts { id currentVersion } }';

let counter = 0;

/** A number that no test has had yet. */
export function next(): number {
  counter += 1;
  return counter;
}

/** Sends the mutations of a registry as the dashboard would, asking of each answer all that its union holds. */
export function clientOf(
  app: () => RunningSubgraph,
  { type, plural, fields, problems = '', form }: Registry,
) {
  const [field, list] = [lower(type), lower(plural)];
  const one = (outcome: string) => `... on ${type}${outcome} { ${field} { ${ENTRY} ${fields} } }`;
  const changed = [COMMON, DUPLICATES, CONFLICT, problems, one('Changed')].join(' ');
  const mutation = (name: string, input: string, asked: string) =>
    `mutation ($input: ${input}!) { answer: ${name}(input: $input) { ${asked} } }`;
  const documents = {
    register: mutation(
      `register${type}`,
      `Register${type}Input`,
      [COMMON, DUPLICATES, problems, one('Registered')].join(' '),
    ),
    change: mutation(`change${type}`, `Change${type}Input`, changed),
    close: mutation(`close${type}`, 'CloseInput', changed),
    reopen: mutation(`reopen${type}`, 'ReopenInput', changed),
    bulk: mutation(
      `change${plural}`,
      `Change${plural}Input`,
      [COMMON, CONFLICTS, `... on ${plural}Changed { ${list} { ${ENTRY} ${fields} } }`].join(' '),
    ),
  };
  const send = async (
    name: keyof typeof documents,
    input: object,
    actor: Actor | null = office,
    headers: object = {},
  ) => {
    const { data, errors } = await app().execute(actor, documents[name], { input }, headers);
    return { result: data?.answer, errors };
  };
  return {
    send,
    /** registers an entry, by the office unless said otherwise, and gives it with the form that says the same */
    enter: async (given: object = {}, actor: Actor = office) => {
      const filled = form(given);
      const { result } = await send('register', { ...filled, idempotencyKey: `key-${next()}` }, actor);
      const entry = result?.[field];
      if (!entry) throw new Error(JSON.stringify(result));
      return { entry, filled };
    },
    /** the entry as it is now, for an actor */
    read: async (id: string, asked = `${ENTRY} ${fields}`, actor: Actor = office) => {
      const query = `query ($id: ID!) { entry: ${field}(id: $id) { ${asked} } }`;
      return (await app().execute(actor, query, { id })).data.entry;
    },
  };
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
