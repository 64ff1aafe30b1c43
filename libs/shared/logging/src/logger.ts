import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

export type { Logger } from 'pino';

/** Where secrets travel in what the services log: headers, environments, sign-in bodies. */
const SECRETS = [
  'authorization',
  'cookie',
  '"set-cookie"',
  '"x-tongxing-assertion"',
  'password',
  'token',
  'secret',
];

const paths = SECRETS.flatMap((name) => {
  const dotted = name.startsWith('"') ? `[${name}]` : `.${name}`;
  const top = name.startsWith('"') ? `[${name}]` : name;
  return [top, `*${dotted}`, `*.headers${dotted}`, `headers${dotted}`];
});

/** A word pino knows, or `silent`. */
export type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/**
 * The log of one service: a JSON line per entry on standard output, instants in ISO 8601, tokens, cookies and
 * passwords replaced. `destination` is for tests.
 */
export function createLogger(name: string, level: Level = 'info', destination?: DestinationStream): Logger {
  const options = {
    name,
    level,
    base: { name },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { error: stdSerializers.err, err: stdSerializers.err },
    redact: { paths: [...new Set(paths)], censor: '[removed]' },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** The same log for one request, so that all its lines can be found by the id the user was given. */
export function forRequest(logger: Logger, requestId: string): Logger {
  return logger.child({ requestId });
}
