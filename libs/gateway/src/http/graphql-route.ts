import type { Actor } from '@tongxing/auth';
import type { Graph } from '../graph.ts';
import type { Metrics } from '../metrics.ts';
import { answerJson } from './answer.ts';
import { checkDoor, readOperation } from './graphql-request.ts';
import { identify } from './identify.ts';
import type { Route } from './server.ts';

const GRAPHQL_JSON = 'application/graphql-response+json';

/** `/graphql`: looks at the door, the token and the body, in this order, and then runs the operation. */
export function graphqlRoute(o: {
  graph: Graph;
  publicUrl: string;
  verify: (token: string) => Promise<Actor>;
  metrics: Metrics;
}): Route {
  return async (visit, request, response) => {
    checkDoor(request, o.publicUrl);
    const actor = await identify(request.headers.authorization, o.verify);
    const parameters = await readOperation(request);
    const began = performance.now();
    const accept = request.headers.accept?.includes(GRAPHQL_JSON) ? GRAPHQL_JSON : 'application/json';
    const outcome = { hasErrors: false };
    const answer = await o.graph.run(
      {
        requestId: visit.requestId,
        language: visit.language,
        acceptLanguage: request.headers['accept-language'],
        actor,
        parameters,
        isPersisted: false,
        outcome,
      },
      accept,
    );
    o.metrics.operation(
      outcome.hasErrors ? 'failed' : 'ok',
      audienceOf(actor),
      (performance.now() - began) / 1000,
    );
    answerJson(response, answer.status, answer.body, { 'content-type': answer.type });
  };
}

function audienceOf(actor: Actor | null): 'dashboard' | 'client' | 'anonymous' {
  if (!actor) return 'anonymous';
  return actor.scope.includes('dashboard') ? 'dashboard' : 'client';
}
