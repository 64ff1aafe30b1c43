import { randomUUID } from 'node:crypto';
import { type GraphQLObjectType, isObjectType, Kind } from 'graphql';
import type { Attempt } from './attempt.ts';
import { NOWHERE, type Possessions } from './possessions.ts';
import { nestedIn, valuesOf } from './selection.ts';
import type { Subgraph } from './subgraphs.ts';

type Key = Record<string, string>;
const idOf = (ids: readonly (string | undefined)[]): Key[] => ids.flatMap((id) => (id ? [{ id }] : []));

/** The keys by which the gateway refers to what another has, by type. */
const KEYS: Readonly<Record<string, (theirs: Possessions) => Key[]>> = {
  District: ({ district }) => [{ code: district }],
  Street: ({ streets }) => streets.map((code) => ({ code })),
  Village: ({ villages }) => villages.map((code) => ({ code })),
  Unit: ({ district }) => [{ districtCode: district, code: 'HRSS' }],
  Enterprise: ({ rows }) => idOf(rows.enterprises.map(({ id }) => id)),
  MediationBody: ({ rows }) => idOf(rows.mediationBodies.map(({ id }) => id)),
  SocialOrganization: ({ rows }) => idOf(rows.socialOrganizations.map(({ id }) => id)),
  Coordinator: ({ rows }) => idOf(rows.coordinators.map(({ id }) => id)),
  Mediator: ({ rows }) => idOf(rows.mediators.map(({ id }) => id)),
  Expert: ({ rows }) => idOf(rows.experts.map(({ id }) => id)),
  Person: ({ people }) => idOf(people),
  Plan: ({ planId }) => idOf([planId]),
};

/** What is published for everybody: the name of a mediation body in the public roster. */
const PUBLISHED = new Set(['PublishedBody']);

/** The same key for what is nowhere. */
function nowhere(type: string, key: Key): Key {
  if ('id' in key) return { id: randomUUID() };
  if ('districtCode' in key) return { ...key, districtCode: NOWHERE.district };
  const code = { District: NOWHERE.district, Village: NOWHERE.village }[type] ?? NOWHERE.street;
  return { code };
}

/** Every type that a service answers references to, referred to by what another has. The gateway alone asks so. */
export function referencesTo(theirs: Possessions, { schema }: Subgraph): Attempt[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
  return types.filter(isReferable).flatMap((type) => {
    if (PUBLISHED.has(type.name)) return [];
    const keys = KEYS[type.name];
    if (!keys) throw new Error(`no key is known by which ${type.name} could be referred to`);
    const nested = nestedIn(type).map(({ selection }) => selection);
    const document = `query ($it: [_Any!]!) { it: _entities(representations: $it) { ... on ${type.name} { ${[valuesOf(type), ...nested].join(' ')} } } }`;
    return keys(theirs).map((key): Attempt => {
      const named = (by: Key) => ({ it: [{ __typename: type.name, ...by }] });
      const missing = named(nowhere(type.name, key));
      return { path: 'reference', field: type.name, document, hidden: named(key), missing };
    });
  });
}

function isReferable({ astNode }: GraphQLObjectType): boolean {
  return (astNode?.directives ?? []).some(
    ({ name, arguments: given = [] }) =>
      name.value === 'key' && !given.some(({ value }) => value.kind === Kind.BOOLEAN && !value.value),
  );
}
