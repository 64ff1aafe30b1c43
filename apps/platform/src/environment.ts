import { flag, oneOf, optional, port, readEnvironment, text, url } from '@tongxing/env';

/** What a person may set before `npm start`. */
export interface PlatformEnvironment {
  /** of the gateway, the only public listener; the services take the ports above it */
  PORT: number;
  /** where the gateway listens; everything else stays on 127.0.0.1 */
  HOST: string;
  /** where browsers find the platform */
  PUBLIC_URL: string;
  /** a PostgreSQL server to use instead of the embedded one; needs CREATEROLE and CREATEDB */
  DATABASE_URL: string | undefined;
  LOG_LEVEL: string;
  /** free documents and introspection, for development */
  OPEN: boolean;
  /** data, secrets and logs; `.data` in the project without it */
  TONGXING_STATE_DIRECTORY: string | undefined;
}

/** Reads the environment once; reports all faults together. */
export function platformEnvironment(): PlatformEnvironment {
  const environment = readEnvironment({
    PORT: port(4000),
    HOST: text('127.0.0.1'),
    PUBLIC_URL: optional(url()),
    DATABASE_URL: optional(url()),
    LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error'], 'info'),
    OPEN: flag(false),
    TONGXING_STATE_DIRECTORY: optional(text()),
  });
  return { ...environment, PUBLIC_URL: environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}` };
}

/** What a service process takes over from this one: where things are, nothing of what they mean. */
export function inheritedEnvironment(): Record<string, string> {
  return taken(['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'NODE_EXTRA_CA_CERTS']);
}

/** What a person may set for one service: it checks that itself, and has its own defaults. */
const PASSED_ON: Readonly<Record<string, readonly string[]>> = {
  gateway: ['RATE_LIMIT_USER', 'RATE_LIMIT_CLIENT', 'RATE_LIMIT_ADDRESS', 'RATE_LIMIT_SECONDS'],
  identity: [
    ...['SECOND_FACTOR', 'SESSION_IDLE_MINUTES', 'SESSION_HOURS', 'AUDIT_RETENTION_MONTHS'],
    ...['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_LABEL', 'OIDC_CLAIMS'],
  ],
  people: ['AUDIT_RETENTION_MONTHS'],
  organizations: ['AUDIT_RETENTION_MONTHS'],
  programs: ['AUDIT_RETENTION_MONTHS'],
};

/** What was set for a service and is handed to it as it is. */
export function passedOn(service: string): Record<string, string> {
  return taken(PASSED_ON[service] ?? []);
}

function taken(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
