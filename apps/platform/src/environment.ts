import { flag, oneOf, optional, port, readEnvironment, text, url, whole } from '@tongxing/env';

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
  /** operations a second of one person, see the gateway's limits; the gateway's own default without it */
  RATE_LIMIT_USER: number | undefined;
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
    RATE_LIMIT_USER: optional(whole(0)),
    TONGXING_STATE_DIRECTORY: optional(text()),
  });
  return { ...environment, PUBLIC_URL: environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}` };
}

/** What a service process takes over from this one: where things are, nothing of what they mean. */
export function inheritedEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'NODE_EXTRA_CA_CERTS'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
