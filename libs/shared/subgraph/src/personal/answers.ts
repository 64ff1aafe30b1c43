import {
  defaultFieldResolver,
  isObjectType,
  Kind,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { recordReads } from '../audit/accesses.ts';
import type { Ctx } from '../context.ts';
import { EXTENSION, type PersonalField } from './personal.ts';

type Row = Readonly<{ id: string; districtCode: string }>;
type Resolve = (row: Row, args: never, ctx: Ctx, info: GraphQLResolveInfo) => unknown;

/**
 * Puts the masks of a schema's personal fields into its resolvers: at the type, so that no way to a row goes round
 * them, and without a promise where none is needed, since a page has hundreds of names.
 */
export function maskPersonalFields(
  schema: GraphQLSchema,
  resolvers: Record<string, Record<string, unknown>>,
): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const personal = field.extensions[EXTENSION] as PersonalField<Row> | undefined;
      if (!personal) continue;
      const resolve = (field.resolve ?? defaultFieldResolver) as Resolve;
      resolvers[type.name] = { ...resolvers[type.name], [field.name]: masked(type.name, resolve, personal) };
    }
  }
}

function masked(type: string, resolve: Resolve, { mask, isShown }: PersonalField<Row>): Resolve {
  return (row, args, ctx, info) => {
    const value = resolve(row, args, ctx, info);
    if (value === null || value === undefined) return null;
    if (typeof value !== 'string') throw new Error(`${type}.${info.fieldName} is no text that a mask fits`);
    const tell = (shown: boolean): string => {
      if (!shown) return mask(value);
      recordReads(ctx, { what: askedBy(info, type), ids: [row.id], districtCode: row.districtCode });
      return value;
    };
    const shown = isShown?.(ctx, row, type) ?? false;
    return typeof shown === 'boolean' ? tell(shown) : shown.then(tell);
  };
}

/** The root field that was asked; for a reference of another service the type that it was to. */
function askedBy({ path, operation }: GraphQLResolveInfo, type: string): string {
  let root = path;
  while (root.prev) root = root.prev;
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const { name, alias } = selection;
    if ((alias ?? name).value === root.key) return name.value === '_entities' ? type : name.value;
  }
  return String(root.key);
}
