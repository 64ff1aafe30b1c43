import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import { isRow } from './merge.ts';
import { isOfType } from './projection.ts';
import type { Row } from './projection.ts';

/**
 * Applies what a plan says of names that two subgraphs, or two types of an interface, use differently: a key is renamed,
 * or a value set. Rows are changed in place.
 */
export function rewrite(
  rows: unknown,
  rewrites: readonly FetchRewrite[] | undefined,
  schema: GraphQLSchema,
): void {
  for (const one of rewrites ?? []) {
    if ('KeyRenamer' in one) {
      const { path, renameKeyTo } = one.KeyRenamer;
      atEnd(rows, path, schema, (row, key) => {
        if (!(key in row)) return;
        row[renameKeyTo] = row[key];
        delete row[key];
      });
    } else {
      const { path, setValueTo } = 'ValueSetter' in one ? one.ValueSetter : one;
      atEnd(rows, path, schema, (row, key) => {
        row[key] = setValueTo;
      });
    }
  }
}

/** Does something with the last key of a path in every row that the path leads to. */
function atEnd(
  value: unknown,
  [segment, ...rest]: readonly FetchNodePathSegment[],
  schema: GraphQLSchema,
  act: (row: Row, key: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const one of value) atEnd(one, [segment!, ...rest], schema, act);
  } else if (isRow(value) && segment) {
    if ('TypenameEquals' in segment) {
      const type = value['__typename'];
      const isMeant =
        typeof type !== 'string' ||
        [segment.TypenameEquals].flat().some((name) => isOfType(schema, type, name));
      if (isMeant) atEnd(value, rest, schema, act);
    } else if (rest.length === 0) {
      act(value, segment.Key);
    } else {
      atEnd(value[segment.Key], rest, schema, act);
    }
  }
}
