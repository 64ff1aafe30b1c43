/**
 * A program of its own, for comparison alone: the gateway without its guards. The listener, the reading of a question,
 * the planning and the asking are those of production; no token is verified, nothing is counted against a rate, no
 * header tells a browser what to refuse, no line is written, and nothing is proven to the subgraphs.
 */
import { readFileSync } from 'node:fs';
import {
  answerJson,
  createGraph,
  createMetrics,
  createPublicServer,
  documentFinder,
  readOperation,
  TUNING,
} from '@tongxing/gateway';
import { createLogger } from '@tongxing/logging';
import { openGatewayEnvironment } from '../environment.ts';
import { DOCUMENTS, SUPERGRAPH } from '../paths.ts';

const { PORT, SUBGRAPH_URLS, ACTOR } = openGatewayEnvironment();

const metrics = createMetrics();
const log = createLogger('open-gateway', 'error');
const graph = await createGraph({
  supergraph: readFileSync(SUPERGRAPH, 'utf8'),
  addresses: SUBGRAPH_URLS,
  // Asked before a change alone, and the bench only reads.
  identityUrl: 'http://identity.invalid',
  findDocument: await documentFinder(DOCUMENTS, true),
  sign: () => Promise.resolve(''),
  isOpen: true,
  tuning: TUNING,
  metrics,
  log,
});
const nowhere = () => Promise.reject(new Error('only the graph is asked here'));

createPublicServer({
  graphql: async ({ requestId, language }, request, response) => {
    const parameters = await readOperation(request);
    const { body } = await graph.run({
      requestId,
      language,
      actor: ACTOR,
      parameters,
      spend: () => undefined,
    });
    answerJson(response, 200, body);
  },
  auth: nowhere,
  pages: nowhere,
  readiness: nowhere,
  headers: {},
  metrics,
  log,
}).listen(PORT, '127.0.0.1', () => console.log('up'));
