import type { Executor } from '@graphql-tools/utils';
import { OperationTypeNode } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { stopped } from '../failure.ts';
import type { RequestContext } from '../request-context.ts';
import { checkCost } from './cost.ts';
import { mayLook } from './introspection.ts';
import type { LiveSessions } from './live-session.ts';
import type { OperationFacts } from './operation-log.ts';
import { withRootFields } from './partial-data.ts';
import type { Prepared } from './prepared.ts';
import { readVariables } from './variables.ts';

/** How many values of an answer cost one point; the operation itself was paid for at the door. */
const VALUES_A_POINT = 1_000;

/** What an operation needs on its way. */
export interface Way {
  schema: GraphQLSchema;
  findDocument: (request: RequestContext) => Promise<Prepared>;
  sessions: LiveSessions;
  execute: Executor;
  isOpen: boolean;
}

/**
 * Takes one operation through all doors, the cheap ones first, and runs it. Whatever depends on who asks is looked at
 * each time; the rest was settled when its document was read.
 *
 * @param facts filled in on the way, for the log
 * @throws {Stopped} when it is not run
 */
export async function perform(
  way: Way,
  request: RequestContext,
  facts: OperationFacts,
): Promise<ExecutionResult> {
  const { operationName } = request.parameters;
  const prepared = await way.findDocument(request);
  const { document, isPersisted } = prepared;
  Object.assign(facts, { hash: prepared.hash, isPersisted });
  const operation = prepared.operation(operationName);
  if (!operation) throw stopped('BAD_REQUEST', { detail: 'operationName', status: 400 });
  const kind = operation.node.operation;
  Object.assign(facts, { name: operation.node.name?.value, kind });
  if (kind === OperationTypeNode.SUBSCRIPTION) {
    throw stopped('BAD_REQUEST', { detail: 'subscription', status: 400 });
  }
  if (prepared.asksForSchema && !way.isOpen && !mayLook(request.actor)) {
    throw stopped('INTROSPECTION_NOT_ALLOWED', { status: 403 });
  }
  const variables = readVariables(way.schema, operation.node, request.parameters, isPersisted);
  const cost = operation.cost(variables);
  facts.values = cost.values;
  checkCost(cost, isPersisted);
  request.spend(cost.values / VALUES_A_POINT);
  if (kind === OperationTypeNode.MUTATION) await way.sessions.confirm(request);
  const result = (await way.execute({
    document,
    ...(request.parameters.variables && { variables: request.parameters.variables }),
    ...(operationName !== undefined && { operationName }),
    context: request,
  })) as ExecutionResult;
  return withRootFields(result, { schema: way.schema, document, operation: operation.node, variables });
}
