import { buildASTSchema, Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { GraphQLSchema } from 'graphql';

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** A subgraph's schema from its committed SDL; the directives of federation are taken as they stand. */
export function schemaOf(sdl: string): GraphQLSchema {
  return buildASTSchema(parse(sdl), { assumeValidSDL: true });
}

/**
 * What one subgraph can say to a question of the whole graph: the document without the fields that the
 * subgraph does not know, as a gateway asks it first. `isWhole` when nothing is left out.
 */
export function partOf(query: string, schema: GraphQLSchema): { query: string; isWhole: boolean } {
  const types = new TypeInfo(schema);
  let isWhole = true;
  const part = visit(
    parse(query),
    visitWithTypeInfo(types, {
      Field: {
        enter(node) {
          if (types.getFieldDef() || node.name.value === '__typename') return undefined;
          isWhole = false;
          return null;
        },
      },
      SelectionSet: {
        leave: (node) => (node.selections.length > 0 ? undefined : { ...node, selections: [TYPENAME] }),
      },
    }),
  );
  return { query: print(part), isWhole };
}
