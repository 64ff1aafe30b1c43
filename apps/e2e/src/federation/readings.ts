import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { supergraph } from '../trust/root-fields.ts';
import type { Attempt, Path, Variables } from './attempt.ts';
import { type Ledger, LEDGERS, NOWHERE, type Possessions } from './possessions.ts';
import { listed, nestedIn, nodeOf } from './selection.ts';

type Field = GraphQLField<unknown, unknown>;
/** What of the other's can be named in a place, and what stands there for something that is nowhere. */
interface Nameable {
  of: (theirs: Possessions) => readonly string[];
  nowhere: () => string;
}

const ids = (of: Nameable['of']): Nameable => ({ of, nowhere: randomUUID });

/** What an `id` or `code` stands for, by the type that it leads to. */
const BY_TYPE: Readonly<Record<string, Nameable>> = {
  District: { of: ({ district }) => [district], nowhere: () => NOWHERE.district },
  Street: { of: ({ streets }) => streets, nowhere: () => NOWHERE.street },
  Plan: { of: ({ plan }) => [plan], nowhere: () => NOWHERE.plan },
  String: { of: ({ plan }) => [plan], nowhere: () => NOWHERE.plan },
  Enterprise: ids(({ rows }) => rows.enterprises.map(({ id }) => id)),
  MediationBody: ids(({ rows }) => rows.mediationBodies.map(({ id }) => id)),
  SocialOrganization: ids(({ rows }) => rows.socialOrganizations.map(({ id }) => id)),
  Coordinator: ids(({ rows }) => rows.coordinators.map(({ id }) => id)),
  Mediator: ids(({ rows }) => rows.mediators.map(({ id }) => id)),
  Expert: ids(({ rows }) => rows.experts.map(({ id }) => id)),
};

/** What a field of a filter stands for, by its name. */
const BY_NAME: Readonly<Record<string, Nameable>> = {
  streetCode: BY_TYPE['Street']!,
  enterpriseId: BY_TYPE['Enterprise']!,
  covering: BY_TYPE['Enterprise']!,
  bodyId: BY_TYPE['MediationBody']!,
  coordinatorId: BY_TYPE['Coordinator']!,
  recordId: ids(({ rows }) => Object.values(rows).flatMap((list) => list.slice(0, 1).map(({ id }) => id))),
};

const CODES: Nameable = { of: ({ creditCodes }) => creditCodes, nowhere: () => NOWHERE.creditCode };

/** The ledgers in which a field looks for a text. */
const SEARCHED: Readonly<Record<string, readonly Ledger[]>> = {
  ...Object.fromEntries(LEDGERS.map((ledger) => [ledger, [ledger]])),
  enterpriseTotals: ['enterprises'],
  mediationBodyTotals: ['mediationBodies'],
  socialOrganizationTotals: ['socialOrganizations'],
  coordinatorTotals: ['coordinators'],
  searchOrganizations: ['enterprises', 'mediationBodies', 'socialOrganizations'],
  searchPeople: ['coordinators', 'mediators', 'experts'],
};

/** Says nothing of whose a row is: a class; or names what there is none of to be named here. */
const HARMLESS = new Set(['industrySection', 'teamId', 'actor', 'requestId']);

/** What leads to nobody's rows: rules, lists of the standards, and what one keeps for oneself. */
export const OF_NOBODY: Readonly<Record<string, string>> = {
  judgeCreditCode: 'tells of a code whether it is well made',
  judgeSocialOrganizationCode: 'tells of a code whether it is well made',
  sizeClassOf: 'reckons from what it is given',
  industries: 'the standard’s list',
  registrationTypes: 'the standard’s list',
  organizationsAccess: 'the table of permissions',
  peopleAccess: 'the table of permissions',
  programsAccess: 'the table of permissions',
  publicRoster: 'published for everybody, of every district',
  rosterDistricts: 'published for everybody, of every district',
  saveView: 'keeps what is given to it, and names nothing',
  organizationsRecordExport: 'writes down what was taken out, and names nothing',
  peopleRecordExport: 'writes down what was taken out, and names nothing',
  programsRecordExport: 'writes down what was taken out, and names nothing',
};

/** Every way in which the queries of the supergraph let something be named, tried with what is another's. */
export function readings(theirs: Possessions): Attempt[] {
  const fields = Object.values(supergraph().getQueryType()?.getFields() ?? {});
  return fields.filter(({ name }) => !(name in OF_NOBODY)).flatMap((field) => of(field, theirs));
}

function of(field: Field, theirs: Possessions): Attempt[] {
  const type = getNamedType(field.type);
  const argument = (name: string) => field.args.find((each) => each.name === name);
  const key = argument('id') ?? argument('code');
  const text = argument('text');
  const filter = argument('filter');
  const sort = argument('sort');
  return [
    ...(key ? byKey(field, key, theirs) : []),
    ...(text ? byText(field, 'search', theirs, (it) => `${field.name}(text: ${it}) ${selected(field)}`) : []),
    ...(filter ? byFilter(field, filter, theirs) : []),
    ...(sort ? bySort(field, sort) : []),
    ...(theirs.cursors[field.name] ? [byCursor(field, theirs)] : []),
    ...(field.args.some(isRequiredArgument) || !isObjectType(type) ? [] : [asList(field)]),
    ...(field.name === 'savedViews' ? [savedViews(field)] : []),
  ];
}

function selected(field: Field): string {
  const type = getNamedType(field.type);
  return isObjectType(type) ? `{ ${listed(type)} }` : '';
}

/** The same question of each thing that can be named in a place. */
function naming(
  field: Field,
  path: Path,
  { of: named, nowhere }: Nameable,
  theirs: Possessions,
  ask: (argument: string) => string,
  type = 'String!',
): Attempt[] {
  return named(theirs).map((it) => ({
    path,
    field: field.name,
    document: `query ($it: ${type}) { it: ${ask('$it')} }`,
    hidden: { it },
    missing: { it: nowhere() },
  }));
}

function byKey(field: Field, { name, type: keyType }: GraphQLArgument, theirs: Possessions): Attempt[] {
  const type = getNamedType(field.type);
  const known = BY_TYPE[type.name];
  if (!known) throw new Error(`${field.name}: nothing is known that could be named as ${type.name}`);
  const ask = (selection: string) => (it: string) => `${field.name}(${name}: ${it})${selection}`;
  const plain = naming(field, 'by id', known, theirs, ask(selected(field)), String(keyType));
  if (!isObjectType(type)) return plain;
  const first = { ...known, of: (all: Possessions) => known.of(all).slice(0, 1) };
  const nested = nestedIn(type).flatMap(({ name: inner, selection }) => {
    const path = inner === 'history' ? 'history' : 'nested';
    const attempts = naming(field, path, first, theirs, ask(` { ${selection} }`), String(keyType));
    return attempts.map((attempt) => ({ ...attempt, field: `${field.name}.${inner}` }));
  });
  return [...plain, ...nested];
}

/** The names and codes that the other's rows have, looked for. */
function byText(field: Field, path: Path, theirs: Possessions, ask: (argument: string) => string): Attempt[] {
  const ledgers = SEARCHED[field.name];
  if (!ledgers) throw new Error(`${field.name}: it is not known in which ledgers it looks`);
  const codes = ledgers.includes('enterprises') ? naming(field, path, CODES, theirs, ask) : [];
  const names = ledgers.flatMap((ledger) => theirs.rows[ledger].slice(0, 2).map(({ name }) => name));
  // Somebody of one's own may have the same name.
  const byName = names.map((it): Attempt => {
    const document = `query ($it: String!) { it: ${ask('$it')} }`;
    return { path, field: field.name, document, hidden: { it }, missing: undefined };
  });
  return [...codes, ...byName];
}

function byFilter(field: Field, { type }: GraphQLArgument, theirs: Possessions): Attempt[] {
  const input = getNamedType(type);
  if (!isInputObjectType(input)) throw new Error(`${field.name}: a filter that is none`);
  return Object.values(input.getFields()).flatMap(({ name, type: wrapped }) => {
    const value = getNamedType(wrapped).name;
    if ((value !== 'ID' && value !== 'String') || HARMLESS.has(name)) return [];
    const path = nodeOf(getNamedType(field.type) as GraphQLObjectType) ? 'filter' : 'totals';
    const ask = (it: string) => `${field.name}(filter: { ${name}: ${it} }) ${selected(field)}`;
    if (name === 'text') return byText(field, path, theirs, ask);
    const known = BY_NAME[name];
    if (!known) throw new Error(`${field.name}: nothing is known that could be named as ${name}`);
    return naming(field, path, known, theirs, ask, `${value}!`);
  });
}

function bySort(field: Field, { type }: GraphQLArgument): Attempt[] {
  const input = getNamedType(type);
  const by = isInputObjectType(input) ? getNamedType(input.getFields()['by']?.type) : undefined;
  const columns = isEnumType(by) ? by.getValues().map(({ name }) => name) : [];
  return columns.map((column) =>
    unnamed(field, 'sort', `${field.name}(first: 40, sort: { by: ${column} }) ${selected(field)}`),
  );
}

function byCursor(field: Field, theirs: Possessions): Attempt {
  const document = `query ($it: String!) { it: ${field.name}(first: 40, after: $it) ${selected(field)} }`;
  const hidden: Variables = { it: theirs.cursors[field.name] };
  return { path: 'cursor', field: field.name, document, hidden, missing: undefined };
}

function asList(field: Field): Attempt {
  const size = field.args.some(({ name }) => name === 'first') ? '(first: 40)' : '';
  return unnamed(field, 'list', `${field.name}${size} ${selected(field)}`);
}

function savedViews(field: Field): Attempt {
  return unnamed(field, 'list', `savedViews(ledger: "enterprises") ${selected(field)}`);
}

function unnamed(field: Field, path: Path, ask: string): Attempt {
  return { path, field: field.name, document: `{ it: ${ask} }`, hidden: {}, missing: undefined };
}
