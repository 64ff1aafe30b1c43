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

/** Milliseconds that a line may wait for others. */
const GATHERED = 200;

/**
 * Standard output for a service that writes a line for each request: lines go out together, several times a second and
 * at the end of the process. Only `kill -9` can take the last fifth of a second with it.
 */
export function gatheredOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: false, minLength: 8 * 1024 });
  setInterval(() => output.flush(), GATHERED).unref();
  return output;
}

/** The same log for one request, so that all its lines can be found by the id the user was given. */
export function forRequest(logger: Logger, requestId: string): Logger {
  return logger.child({ requestId });
}

/**
 * The same log for lines of which every field is known to hold no secret. To look for secrets by their names costs as
 * much as the rest of a line, and whoever writes one for each request need not pay for it.
 */
export function withoutRedaction(logger: Logger): Logger {
  return logger.child({}, { redact: [] });
}
