import {
  getDirectiveValues,
  getOperationAST,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isNonNullType,
  Kind,
} from 'graphql';
import type { ExecutionArgs, GraphQLObjectType, SelectionSetNode } from 'graphql';
import { isAsyncIterable } from '@graphql-tools/utils';
import type { Plugin } from '../request-context.ts';

/**
 * When every root field failed, the executor answers with no `data` at all, as if nothing had been run. A
 * client then could not tell a missing part from a refused operation: each root field is null instead.
 */
export function usePartialData(): Plugin {
  return {
    onExecute({ args }) {
      return {
        onExecuteDone({ result, setResult }) {
          if (isAsyncIterable(result) || 'data' in result || !result.errors) return;
          setResult({ ...result, data: nulls(args) });
        },
      };
    },
  };
}

type RootFields = Record<string, string | null>;

/** Null for each root field, or null altogether where a root field may not be null. */
function nulls(args: ExecutionArgs): RootFields | null {
  const operation = getOperationAST(args.document, args.operationName);
  const root = operation && args.schema.getRootType(operation.operation);
  if (!operation || !root) return null;
  const { coerced = {} } = getVariableValues(
    args.schema,
    operation.variableDefinitions ?? [],
    args.variableValues ?? {},
  );
  const data: RootFields = {};
  return collect({ ...args, variableValues: coerced }, root, operation.selectionSet, data) ? data : null;
}

function collect(
  args: ExecutionArgs,
  root: GraphQLObjectType,
  set: SelectionSetNode,
  data: RootFields,
): boolean {
  const variables = args.variableValues ?? {};
  return set.selections.every((node) => {
    const isSkipped = getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true;
    const isIncluded = getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
    if (isSkipped || !isIncluded) return true;
    if (node.kind === Kind.INLINE_FRAGMENT) return collect(args, root, node.selectionSet, data);
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = args.document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
      );
      return fragment?.kind !== Kind.FRAGMENT_DEFINITION || collect(args, root, fragment.selectionSet, data);
    }
    const key = node.alias?.value ?? node.name.value;
    const field = root.getFields()[node.name.value];
    data[key] = node.name.value === '__typename' ? root.name : null;
    return !field || !isNonNullType(field.type);
  });
}
