import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
} from 'graphql';
import type { ExecutionArgs, GraphQLField, GraphQLNamedType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { failure } from '../failure.ts';
import type { Plugin } from '../request-context.ts';
import { withoutSuggestion } from './suggestions.ts';

/** How many values an answer may hold at most, as far as can be told before anything is fetched. */
export const MAX_VALUES = { free: 50_000, persisted: 1_000_000 } as const;
/** The length that is assumed of a list that says nothing of its own. */
const USUAL_LENGTH = 10;

/**
 * Refuses an operation whose answer could grow too large, before a single subgraph is asked. Variables are
 * checked on the way, so that a wrong one is the client's error and reaches no subgraph.
 */
export function useCost(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const errors = judge(args, args.contextValue.isPersisted);
      if (errors.length > 0) setResultAndStopExecution({ errors });
    },
  };
}

function judge(args: ExecutionArgs, isPersisted: boolean) {
  const operation = getOperationAST(args.document, args.operationName);
  if (!operation) return [failure('BAD_REQUEST', { detail: 'operationName', status: 400 })];
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
    return [failure('BAD_REQUEST', { detail: 'subscription', status: 400 })];
  }
  const variables = getVariableValues(
    args.schema,
    operation.variableDefinitions ?? [],
    args.variableValues ?? {},
    { maxErrors: 10 },
  );
  if (variables.errors) {
    return variables.errors.map((error) =>
      failure('BAD_USER_INPUT', { detail: withoutSuggestion(error.message), status: 400 }),
    );
  }
  const limit = isPersisted ? MAX_VALUES.persisted : MAX_VALUES.free;
  const root = args.schema.getRootType(operation.operation);
  const values = countValues(args, root ?? undefined, operation.selectionSet, variables.coerced);
  return values > limit
    ? [failure('OPERATION_TOO_COMPLEX', { detail: `values > ${limit}`, status: 400 })]
    : [];
}

/**
 * The most values an answer can hold: each field counts one, times the length of every list above it. A list
 * is as long as `first` or `last` says, on itself or on the connection it is in; otherwise the usual length.
 */
function countValues(
  { schema, document }: Pick<ExecutionArgs, 'schema' | 'document'>,
  root: GraphQLNamedType | undefined,
  selection: SelectionSetNode,
  variables: Record<string, unknown>,
): number {
  const counted = new Map<string, number>();
  const count = (type: GraphQLNamedType | undefined, set: SelectionSetNode, isSized: boolean): number => {
    let values = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const field = fieldOf(type, node.name.value);
        if (!field || !node.selectionSet) {
          values += 1;
          continue;
        }
        const size = sizeOf(field, getArgumentValues(field, node, variables));
        const isList = isListType(getNullableType(field.type));
        const length = size ?? (isList && !isSized ? USUAL_LENGTH : 1);
        // `first` of a connection sizes the list right below it, and no list further down.
        const sizesBelow = size !== undefined && !isList;
        values += 1 + length * count(getNamedType(field.type), node.selectionSet, sizesBelow);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        values += count(named(schema, node.typeCondition?.name.value, type), node.selectionSet, isSized);
      } else {
        values += countFragment(node.name.value, isSized);
      }
    }
    return values;
  };
  const countFragment = (name: string, isSized: boolean): number => {
    const key = `${name} ${isSized}`;
    const known = counted.get(key);
    if (known !== undefined) return known;
    const fragment = document.definitions.find(
      (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
    );
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return 0;
    const type = named(schema, fragment.typeCondition.name.value, undefined);
    const values = count(type, fragment.selectionSet, isSized);
    counted.set(key, values);
    return values;
  };
  return count(root, selection, false);
}

function fieldOf(
  type: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function named(
  schema: GraphQLSchema,
  name: string | undefined,
  otherwise: GraphQLNamedType | undefined,
): GraphQLNamedType | undefined {
  const type = name === undefined ? otherwise : schema.getType(name);
  return isCompositeType(type) ? type : undefined;
}

function sizeOf(field: GraphQLField<unknown, unknown>, values: Record<string, unknown>): number | undefined {
  const sizes = ['first', 'last']
    .filter((name) => field.args.some((argument) => argument.name === name))
    .map((name) => values[name])
    .filter((value) => typeof value === 'number');
  return sizes.length > 0 ? Math.max(0, ...sizes) : undefined;
}
