import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** A service behind the gateway, and where it listens. */
export interface Subgraph {
  name: string;
  url: string;
  schema: GraphQLSchema;
}

/** How far above the gateway's port each listens. */
const OFFSETS = { people: 2, organizations: 3, programs: 4 } as const;

/** The services of a platform on a port, with what each of them answers. */
export function subgraphsOf(port: number): Subgraph[] {
  return Object.entries(OFFSETS).map(([name, offset]) => {
    const file = new URL(`../../../../libs/${name}/schema.graphql`, import.meta.url);
    const schema = buildASTSchema(parse(readFileSync(fileURLToPath(file), 'utf8')), { assumeValidSDL: true });
    return { name, url: `http://127.0.0.1:${port + offset}/graphql`, schema };
  });
}

/** What of a document a service answers by itself, as the gateway would ask it; undefined when nothing is left. */
export function partFor(document: string, { schema }: Subgraph): string | undefined {
  const types = new TypeInfo(schema);
  const known: DocumentNode = visit(
    parse(document),
    visitWithTypeInfo(types, {
      [Kind.FIELD]: {
        enter: () => (types.getFieldDef() ? undefined : null),
        leave: (field) => (field.selectionSet?.selections.length === 0 ? null : undefined),
      },
      [Kind.INLINE_FRAGMENT]: { enter: () => (types.getType() ? undefined : null) },
    }),
  );
  const [operation] = known.definitions;
  const isAnswered =
    operation?.kind === Kind.OPERATION_DEFINITION && operation.selectionSet.selections.length > 0;
  return isAnswered ? print(known) : undefined;
}
