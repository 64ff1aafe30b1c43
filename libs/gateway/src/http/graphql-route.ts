import type { Actor } from '@tongxing/auth';
import { stopped } from '../failure.ts';
import type { Graph, GraphAnswer } from '../graph.ts';
import type { TakePoints } from '../rate/limits.ts';
import { answerJson, Refused } from './answer.ts';
import { clientAddress, networkOf } from './client-address.ts';
import { checkDoor, readOperation } from './graphql-request.ts';
import { identify } from './identify.ts';
import type { Route } from './server.ts';

const GRAPHQL_JSON = 'application/graphql-response+json';

/** `/graphql`: looks at the door, the token, the rate and the body, in this order, and then runs the operation. */
export function graphqlRoute(o: {
  graph: Graph;
  publicUrl: string;
  trustsProxy: boolean;
  verify: (token: string) => Promise<Actor>;
  take: TakePoints;
}): Route {
  const { origin } = new URL(o.publicUrl);
  return async (visit, request, response) => {
    checkDoor(request, origin);
    const actor = await identify(request.headers.authorization, o.verify);
    const address = networkOf(clientAddress(request, o.trustsProxy));
    const wait = o.take(actor, address, 1);
    if (wait > 0) throw new Refused(429, 'RATE_LIMITED', { headers: retryAfter(seconds(wait)) });
    const parameters = await readOperation(request);
    const answer = await o.graph.run({
      requestId: visit.requestId,
      language: visit.language,
      actor,
      parameters,
      spend: (points) => {
        const more = o.take(actor, address, points);
        if (more > 0) throw stopped('RATE_LIMITED', { status: 429, retryAfter: seconds(more) });
      },
    });
    const type = request.headers.accept?.includes(GRAPHQL_JSON) ? GRAPHQL_JSON : 'application/json';
    answerJson(response, statusOf(answer, type), answer.body, {
      'content-type': `${type}; charset=utf-8`,
      ...(answer.retryAfter !== undefined && retryAfter(answer.retryAfter)),
    });
  };
}

/**
 * By the specification of GraphQL over HTTP: an operation that was not run is 400 in the media type of its own; the
 * older one says 200 to all that is well-formed, for clients that read no body of another status.
 */
function statusOf({ status, hasData }: GraphAnswer, type: string): number {
  return status ?? (hasData || type !== GRAPHQL_JSON ? 200 : 400);
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1000);
}

function retryAfter(after: number): Record<string, string> {
  return { 'retry-after': String(after) };
}
