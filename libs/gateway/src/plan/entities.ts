import type {
  FetchRewrite,
  FlattenNodePathSegment,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import { isRow, mergeInto } from './merge.ts';
import { isOfType } from './projection.ts';
import type { Row } from './projection.ts';
import { rewrite } from './rewrites.ts';

/** Where something is in an answer. */
export type Path = readonly (string | number)[];

/** What a subgraph is to be asked about rows that others have given, each thing once however often it is meant. */
export interface Asked {
  representations: Row[];
  /** the rows that are meant, with the number of the representation that stands for each */
  targets: { row: Row; path: Path; number: number }[];
}

/** What a plan says of the rows of one question. */
export interface Requirement {
  requires?: readonly RequiresSelection[];
  inputRewrites?: readonly FetchRewrite[];
}

/** Collects the rows at the ends of some paths, and what a subgraph must be told of each. */
export function askAbout(
  data: Row,
  paths: readonly (readonly FlattenNodePathSegment[])[],
  { requires = [], inputRewrites }: Requirement,
  schema: GraphQLSchema,
  into: Asked & { numbers: Map<string, number> },
): Asked {
  const targets: Asked['targets'] = [];
  const note = (row: Row, path: Path): void => {
    const type = row['__typename'];
    if (typeof type !== 'string') return;
    const told = representation(requires, row, schema);
    if (!told) return;
    told['__typename'] ??= type;
    rewrite(told, inputRewrites, schema);
    const text = JSON.stringify(told);
    let number = into.numbers.get(text);
    if (number === undefined) {
      number = into.representations.push(told) - 1;
      into.numbers.set(text, number);
    }
    targets.push({ row, path, number });
  };
  for (const path of paths) walk(data, path, 0, [], schema, note);
  return { representations: into.representations, targets };
}

/** Puts each answered entity into the rows that it stands for; what was not found leaves them as they are. */
export function takeEntities(entities: unknown, { targets }: Asked): void {
  if (!Array.isArray(entities)) return;
  const taken = new Set<number>();
  for (const { row, number } of targets) {
    const entity: unknown = entities[number];
    if (!isRow(entity)) continue;
    // Two rows must not share what one of them may yet be given more of.
    mergeInto(row, taken.has(number) ? structuredClone(entity) : entity);
    taken.add(number);
  }
}

function walk(
  value: unknown,
  path: readonly FlattenNodePathSegment[],
  at: number,
  been: (string | number)[],
  schema: GraphQLSchema,
  note: (row: Row, path: Path) => void,
): void {
  const segment = path[at];
  if (Array.isArray(value)) {
    value.forEach((one, index) => {
      // A list is gone through whether or not the path says so; only what it says counts as one step of it.
      walk(one, path, segment === '@' ? at + 1 : at, [...been, index], schema, note);
    });
  } else if (isRow(value)) {
    if (segment === undefined) note(value, been);
    else if (segment === '@') return;
    else if ('Field' in segment)
      walk(value[segment.Field], path, at + 1, [...been, segment.Field], schema, note);
    else if (isMeant(value, segment.TypeCondition, schema)) walk(value, path, at + 1, been, schema, note);
  }
}

function isMeant(row: Row, conditions: readonly string[], schema: GraphQLSchema): boolean {
  const type = row['__typename'];
  return typeof type !== 'string' || conditions.some((condition) => isOfType(schema, type, condition));
}

/** The parts of a row that a subgraph asks for; null when there is nothing to know it by. */
function representation(requires: readonly RequiresSelection[], row: Row, schema: GraphQLSchema): Row | null {
  const told: Row = {};
  for (const one of requires) {
    if (one.kind === 'Field') {
      const value = row[one.name] ?? row[one.alias ?? one.name];
      const part = one.selections ? partOf(one.selections, value, schema) : value;
      if (part !== null && part !== undefined) told[one.alias ?? one.name] = part;
    } else if (
      one.kind === 'InlineFragment' &&
      isOfType(schema, String(row['__typename']), one.typeCondition)
    ) {
      mergeInto(told, representation(one.selections, row, schema) ?? {});
    }
  }
  const keys = Object.keys(told);
  return keys.length === 0 || (keys.length === 1 && keys[0] === '__typename') ? null : told;
}

function partOf(requires: readonly RequiresSelection[], value: unknown, schema: GraphQLSchema): unknown {
  if (Array.isArray(value)) return value.map((one) => partOf(requires, one, schema));
  return isRow(value) ? representation(requires, value, schema) : value;
}
