import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isNonNullType,
  Kind,
} from 'graphql';
import type {
  DocumentNode,
  ExecutionResult,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

interface Run {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** coerced */
  variables: Record<string, unknown>;
}

/**
 * When every root field failed, the executor answers with no `data` at all, as if nothing had been run. A
 * client then could not tell a missing part from a refused operation: each root field is null instead.
 */
export function withRootFields(result: ExecutionResult, run: Run): ExecutionResult {
  if ('data' in result || !result.errors) return result;
  const root = run.schema.getRootType(run.operation.operation);
  const data: RootFields = {};
  const isNullable = root && collect(run, root, run.operation.selectionSet, data);
  return { ...result, data: isNullable ? data : null };
}

type RootFields = Record<string, string | null>;

/** Null for each root field; false where a root field may not be null, so that there is no data at all. */
function collect(run: Run, root: GraphQLObjectType, set: SelectionSetNode, data: RootFields): boolean {
  return set.selections.every((node) => {
    const isSkipped = getDirectiveValues(GraphQLSkipDirective, node, run.variables)?.['if'] === true;
    const isIncluded = getDirectiveValues(GraphQLIncludeDirective, node, run.variables)?.['if'] !== false;
    if (isSkipped || !isIncluded) return true;
    if (node.kind === Kind.INLINE_FRAGMENT) return collect(run, root, node.selectionSet, data);
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = run.document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
      );
      return fragment?.kind !== Kind.FRAGMENT_DEFINITION || collect(run, root, fragment.selectionSet, data);
    }
    const key = node.alias?.value ?? node.name.value;
    const field = root.getFields()[node.name.value];
    data[key] = node.name.value === '__typename' ? root.name : null;
    return !field || !isNonNullType(field.type);
  });
}
