import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PLATFORM_SCHEMAS, roleNames } from '@tongxing/database';
import {
  type ComposeFile,
  type ComposeService,
  type Image,
  imageOf,
  readComposeFile,
  readDockerfile,
  readEnvFile,
  strangeInCompose,
  variablesOf,
} from '@tongxing/testing/containers';
import { PREPARED, PUBLISHERS, SERVICES, SUBGRAPHS } from '../services.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const SECRETS = join(ROOT, 'tools/run/commands/secrets.mjs');
const SUBGRAPH = 'libs/shared/subgraph/src/environment.ts';
const run = promisify(execFile);

/** Where each container reads its environment, and by which function. */
const READERS: Record<string, readonly [file: string, reader: string]> = {
  bootstrap: ['apps/platform/src/containers/environment.ts', 'bootstrapEnvironment'],
  gateway: ['apps/gateway/src/environment.ts', 'gatewayEnvironment'],
  'keys-gateway': ['apps/gateway/src/environment.ts', 'keysEnvironment'],
  'keys-identity': ['apps/identity/src/environment.ts', 'keysEnvironment'],
  identity: ['apps/identity/src/environment.ts', 'serveEnvironment'],
  'prepare-identity': ['apps/identity/src/environment.ts', 'prepareEnvironment'],
  ...Object.fromEntries(SUBGRAPHS.map((name) => [name, [SUBGRAPH, 'serveEnvironment']])),
  ...Object.fromEntries(
    [...SUBGRAPHS.map((name) => `prepare-${name}`), ...PUBLISHERS.map((name) => `replay-${name}`)].map(
      (container) => [container, [SUBGRAPH, 'prepareEnvironment']],
    ),
  ),
};

/** Reads the environment as the service does, and prints the names it asked for. */
const ASK = `
  const [file, reader] = process.argv.slice(1);
  const asked = [];
  process.env = new Proxy({ ...process.env }, { get: (all, name) => (asked.push(name), all[name]) });
  (await import(file))[reader]();
  console.log(JSON.stringify(asked));`;

async function asked(container: string, environment: Record<string, string>): Promise<string[]> {
  const [file = '', reader = ''] = READERS[container] ?? [];
  const args = ['--no-warnings', '--input-type=module', '--eval', ASK, join(ROOT, file), reader];
  const { stdout } = await run(process.execPath, args, { env: environment });
  return JSON.parse(stdout) as string[];
}

describe('docker-compose.yml', () => {
  let folder: string;
  let variables: Record<string, string>;
  let compose: ComposeFile;
  const stages = readDockerfile(ROOT);
  const service = (name: string): ComposeService => compose.services[name]!;
  const environmentOf = (name: string): Record<string, string> => {
    const entries = Object.entries(service(name).environment ?? {});
    return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
  };
  const imageFor = (name: string): Image => {
    const { target, args } = service(name).build!;
    return imageOf(stages, target, args);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-compose-'));
    await run(process.execPath, [SECRETS, join(folder, '.env')]);
    variables = readEnvFile(join(folder, '.env'));
    compose = readComposeFile(ROOT, variables);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(Object.keys(READERS))(
    'tells %s all that it must know, and nothing it does not ask for',
    async (name) => {
      const own = environmentOf(name);
      const names = await asked(name, { ...imageFor(name).environment, ...own });
      expect(Object.keys(own).filter((variable) => !names.includes(variable))).toEqual([]);
    },
  );

  it('says nothing that Compose does not know, and would be told if it did', () => {
    expect(strangeInCompose(compose)).toEqual([]);
    const mistyped = structuredClone(compose) as unknown as { services: { people: Record<string, unknown> } };
    Object.assign(mistyped.services.people, { healthchek: {}, restart: 'never', stop_grace_period: 10 });
    expect(strangeInCompose(mistyped)).toEqual([
      'services.people.restart must be one of no, always, on-failure, unless-stopped',
      'services.people.stop_grace_period must be a duration',
      'services.people.healthchek is not known',
    ]);
  });

  it('runs every service and its preparation, and nothing besides', () => {
    const expected = ['postgres', ...Object.keys(READERS)].sort();
    expect(Object.keys(compose.services).sort()).toEqual(expected);
    expect(SERVICES.every((name) => name in READERS)).toBe(true);
  });

  it('makes the database ready, prepares, tells facts again when all is prepared, and starts', () => {
    const completed = (name: string) =>
      Object.entries(service(name).depends_on ?? {})
        .filter(([, { condition }]) => condition === 'service_completed_successfully')
        .map(([other]) => other);
    expect(service('bootstrap').depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    for (const name of PREPARED) {
      expect(service(`prepare-${name}`).command).toEqual(['prepare']);
      expect(service(`prepare-${name}`).restart).toBe('no');
      expect(completed(`prepare-${name}`)).toEqual(['bootstrap']);
      expect(completed(name)).toContain(`prepare-${name}`);
    }
    for (const name of PUBLISHERS) {
      expect(service(`replay-${name}`).command).toEqual(['replay']);
      expect(service(`replay-${name}`).restart).toBe('no');
      expect(completed(`replay-${name}`).sort()).toEqual(SUBGRAPHS.map((each) => `prepare-${each}`).sort());
    }
  });

  it('publishes the gateway alone, which has no way to the database', () => {
    const published = Object.entries(compose.services).filter(([, { ports }]) => ports !== undefined);
    expect(published.map(([name]) => name)).toEqual(['gateway']);
    expect(service('gateway').networks).not.toContain('data');
    expect(service('postgres').networks).toEqual(['data']);
    expect(compose.networks['data']?.internal).toBe(true);
    expect(compose.networks['services']?.internal).toBe(true);
  });

  it('signs each service in as its own role, and preparations as the owners', () => {
    const roleIn = (name: string, variable: string) => {
      const url = new URL(environmentOf(name)[variable]!);
      expect(url.password).toBe(variables[`${url.username.toUpperCase()}_PASSWORD`]);
      expect(url.pathname).toBe(`/${variables['DATABASE']}`);
      return url.username;
    };
    for (const name of ['identity', ...SUBGRAPHS]) {
      expect(roleIn(name, 'DATABASE_URL')).toBe(`${name}_app`);
      expect(roleIn(`prepare-${name}`, 'OWNER_DATABASE_URL')).toBe(`${name}_owner`);
    }
    for (const name of SUBGRAPHS)
      expect(roleIn(`prepare-${name}`, 'JOBS_OWNER_DATABASE_URL')).toBe('jobs_owner');
  });

  it('makes the keys before anybody needs them, and lets their signers alone read them', () => {
    for (const name of ['keys-identity', 'keys-gateway']) {
      expect(service(name)).toMatchObject({ command: ['keys', 'ensure'], restart: 'no' });
    }
    const mounts = (name: string) => service(name).volumes ?? [];
    for (const name of SERVICES) {
      const { depends_on: after = {} } = service(name);
      const signer = name === 'gateway' ? 'gateway' : 'identity';
      const own = name === signer ? [`${name}-keys:/keys:ro`] : [];
      const told = name === 'gateway' ? [] : ['public-keys:/public-keys:ro'];
      expect(mounts(name)).toEqual([...own, ...told]);
      expect(after['keys-gateway']).toEqual({ condition: 'service_completed_successfully' });
    }
    expect(service('identity').depends_on?.['keys-identity']?.condition).toBe(
      'service_completed_successfully',
    );
    expect(mounts('keys-identity')).toEqual(['identity-keys:/keys']);
    expect(mounts('keys-gateway')).toEqual(['gateway-keys:/keys', 'public-keys:/public-keys']);
    for (const [name, variable] of [
      ['identity', 'SIGNING_KEYS_FILE'],
      ['gateway', 'ASSERTION_KEYS_FILE'],
    ] as const) {
      expect(environmentOf(name)[variable]).toBe(environmentOf(`keys-${name}`)[variable]);
    }
    for (const name of ['identity', ...SUBGRAPHS]) {
      expect(environmentOf(name)['ASSERTION_JWKS_FILE']).toBe(
        environmentOf('keys-gateway')['ASSERTION_JWKS_FILE'],
      );
    }
  });

  it('sends the gateway to where the services listen', () => {
    const { SUBGRAPH_URLS, IDENTITY_URL, TOKEN_ISSUERS } = environmentOf('gateway');
    const at = (name: string) => `http://${name}:${environmentOf(name)['PORT']}`;
    expect(JSON.parse(SUBGRAPH_URLS!)).toEqual(
      Object.fromEntries(SUBGRAPHS.map((name) => [name, `${at(name)}/graphql`])),
    );
    expect(IDENTITY_URL).toBe(at('identity'));
    const { PUBLIC_URL: issuer } = environmentOf('identity');
    expect(JSON.parse(TOKEN_ISSUERS!)).toEqual([{ issuer, jwksUrl: `${at('identity')}/auth/jwks` }]);
  });

  it('builds on Debian, whose C library the planner of queries needs, and runs nothing of ours as root', () => {
    for (const name of Object.keys(READERS)) {
      const { base, user } = imageFor(name);
      expect(base).toMatch(/^node:24[\d.]*-(bookworm|trixie)(-slim)?$/);
      expect(user).toBe('node');
      expect(service(name).user).toBeUndefined();
    }
  });

  it('opens a way out for identity, and tells it of a provider, with the second file alone', async () => {
    const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_LABEL', 'OIDC_CLAIMS'];
    const given = Object.fromEntries(names.map((name) => [name, `the ${name}`]));
    const more = readComposeFile(ROOT, { ...variables, ...given }, 'docker-compose.oidc.yml').services;
    expect(more).toEqual({ identity: { networks: ['front', 'services', 'data'], environment: given } });
    const wanted = await asked('identity', {
      ...imageFor('identity').environment,
      ...environmentOf('identity'),
    });
    expect(wanted).toEqual(expect.arrayContaining(names));
    expect(Object.keys(environmentOf('identity')).filter((name) => names.includes(name))).toEqual([]);
  });

  it('brings PostgreSQL 18, with letters for Chinese', () => {
    const { image, environment } = service('postgres');
    expect(image).toMatch(/^postgres:18(\.\d+)?(-bookworm|-trixie)?$/);
    expect(environment?.['POSTGRES_INITDB_ARGS']).toContain('--locale=C.UTF-8');
  });

  it('lets identity believe the gateway about addresses', () => {
    const trusted = environmentOf('identity')['TRUSTED_PROXIES']!.split(',');
    for (const name of ['services', 'front']) {
      expect(trusted).toContain(compose.networks[name]!.ipam.config[0]!.subnet);
    }
  });

  it('asks every service whether it is ready, in words that Compose takes', () => {
    for (const name of ['postgres', ...SERVICES]) {
      const test: unknown[] = service(name).healthcheck?.test ?? [];
      expect(test[0]).toBe('CMD');
      expect(test.every((word) => typeof word === 'string')).toBe(true);
    }
  });

  describe('its .env', () => {
    it('names exactly the variables that it asks for, with no secret in the example', async () => {
      const example = readEnvFile(join(ROOT, '.env.example'));
      expect(Object.keys(example).sort()).toEqual([...variablesOf(ROOT)].sort());
      const secret = /PASSWORD|SESSION_SECRET|SEAL_KEY/;
      expect(Object.entries(example).filter(([name, value]) => secret.test(name) !== (value === ''))).toEqual(
        [],
      );
    });

    it('has a password for every role, each another one', () => {
      const names = [
        'POSTGRES_PASSWORD',
        ...roleNames(PLATFORM_SCHEMAS).map((role) => `${role.toUpperCase()}_PASSWORD`),
      ];
      const passwords = names.map((name) => variables[name]!);
      expect(passwords.every((password) => /^[\w-]{32}$/.test(password))).toBe(true);
      expect(new Set(passwords).size).toBe(names.length);
    });

    it('can be read by its owner alone, and is never written over', async () => {
      const path = join(folder, '.env');
      const before = await readFile(path, 'utf8');
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      await expect(run(process.execPath, [SECRETS, path])).rejects.toMatchObject({ code: 1 });
      expect(await readFile(path, 'utf8')).toBe(before);
    });
  });
});
