/**
 * The part of the Compose specification that `docker-compose.yml` uses: whoever uses more adds it here. A key that
 * is mistyped is no key of Compose, and Compose would not start; a machine without Docker learns that here.
 */
type Check = (value: unknown, at: string) => string[];

const isText: Check = expecting('a text', (value) => typeof value === 'string');
const isFlag: Check = expecting('true or false', (value) => typeof value === 'boolean');
const isNumber: Check = expecting('a number', (value) => typeof value === 'number');
const isScalar: Check = expecting(
  'a text or a number',
  (value) => typeof value === 'string' || typeof value === 'number',
);
const isNothing: Check = expecting('empty', (value) => value === null);
const isDuration: Check = expecting(
  'a duration',
  (value) => typeof value === 'string' && /^(\d+(us|ms|s|m|h))+$/.test(value),
);

const DEPENDENCIES = ['service_started', 'service_healthy', 'service_completed_successfully'];
const RESTARTS = ['no', 'always', 'on-failure', 'unless-stopped'];

const LOGGING = object({ driver: isText, options: mapOf(isScalar) });
const HEALTHCHECK = object({
  test: listOf(isText),
  interval: isDuration,
  timeout: isDuration,
  start_period: isDuration,
  retries: isNumber,
});
const SERVICE = object({
  build: object({ context: isText, target: isText, args: mapOf(isScalar) }),
  cap_drop: listOf(isText),
  command: listOf(isText),
  depends_on: mapOf(object({ condition: oneOf(DEPENDENCIES) })),
  environment: mapOf(isScalar),
  healthcheck: HEALTHCHECK,
  image: isText,
  init: isFlag,
  logging: LOGGING,
  networks: listOf(isText),
  ports: listOf(isText),
  read_only: isFlag,
  restart: oneOf(RESTARTS),
  security_opt: listOf(isText),
  shm_size: isText,
  stop_grace_period: isDuration,
  tmpfs: listOf(isText),
  volumes: listOf(isText),
});
const NETWORK = object({ internal: isFlag, ipam: object({ config: listOf(object({ subnet: isText })) }) });
const FILE = object({
  name: isText,
  services: mapOf(SERVICE),
  volumes: mapOf(isNothing),
  networks: mapOf(NETWORK),
});

/** What is no part of a Compose file, or not of the kind it must be; each with where it stands. */
export function strangeInCompose(file: object): string[] {
  // What begins with `x-` is the file's own.
  const parts = Object.entries(file).filter(([key]) => !key.startsWith('x-'));
  return FILE(Object.fromEntries(parts), '');
}

function expecting(kind: string, is: (value: unknown) => boolean): Check {
  return (value, at) => (is(value) ? [] : [`${at} must be ${kind}`]);
}

function oneOf(words: readonly string[]): Check {
  return expecting(`one of ${words.join(', ')}`, (value) => words.includes(String(value)));
}

function listOf(check: Check): Check {
  return (value, at) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => check(item, `${at}[${index}]`))
      : [`${at} must be a list`];
}

function mapOf(check: Check): Check {
  return (value, at) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([key, item]) => check(item, join(at, key)))
      : [`${at} must be a table`];
}

function object(parts: Readonly<Record<string, Check>>): Check {
  return (value, at) => {
    if (!isRecord(value)) return [`${at} must be a table`];
    return Object.entries(value).flatMap(([key, item]) => {
      const check = Object.hasOwn(parts, key) ? parts[key] : undefined;
      return check ? check(item, join(at, key)) : [`${join(at, key)} is not known`];
    });
  };
}

function join(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
