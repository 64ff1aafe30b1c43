import type { Actor } from '@tongxing/auth';
import type { ExecutionRequest } from '@graphql-tools/utils';
import type { ExecutionArgs } from 'graphql';
import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import type { Language } from './language.ts';

/** The parts of a GraphQL request that the gateway reads; everything else in the body is left behind. */
export interface OperationParameters {
  query?: string;
  /** SHA-256 of a document in the manifest, hex */
  documentHash?: string;
  operationName?: string;
  variables?: Record<string, unknown>;
}

/** What is known of one request before its operation is looked at. */
export interface RequestContext {
  requestId: string;
  language: Language;
  acceptLanguage: string | undefined;
  /** null when nobody is signed in */
  actor: Actor | null;
  parameters: OperationParameters;
  /** whether the document comes from the manifest; set by the plugin that looks it up */
  isPersisted: boolean;
  /** what has become of it; filled in at the end */
  outcome: { hasErrors: boolean };
}

/** A plugin of this gateway: its context carries the request's. */
export type Plugin = GatewayPlugin<Record<string, never>, RequestContext>;

/** The request in a context of the runtime, which is the one that `Graph.run` was given. */
export function requestIn(context: object): RequestContext {
  return context as RequestContext;
}

/** An operation that is about to run, with its types: the runtime's own hooks leave them open. */
export function operationOf(args: object): ExecutionArgs & { contextValue: RequestContext } {
  return args as ExecutionArgs & { contextValue: RequestContext };
}

/** The request on whose behalf a subgraph is called. */
export function requestOf(execution: ExecutionRequest): RequestContext {
  return requestIn(execution.context as object);
}
