import { setTimeout as wait } from 'node:timers/promises';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { ASSERTION_HEADER, CHANNEL_HEADER, channelTo } from '@tongxing/auth';
import type { ChannelTo, Proof, SignAssertion } from '@tongxing/auth';
import { forRequest } from '@tongxing/logging';
import type { Logger } from '@tongxing/logging';
import { GraphQLError, OperationTypeNode, print } from 'graphql';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { claimsFor } from '../claims.ts';
import type { Tuning } from '../environment.ts';
import { createPoster } from '../http/post.ts';
import type { Posted } from '../http/post.ts';
import type { Metrics } from '../metrics.ts';
import { requestOf } from '../request-context.ts';
import { readAnswer, withoutInsides } from './errors.ts';
import { subgraphGuard } from './guard.ts';
import type { Guard } from './guard.ts';

/** The way to the subgraphs. */
export interface Subgraphs {
  /** Asks one subgraph its part of an operation; a failure on the way is an error in the result. */
  ask(subgraph: string, execution: ExecutionRequest): Promise<ExecutionResult>;
  stop(): void;
}

/** What is known of the way to one subgraph. */
interface Target {
  url: URL;
  guard: Guard;
  channel: ChannelTo;
}

/**
 * Makes the way to the subgraphs. Each call is proven to its subgraph alone, also each repeated one, and all headers
 * it carries are decided here: nothing that a client sent gets through but which of two languages it reads.
 *
 * @param addresses GraphQL address by subgraph name
 */
export function subgraphCaller(
  addresses: Readonly<Record<string, string>>,
  o: { sign: SignAssertion; tuning: Tuning; metrics: Metrics; log: Logger },
): Subgraphs {
  const poster = createPoster(o.tuning.upstreamTimeout);
  const targets = new Map<string, Target>();
  for (const [name, address] of Object.entries(addresses)) {
    const guard = subgraphGuard(name, { ...o, breakerPause: o.tuning.breakerPause });
    const onFault = (err: unknown): void =>
      o.log.warn({ area: name, err }, 'a subgraph answered the offer of a channel with no key');
    targets.set(name, { url: new URL(address), guard, channel: channelTo(name, o.sign, { onFault }) });
  }
  const askOnce = async (name: string, execution: ExecutionRequest): Promise<ExecutionResult> => {
    const { url, guard, channel } = targets.get(name)!;
    const request = requestOf(execution);
    const body = bodyOf(execution);
    const proven = { actor: claimsFor(name, request.actor), body };
    const send = ({ assertion }: Proof) => {
      const headers = {
        accept: 'application/graphql-response+json, application/json',
        'accept-language': request.language,
        'x-request-id': request.requestId,
        [ASSERTION_HEADER]: assertion,
      };
      return poster.post(url, headers, body);
    };
    const call = async (): Promise<Posted> => {
      const proof = await channel.prove(proven);
      const answer = await send(proof);
      if (!proof.isByChannel || answer.status !== 401) {
        channel.answered(proof, single(answer.headers[CHANNEL_HEADER]));
        return answer;
      }
      // A subgraph that has been started anew knows no channel of before. It has done nothing yet.
      forRequest(o.log, request.requestId).info({ area: name }, 'a channel was refused, the call is signed');
      channel.refused();
      return send(await channel.prove(proven));
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

function single(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}
