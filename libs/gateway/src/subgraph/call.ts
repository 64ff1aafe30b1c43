import { setTimeout as wait } from 'node:timers/promises';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { ASSERTION_HEADER } from '@tongxing/auth';
import type { Actor } from '@tongxing/auth';
import type { Logger } from '@tongxing/logging';
import { GraphQLError, OperationTypeNode, print } from 'graphql';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { claimsFor } from '../claims.ts';
import type { Tuning } from '../environment.ts';
import { createPoster } from '../http/post.ts';
import type { Metrics } from '../metrics.ts';
import { requestOf } from '../request-context.ts';
import { readAnswer, withoutInsides } from './errors.ts';
import { subgraphGuard } from './guard.ts';
import type { Guard } from './guard.ts';

/** Signs one call to one service, good for a short time and once. */
export type SignAssertion = (call: {
  subgraph: string;
  actor: Actor | null;
  body: string;
}) => Promise<string>;

/** The way to the subgraphs. */
export interface Subgraphs {
  /** Asks one subgraph its part of an operation; a failure on the way is an error in the result. */
  ask(subgraph: string, execution: ExecutionRequest): Promise<ExecutionResult>;
  stop(): void;
}

/**
 * Makes the way to the subgraphs. Each call is signed for its subgraph alone, also each repeated one, and all headers
 * it carries are decided here: nothing that a client sent gets through but which of two languages it reads.
 *
 * @param addresses GraphQL address by subgraph name
 */
export function subgraphCaller(
  addresses: Readonly<Record<string, string>>,
  o: { sign: SignAssertion; tuning: Tuning; metrics: Metrics; log: Logger },
): Subgraphs {
  const poster = createPoster(o.tuning.upstreamTimeout);
  const targets = new Map(
    Object.entries(addresses).map(([name, address]) => [
      name,
      { url: new URL(address), guard: subgraphGuard(name, { ...o, breakerPause: o.tuning.breakerPause }) },
    ]),
  );
  const askOnce = async (name: string, execution: ExecutionRequest): Promise<ExecutionResult> => {
    const { url, guard } = targets.get(name) as { url: URL; guard: Guard };
    const request = requestOf(execution);
    const body = bodyOf(execution);
    const call = async () => {
      const assertion = await o.sign({ subgraph: name, actor: claimsFor(name, request.actor), body });
      const headers = {
        accept: 'application/graphql-response+json, application/json',
        'accept-language': request.language,
        'x-request-id': request.requestId,
        [ASSERTION_HEADER]: assertion,
      };
      return poster.post(url, headers, body);
    };
    const answer = readAnswer((await guard(call, request.requestId)).body, name);
    return withoutInsides(answer, { area: name, requestId: request.requestId, log: o.log });
  };
  return {
    async ask(name, execution) {
      const result = await askOnce(name, execution).catch(failed);
      if (!mayBeAskedAgain(execution, result)) return result;
      await wait(o.tuning.retryDelay);
      return askOnce(name, execution).catch(failed);
    },
    stop: () => poster.stop(),
  };
}

/** A failure on the way as a result, so that the executor tells of it where something is missing. */
function failed(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError) return { errors: [error] };
  throw error;
}

/** A query that failed on its way to a subgraph that may be back in a moment. A mutation is never sent twice. */
function mayBeAskedAgain({ operationType }: ExecutionRequest, { errors }: ExecutionResult): boolean {
  const isQuery = operationType === OperationTypeNode.QUERY;
  return isQuery && errors?.some(({ extensions }) => extensions['again'] === true) === true;
}

/** Texts of the documents of plans, which are kept with their plan. */
const texts = new WeakMap<DocumentNode, string>();

function bodyOf({ document, variables, operationName }: ExecutionRequest): string {
  let query = texts.get(document);
  if (query === undefined) texts.set(document, (query = print(document)));
  return JSON.stringify({
    query,
    ...(operationName && { operationName }),
    variables: variables as Record<string, unknown> | undefined,
  });
}
