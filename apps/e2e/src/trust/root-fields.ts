import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { accessOf, PUBLIC_ACCESS } from '@tongxing/subgraph/access-tag';
import {
  buildASTSchema,
  type DirectiveNode,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  parse,
} from 'graphql';
import { minimalArguments } from './minimal-arguments.ts';

const SUPERGRAPH = new URL('../../../../supergraph.graphql', import.meta.url);

/** A root field as the supergraph tells of it. */
export interface RootField {
  name: string;
  kind: 'query' | 'mutation';
  /** The permission that it asks for; undefined when everybody is answered. */
  permission: string | undefined;
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
export function rootFields(): RootField[] {
  const schema = supergraph();
  return [
    ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => rootField('query', field)),
    ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) =>
      rootField('mutation', field),
    ),
  ];
}

function rootField(kind: RootField['kind'], field: GraphQLField<unknown, unknown>): RootField {
  const [access, ...more] = (field.astNode?.directives ?? []).flatMap(accessOfDirective);
  if (access === undefined || more.length > 0) throw new Error(`${field.name} does not tell its access`);
  const needed = field.args.filter(
    ({ type, defaultValue }) => String(type).endsWith('!') && defaultValue === undefined,
  );
  const declared = needed.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = needed.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return {
    name: field.name,
    kind,
    permission: access === PUBLIC_ACCESS ? undefined : access,
    document: `${kind}${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${selection} }`,
    variables: () => minimalArguments(needed),
  };
}

function accessOfDirective({ name, arguments: given = [] }: DirectiveNode): string[] {
  const value = given[0]?.value;
  const access = name.value === 'tag' && value?.kind === Kind.STRING ? accessOf(value.value) : undefined;
  return access === undefined ? [] : [access];
}
