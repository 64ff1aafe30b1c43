import { getVariableValues } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { failure, Stopped } from '../failure.ts';
import type { OperationParameters } from '../request-context.ts';
import { LIMITS, PERSISTED_LIST, tooMuch } from './document-limits.ts';

/** How many wrong places are told at once; looking for more would be the longest part of a hopeless request. */
const MAX_ERRORS = 10;

/**
 * The values of an operation's variables, so that a wrong one is the client's error and reaches no subgraph.
 *
 * @throws {Stopped} when one does not fit its type, or holds a list that is too long
 */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  { variables, longestList }: OperationParameters,
  isPersisted: boolean,
): Record<string, unknown> {
  const limit = isPersisted ? PERSISTED_LIST : LIMITS.list;
  if (longestList > limit) throw tooMuch('list', limit);
  if (!operation.variableDefinitions?.length) return {};
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions, variables ?? {}, {
    maxErrors: MAX_ERRORS,
    hideSuggestions: true,
  });
  if (coerced) return coerced;
  throw new Stopped(errors.map((error) => failure('BAD_USER_INPUT', { detail: error.message, status: 400 })));
}
