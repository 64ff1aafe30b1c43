import { createHash } from 'node:crypto';
import { Kind, parse, validate } from 'graphql';
import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { failure, Stopped, stopped } from '../failure.ts';
import { measureCost } from './cost.ts';
import type { Cost } from './cost.ts';
import { checkLength, checkShape, LIMITS } from './document-limits.ts';
import { asksForSchema } from './introspection.ts';

/** How many wrong places of a document are told at once. */
const MAX_ERRORS = 10;

/** One operation of a document that may be run. */
export interface PreparedOperation {
  node: OperationDefinitionNode;
  /** what its answer may hold, by the values of its variables */
  cost: (variables: Record<string, unknown>) => Cost;
}

/** A document that fits the schema and the limits, with all that is known of it whoever sends it. */
export interface Prepared {
  document: DocumentNode;
  /** SHA-256 of its text, hex */
  hash: string;
  /** whether it comes from the manifest */
  isPersisted: boolean;
  asksForSchema: boolean;
  /** The operation of that name, or the only one there is; undefined when that is not one. */
  operation(name: string | undefined): PreparedOperation | undefined;
}

/**
 * Reads a document once for good: whatever can be told of it without its variables and its sender is told here.
 * What a client brings is held to the limits before anything costly is done with it.
 *
 * @throws {Stopped} when it cannot be run
 */
export function prepare(schema: GraphQLSchema, text: string, isPersisted: boolean): Prepared {
  if (!isPersisted) checkLength(text);
  const document = read(text, isPersisted, true);
  if (!isPersisted) checkShape(document);
  checkFit(schema, document, text, isPersisted);
  const operations = document.definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((node) => ({ node, cost: measureCost(schema, document, node) }));
  return {
    document,
    hash: createHash('sha256').update(text).digest('hex'),
    isPersisted,
    asksForSchema: asksForSchema(document),
    operation: (name) =>
      name === undefined
        ? operations.length === 1
          ? operations[0]
          : undefined
        : operations.find(({ node }) => node.name?.value === name),
  };
}

/** Places in the text are kept only for the errors that name them: they are most of what a document weighs. */
function read(text: string, isPersisted: boolean, noLocation: boolean): DocumentNode {
  try {
    return parse(text, { noLocation, ...(!isPersisted && { maxTokens: LIMITS.tokens }) });
  } catch (error) {
    throw stopped('GRAPHQL_PARSE_FAILED', { about: error as GraphQLError });
  }
}

function checkFit(schema: GraphQLSchema, document: DocumentNode, text: string, isPersisted: boolean): void {
  // "Did you mean …?" would spell out the schema to whoever guesses.
  const options = { maxErrors: MAX_ERRORS, hideSuggestions: true };
  if (validate(schema, document, undefined, options).length === 0) return;
  const errors = validate(schema, read(text, isPersisted, false), undefined, options);
  throw new Stopped(errors.map((error) => failure('GRAPHQL_VALIDATION_FAILED', { about: error })));
}
