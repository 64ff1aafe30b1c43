/**
 * A program of its own, for comparison alone: the gateway's graph behind a bare server that verifies no token, limits
 * nothing and proves nothing to the subgraphs. Planning and asking are as in production.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createGraph, createMetrics, TUNING } from '@tongxing/gateway';
import { createLogger } from '@tongxing/logging';
import { openGatewayEnvironment } from '../environment.ts';

const { PORT, SUBGRAPH_URLS, ACTOR } = openGatewayEnvironment();
const SUPERGRAPH = fileURLToPath(new URL('../../../../supergraph.graphql', import.meta.url));

/** Documents by their hash: whatever is asked counts as the dashboard's own, which may be as large as it likes. */
const texts = new Map<string, string>();
const graph = await createGraph({
  supergraph: readFileSync(SUPERGRAPH, 'utf8'),
  addresses: SUBGRAPH_URLS,
  // Asked before a change alone, and the bench only reads.
  identityUrl: 'http://identity.invalid',
  findDocument: (hash) => Promise.resolve(texts.get(hash)),
  sign: () => Promise.resolve(''),
  isOpen: true,
  tuning: TUNING,
  metrics: createMetrics(),
  log: createLogger('open-gateway', 'error'),
});

function keep(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  texts.set(hash, text);
  return hash;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const { query, variables } = JSON.parse(Buffer.concat(parts).toString('utf8')) as {
    query: string;
    variables?: Record<string, unknown>;
  };
  const answer = await graph.run({
    requestId: 'bench',
    language: 'zh',
    actor: ACTOR,
    parameters: { documentHash: keep(query), variables: variables ?? {}, mostEntries: 0 },
    spend: () => undefined,
  });
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(answer.body);
}

createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
}).listen(PORT, '127.0.0.1', () => console.log('up'));
