import type { Level } from '@tongxing/logging';

/** All that the gateway is told from outside; the app reads it from its environment variables. */
export interface GatewayEnvironment {
  /** address of the public listener */
  HOST: string;
  PORT: number;
  /** metrics are never on the public port */
  METRICS_HOST: string;
  METRICS_PORT: number;
  LOG_LEVEL: Level;
  /** where browsers find the platform; other origins are refused */
  PUBLIC_URL: string;
  /** the ring of the gateway's own ES256 keys, with which it speaks to subgraphs; read anew when it changes */
  ASSERTION_KEYS_FILE: string;
  /** who may issue access tokens, each with the address of its keys */
  TOKEN_ISSUERS: { issuer: string; jwksUrl: string; audience?: string }[];
  IDENTITY_URL: string;
  /** GraphQL address of each subgraph by its name in the supergraph */
  SUBGRAPH_URLS: Record<string, string>;
  SUPERGRAPH_FILE: string;
  /** the dashboard's documents: JSON of SHA-256 (hex) to document */
  DOCUMENTS_FILE: string;
  /** the built dashboard */
  DASHBOARD_DIR: string;
  /** whether a proxy stands in front whose X-Forwarded-For may be believed */
  TRUST_PROXY: boolean;
  /** points a second by who asks, and for how many seconds they are saved up; 0 for no limit */
  RATE_LIMIT_USER: number;
  RATE_LIMIT_CLIENT: number;
  RATE_LIMIT_ADDRESS: number;
  RATE_LIMIT_SECONDS: number;
  /** development only: introspection, and documents outside the manifest for everybody */
  OPEN: boolean;
}

/** Limits and times, with what production uses; tests shorten the times. */
export interface Tuning {
  /** milliseconds a subgraph has for one answer */
  upstreamTimeout: number;
  /** milliseconds identity has to say whether a session stands */
  sessionTimeout: number;
  /** milliseconds for which a subgraph that keeps failing is left alone */
  breakerPause: number;
  /** milliseconds before a query is tried a second time */
  retryDelay: number;
  /** milliseconds that open requests have to end when the gateway stops */
  drain: number;
}

/** What production uses. The platform's supervisor ends a service after five seconds. */
export const TUNING: Tuning = {
  upstreamTimeout: 15_000,
  sessionTimeout: 2_000,
  breakerPause: 2_000,
  retryDelay: 100,
  drain: 4_000,
};

/**
 * Takes `LOG_LEVEL` away from the packages of the planner: they read it for themselves, whatever they are told, and
 * fail at the words they do not know, `fatal` and `silent`.
 */
export function hideLogLevel(): void {
  delete process.env['LOG_LEVEL'];
}
