import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { SignAssertion } from '@tongxing/auth';
import { withoutRedaction } from '@tongxing/logging';
import type { Logger } from '@tongxing/logging';
import { buildSchema } from 'graphql';
import type { ExecutionResult } from 'graphql';
import type { Tuning } from './environment.ts';
import type { FindDocument } from './manifest.ts';
import type { Metrics } from './metrics.ts';
import { documentDoor } from './operation/documents.ts';
import { liveSessions } from './operation/live-session.ts';
import { errorsIn, masked } from './operation/masked-errors.ts';
import { logOperation } from './operation/operation-log.ts';
import type { OperationFacts } from './operation/operation-log.ts';
import { perform } from './operation/perform.ts';
import type { Way } from './operation/perform.ts';
import type { RequestContext } from './request-context.ts';
import { subgraphCaller } from './subgraph/call.ts';

/** The answer to one operation. */
export interface GraphAnswer {
  body: string;
  /** whether anything was run: a refused operation has no data at all */
  hasData: boolean;
  /** the HTTP status that a refusal asks for */
  status: number | undefined;
  /** seconds after which the same may be asked again */
  retryAfter: number | undefined;
}

/** The federated graph, ready to run operations. */
export interface Graph {
  /** Runs one operation that has passed the door of `/graphql`. It does not throw: a failure is an answer too. */
  run(request: RequestContext): Promise<GraphAnswer>;
  stop(): void;
}

/** What a graph is made of. */
export interface GraphParts {
  /** the supergraph with real addresses */
  supergraph: string;
  /** GraphQL address by subgraph name */
  addresses: Readonly<Record<string, string>>;
  identityUrl: string;
  findDocument: FindDocument;
  sign: SignAssertion;
  isOpen: boolean;
  tuning: Tuning;
  metrics: Metrics;
  log: Logger;
}

/** Plans with the Rust planner and asks the subgraphs over HTTP. */
export async function createGraph(parts: GraphParts): Promise<Graph> {
  const { tuning, log } = parts;
  const subgraphs = subgraphCaller(parts.addresses, parts);
  const handled = await unifiedGraphHandler({
    unifiedGraph: buildSchema(parts.supergraph, { assumeValid: true, assumeValidSDL: true }),
    getUnifiedGraphSDL: () => parts.supergraph,
    onSubgraphExecute: (name, execution) => subgraphs.ask(name, execution),
  });
  if (!handled.executor) throw new Error('the planner gave no executor');
  const lines = { ...parts, log: withoutRedaction(log) };
  const sessions = liveSessions({ ...parts, timeout: tuning.sessionTimeout });
  const way: Way = {
    schema: handled.unifiedGraph,
    findDocument: documentDoor(handled.unifiedGraph, parts.findDocument, parts.isOpen),
    sessions,
    execute: handled.executor,
    isOpen: parts.isOpen,
  };
  return {
    run: async (request) => {
      const began = performance.now();
      const facts: OperationFacts = {};
      const result = await perform(way, request, facts).catch((thrown: unknown): ExecutionResult => ({
        errors: errorsIn(thrown),
      }));
      const { answer, codes } = answerTo(request, result, log);
      logOperation(request, facts, { codes, began }, lines);
      return answer;
    },
    stop: () => {
      subgraphs.stop();
      sessions.stop();
    },
  };
}

function answerTo(request: RequestContext, { data, errors }: ExecutionResult, log: Logger) {
  if (!errors?.length) return { answer: { ...NOTHING_ELSE, body: JSON.stringify({ data }) }, codes: [] };
  const told = errors.map((error) => masked(error, request, log));
  const hasData = data !== undefined;
  const shown = told.map((one) => one.shown);
  const answer: GraphAnswer = {
    body: JSON.stringify({ ...(hasData && { data }), errors: shown }),
    hasData,
    status: largest(told.map(({ status }) => status)),
    retryAfter: largest(told.map(({ retryAfter }) => retryAfter)),
  };
  return { answer, codes: told.map(({ code }) => code) };
}

const NOTHING_ELSE = { hasData: true, status: undefined, retryAfter: undefined };

function largest(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((one) => one !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
