import type { Actor } from '@tongxing/auth';
import type { ExecutionRequest } from '@graphql-tools/utils';
import type { Language } from './language.ts';

/** The parts of a GraphQL request that the gateway reads; everything else in the body is left behind. */
export interface OperationParameters {
  query?: string;
  /** SHA-256 of a document in the manifest, hex */
  documentHash?: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  /** of the longest list or the largest object among the variables */
  mostEntries: number;
}

/** What is known of one request before its operation is looked at. */
export interface RequestContext {
  requestId: string;
  language: Language;
  /** null when nobody is signed in */
  actor: Actor | null;
  parameters: OperationParameters;
  /**
   * Takes points from what the sender may ask for.
   *
   * @throws {Stopped} `RATE_LIMITED` when nothing is left
   */
  spend(points: number): void;
}

/** Who is behind a request, as far as the gateway treats them differently. */
export type Audience = 'dashboard' | 'client' | 'anonymous';

/** A person in the dashboard, a machine, or nobody that we know. */
export function audienceOf(actor: Actor | null): Audience {
  if (!actor) return 'anonymous';
  return actor.scope.includes('dashboard') ? 'dashboard' : 'client';
}

/** The request on whose behalf a subgraph is called. */
export function requestOf(execution: ExecutionRequest): RequestContext {
  return execution.context as RequestContext;
}
