import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import { checkDeclaredAccess } from './allow.ts';
import type { SubgraphDefinition } from './definition.ts';
import { maskPersonalFields } from './personal/answers.ts';

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@provides", "@requires", "@tag", "@inaccessible"]
)`;

/** An executable federated schema and the SDL it was made from. */
export interface Subgraph {
  readonly schema: GraphQLSchema;
  /** what `libs/<domain>/schema.graphql` holds and the supergraph is composed of */
  readonly sdl: string;
}

/**
 * Builds the federated schema of a definition.
 * @throws when a root field says neither who may use it nor that it is public, or names a permission of no table
 */
export async function buildSubgraph(definition: SubgraphDefinition): Promise<Subgraph> {
  const [first, ...rest] = definition.resolvers;
  if (!first) throw new Error(`subgraph ${definition.name} has no resolvers`);
  const plain = await buildSchema({
    resolvers: [first, ...rest],
    orphanedTypes: [...(definition.types ?? [])],
    validate: false,
  });
  checkDeclaredAccess(plain, definition.permissions);
  const sdl = `${LINK}\n\n${printSubgraphSchema(plain)}\n`;
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  maskPersonalFields(plain, resolvers);
  for (const [type, { resolve }] of Object.entries(definition.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolveAs(type, resolve) };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return { schema, sdl };
}

/** `_entities` tells the type of what it got by `__typename`, which an entity class does not carry. */
function resolveAs(type: string, resolve: (r: never, ctx: never) => Promise<object | null>) {
  return async (representation: never, ctx: never) => {
    const found = await resolve(representation, ctx);
    return found && Object.defineProperty(found, '__typename', { value: type, configurable: true });
  };
}
