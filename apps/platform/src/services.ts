import { inheritedEnvironment, passedOn, type PlatformEnvironment } from './environment.ts';
import type { Database } from './database.ts';
import { type KeyPaths, project } from './layout.ts';
import type { Secrets } from './secrets.ts';
import type { ServiceDefinition } from './service.ts';

/** The core subgraphs, in the order of their ports. */
export const SUBGRAPHS = ['people', 'organizations', 'programs'] as const;
/** All services, the gateway first: that is the order in which they are stopped. */
export const SERVICES = ['gateway', 'identity', ...SUBGRAPHS] as const;
export type ServiceName = (typeof SERVICES)[number];

/** What migrates and loads before it can serve; in any order. */
export const PREPARED = ['identity', ...SUBGRAPHS] as const;
/**
 * Who tells its facts again after all are prepared: only then is everybody known to the queues who listens. Those
 * who have a fact already drop it.
 */
export const PUBLISHERS = ['organizations', 'people'] as const;

/** Ports of a platform on `first`: the gateway there, everything that is not public above it. */
export function portsFrom(first: number) {
  return {
    gateway: first,
    identity: first + 1,
    people: first + 2,
    organizations: first + 3,
    programs: first + 4,
    metrics: first + 5,
    postgres: first + 6,
  };
}

/** How each service is started: the contract between the platform and the apps. */
export function serviceDefinitions(
  environment: PlatformEnvironment,
  demonstration: boolean,
  database: Database,
  secrets: Secrets,
  keys: KeyPaths,
): Record<ServiceName, ServiceDefinition> {
  const ports = portsFrom(environment.PORT);
  const define = (
    name: ServiceName,
    own: Record<string, string>,
    preparation?: Record<string, string>,
  ): ServiceDefinition => ({
    ...(preparation && { preparation }),
    name,
    entry: project.entry(name),
    port: ports[name],
    environment: {
      ...inheritedEnvironment(),
      NODE_ENV: 'production',
      TZ: 'Asia/Shanghai',
      HOST: '127.0.0.1',
      PORT: String(ports[name]),
      LOG_LEVEL: environment.LOG_LEVEL,
      DEMONSTRATION: String(demonstration),
      ...passedOn(name),
      ...own,
    },
  });
  const subgraph = (name: (typeof SUBGRAPHS)[number]) =>
    define(
      name,
      {
        DATABASE_URL: database.urlOf(`${name}_app`),
        ASSERTION_JWKS_FILE: keys.publicAssertions,
        AUDIT_SEAL_KEY: secrets.auditSeal,
      },
      {
        OWNER_DATABASE_URL: database.urlOf(`${name}_owner`),
        JOBS_OWNER_DATABASE_URL: database.urlOf('jobs_owner'),
      },
    );
  const identity = `http://127.0.0.1:${ports.identity}`;
  return {
    gateway: define('gateway', {
      HOST: environment.HOST,
      PUBLIC_URL: environment.PUBLIC_URL,
      METRICS_PORT: String(ports.metrics),
      ASSERTION_KEYS_FILE: keys.assertions,
      TOKEN_ISSUERS: JSON.stringify([{ issuer: environment.PUBLIC_URL, jwksUrl: `${identity}/auth/jwks` }]),
      IDENTITY_URL: identity,
      SUBGRAPH_URLS: JSON.stringify(
        Object.fromEntries(SUBGRAPHS.map((name) => [name, `http://127.0.0.1:${ports[name]}/graphql`])),
      ),
      SUPERGRAPH_FILE: project.supergraph,
      DOCUMENTS_FILE: project.documents,
      DASHBOARD_DIR: project.dashboard,
      OPEN: String(environment.OPEN),
    }),
    identity: define(
      'identity',
      {
        DATABASE_URL: database.urlOf('identity_app'),
        PUBLIC_URL: environment.PUBLIC_URL,
        SESSION_SECRET: secrets.session,
        AUDIT_SEAL_KEY: secrets.auditSeal,
        SIGNING_KEYS_FILE: keys.tokens,
        ASSERTION_JWKS_FILE: keys.publicAssertions,
      },
      { OWNER_DATABASE_URL: database.urlOf('identity_owner') },
    ),
    people: subgraph('people'),
    organizations: subgraph('organizations'),
    programs: subgraph('programs'),
  };
}
