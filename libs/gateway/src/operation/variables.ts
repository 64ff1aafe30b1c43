import { getVariableValues } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { failure, Stopped } from '../failure.ts';
import type { OperationParameters } from '../request-context.ts';
import { LIMITS, PERSISTED_ENTRIES, tooMuch } from './document-limits.ts';

/** How many wrong places are told at once: each is told with its whole value, which is the costly part of it. */
const MAX_ERRORS = 3;

/**
 * The values of an operation's variables, so that a wrong one is the client's error and reaches no subgraph.
 *
 * @throws {Stopped} when one does not fit its type, or holds too long a list or too large an object
 */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  { variables, mostEntries }: OperationParameters,
  isPersisted: boolean,
): Record<string, unknown> {
  const limit = isPersisted ? PERSISTED_ENTRIES : LIMITS.entries;
  if (mostEntries > limit) throw tooMuch('entries', limit);
  if (!operation.variableDefinitions?.length) return {};
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions, variables ?? {}, {
    maxErrors: MAX_ERRORS,
    hideSuggestions: true,
  });
  if (coerced) return coerced;
  throw new Stopped(errors.map((error) => failure('BAD_USER_INPUT', { detail: error.message, status: 400 })));
}
