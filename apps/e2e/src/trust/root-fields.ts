import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { accessOf, PUBLIC_ACCESS } from '@tongxing/subgraph/access-tag';
import {
  buildASTSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
} from 'graphql';
import { nodeOf } from '../federation/selection.ts';
import { minimalArguments } from './minimal-arguments.ts';

type Field = GraphQLField<unknown, unknown>;
const SUPERGRAPH = new URL('../../../../supergraph.graphql', import.meta.url);

/** A field that says who may ask for it, as the supergraph tells of it. */
export interface DeclaredField {
  name: string;
  /** What must be held to be answered: nothing where everybody is. */
  permissions: readonly string[];
  /** The shortest document that asks for nothing but this field. */
  document: string;
  /** The least that its arguments must hold; new ids at each call. */
  variables(): Record<string, unknown>;
}

/** The committed supergraph. */
export function supergraph(): GraphQLSchema {
  return buildASTSchema(parse(readFileSync(fileURLToPath(SUPERGRAPH), 'utf8')), { assumeValidSDL: true });
}

/** Every root field of the platform; throws for one that does not tell its access. */
export function rootFields(): DeclaredField[] {
  const schema = supergraph();
  const of = (kind: 'query' | 'mutation', type: GraphQLObjectType | null | undefined) =>
    Object.values(type?.getFields() ?? {}).map((field) => rootField(kind, field));
  return [...of('query', schema.getQueryType()), ...of('mutation', schema.getMutationType())];
}

/** Every guarded field of a type, asked for by a list of that type. */
export function guardedFields(): DeclaredField[] {
  const schema = supergraph();
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !roots.includes(type))
    .flatMap((type) =>
      Object.values((type as GraphQLObjectType).getFields()).map((field) => ({ type, field })),
    )
    .flatMap(({ type, field }) => {
      const access = accessTo(field);
      if (access === undefined) return [];
      const list = queries.find(
        (query) => !query.args.some(isRequiredArgument) && rowOf(query)?.name === type.name,
      );
      if (!list) throw new Error(`no list leads to ${type.name}.${field.name}`);
      const asked = `${field.name}${selectionOf(field)}`;
      const isPaged = nodeOf(getNamedType(list.type) as GraphQLObjectType) !== undefined;
      const rows = isPaged ? `{ edges { node { ${asked} } } }` : `{ ${asked} }`;
      return {
        name: `${type.name}.${field.name}`,
        permissions: [accessTo(list), access].filter((each) => each !== undefined && each !== PUBLIC_ACCESS),
        document: `{ ${list.name} ${rows} }`,
        variables: () => ({}),
      };
    }) as DeclaredField[];
}

/** What the rows of a list are. */
function rowOf({ type }: Field): GraphQLObjectType | undefined {
  const named = getNamedType(type);
  return isObjectType(named) ? (nodeOf(named) ?? named) : undefined;
}

function rootField(kind: 'query' | 'mutation', field: Field): DeclaredField {
  const access = accessTo(field);
  if (access === undefined) throw new Error(`${field.name} does not tell its access`);
  const needed = field.args.filter(isRequiredArgument);
  const list = (write: (argument: GraphQLArgument) => string) =>
    needed.length > 0 ? `(${needed.map(write).join(', ')})` : '';
  const declared = list(({ name, type }) => `$${name}: ${String(type)}`);
  const passed = list(({ name }) => `${name}: $${name}`);
  return {
    name: field.name,
    permissions: access === PUBLIC_ACCESS ? [] : [access],
    document: `${kind}${declared} { ${field.name}${passed}${selectionOf(field)} }`,
    variables: () => minimalArguments(needed),
  };
}

function selectionOf({ type }: Field): string {
  return isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
}

/** What a field's tags say of its access; undefined when they say nothing. */
function accessTo({ name, astNode }: Field): string | undefined {
  const told = (astNode?.directives ?? []).flatMap(({ name: directive, arguments: given = [] }) => {
    const value = given[0]?.value;
    const isTag = directive.value === 'tag' && value?.kind === Kind.STRING;
    return (isTag ? accessOf(value.value) : undefined) ?? [];
  });
  if (told.length > 1) throw new Error(`${name} tells more than one access: ${told.join(', ')}`);
  return told[0];
}
