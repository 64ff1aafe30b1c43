import { json, port, readEnvironment, text, url } from '@tongxing/env';
import type { Actor, JWK } from '@tongxing/auth';
import type { Statement } from './cases/case.ts';

/** This process's environment for another one, with changes; `undefined` takes a variable away. */
export function environmentWith(changes: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** What the bare server is told. */
export function floorEnvironment() {
  return readEnvironment({
    PORT: port(),
    DATABASE_URL: url(),
    /** session variables and their values, as a subgraph sets them for this actor */
    SESSION: json<Record<string, string>>(),
    /** what it answers, by path */
    STATEMENTS: json<Record<string, Statement>>(),
  });
}

/** What the second gateway is told. */
export function apolloEnvironment() {
  return readEnvironment({
    PORT: port(),
    ASSERTION_PRIVATE_JWK: json<JWK>(),
    TOKEN_ISSUER: url(),
    TOKEN_JWKS_URL: url(),
    SUBGRAPH_URLS: json<Record<string, string>>(),
  });
}

/** What a subgraph is told that trusts whoever asks. */
export function openSubgraphEnvironment() {
  return readEnvironment({
    NAME: text(),
    PORT: port(),
    /** of a role that row-level security does not bind */
    DATABASE_URL: url(),
    /** in whose name everything is asked */
    ACTOR: json<Actor>(),
  });
}

/** What the gateway over them is told. */
export function openGatewayEnvironment() {
  return readEnvironment({
    PORT: port(),
    SUBGRAPH_URLS: json<Record<string, string>>(),
    ACTOR: json<Actor>(),
  });
}
