import { accessTokenVerifier } from '@tongxing/auth';
import pg from 'pg';
import { DEMONSTRATION_PASSWORD } from './sign-in/password.policy.ts';
import { ORIGIN, startTestIdentity } from './test-identity.ts';
import type { TestAnswer, TestIdentity } from './test-identity.ts';

interface Client {
  id: string;
  version: number;
  keyHint: string;
  lastUsedAt: string | null;
  lastUsedAddress: string | null;
}

const INTEGRATOR = {
  name: '人社局数据中心',
  role: 'INTEGRATOR',
  districts: ['130273'],
  scopes: ['graph'],
  expiresOn: '2024-06-30',
  addresses: [] as string[],
};
const CITY = { ...INTEGRATOR, name: '市三方办公室接口', role: 'CITY', districts: [] };

let identity: TestIdentity;
let admin: string;
let chief: string;

beforeAll(async () => {
  identity = await startTestIdentity({ demonstration: true });
  admin = await cookieOf('guanliyuan');
  await asRole(identity.database.ownerUrl('identity'), async (owner) => {
    await owner.query(`insert into "user" select (jsonb_populate_record(u, jsonb_build_object(
      'id', gen_random_uuid(), 'username', 'zongguan', 'email', 'x', 'installation', true))).* from "user" u
      where username = 'guanliyuan'`);
    await owner.query(`insert into account select (jsonb_populate_record(a, jsonb_build_object(
      'id', gen_random_uuid(), 'accountId', n.id, 'userId', n.id))).* from account a, "user" n, "user" o
      where a."userId" = o.id and o.username = 'guanliyuan' and n.username = 'zongguan'`);
  });
  chief = await cookieOf('zongguan');
});
afterAll(() => identity.stop());

async function asRole<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=identity' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function cookieOf(username: string): Promise<string> {
  return (await identity.signIn(username, DEMONSTRATION_PASSWORD)).cookie;
}

async function make(change: object = {}, cookie = admin): Promise<{ client: Client; key: string }> {
  const answer = await identity.post('/auth/clients', { ...INTEGRATOR, ...change }, { cookie });
  expect(answer.status).toBe(201);
  return answer.body as unknown as { client: Client; key: string };
}

function exchange(key: string, from = '203.0.113.7'): Promise<TestAnswer> {
  return identity.post(
    '/auth/client-token',
    {},
    { from, headers: { authorization: `Bearer ${key}`, origin: ORIGIN } },
  );
}

async function isActive(sub: string, ver: number, sid = `client:${sub}`): Promise<unknown> {
  const body = { sub, sid, ver };
  const assertion = await identity.assert({ subgraph: 'identity', actor: null, body: JSON.stringify(body) });
  const answer = await identity.post('/internal/session', body, {
    headers: { 'x-tongxing-assertion': assertion },
  });
  return answer.body['active'];
}

const REFUSED = {
  status: 401,
  body: { code: 'CLIENT_REFUSED', message: '接口密钥无效、已到期、已吊销，或不允许从此地址使用。' },
};

describe('an API client', () => {
  it('is made by an administrator, its key shown once and kept as a digest', async () => {
    const { client, key } = await make();
    expect(key).toMatch(/^tx_[\w-]{43}$/);
    expect(client).toEqual({
      ...INTEGRATOR,
      id: expect.any(String),
      keyHint: key.slice(0, 8),
      version: 1,
      createdAt: expect.any(String),
      revokedAt: null,
      lastUsedAt: null,
      lastUsedAddress: null,
    });
    const listed = await identity.get('/auth/clients', { cookie: admin });
    expect(listed.body['clients']).toContainEqual(client);
    expect(JSON.stringify(listed.body)).not.toContain(key.slice(8));
    await asRole(identity.database.ownerUrl('identity'), async (owner) => {
      const { rows } = await owner.query('select * from api_client, client_event');
      expect(JSON.stringify(rows)).not.toContain(key.slice(8));
    });
  });

  it('gets a token that the gateway takes, with its own scope and never the dashboard’s', async () => {
    const { client, key } = await make({ scopes: ['figures', 'graph'] });
    const answer = await exchange(key);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        token_type: 'Bearer',
        expires_in: 600,
        scope: 'graph figures',
        access_token: expect.any(String),
      },
    });
    const verify = accessTokenVerifier({
      issuers: [{ issuer: ORIGIN, jwksUrl: `${identity.url}/auth/jwks` }],
    });
    expect(await verify(String(answer.body['access_token']))).toEqual({
      sub: client.id,
      name: INTEGRATOR.name,
      districts: ['130273'],
      roles: ['INTEGRATOR'],
      scope: ['graph', 'figures'],
      sid: `client:${client.id}`,
      ver: 1,
    });
  });

  it('shows when and from where it was last used', async () => {
    const { client, key } = await make();
    await exchange(key, '198.51.100.9');
    const { body } = await identity.get('/auth/clients', { cookie: admin });
    const now = (body['clients'] as Client[]).find(({ id }) => id === client.id)!;
    expect(now.lastUsedAddress).toBe('198.51.100.9');
    expect(Date.parse(now.lastUsedAt!)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('needs neither an origin nor a body nor its type', async () => {
    const { key } = await make();
    const answer = await fetch(`${identity.url}/auth/client-token`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
    });
    expect(answer.status).toBe(200);
  });

  it('is refused alike with a wrong key, from a wrong address, after its end, and once revoked', async () => {
    const { client, key } = await make({ addresses: ['203.0.113.0/24'], expiresOn: '2023-07-01' });
    const wrong = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
    expect(await exchange(wrong)).toMatchObject(REFUSED);
    expect(await exchange('tx_')).toMatchObject(REFUSED);
    expect(await exchange(key, '203.0.114.7')).toMatchObject(REFUSED);
    expect((await exchange(key)).status).toBe(200);
    const today = identity.clock.now;
    identity.clock.now = new Date('2023-07-02T00:00:00+08:00');
    expect(await exchange(key)).toMatchObject(REFUSED);
    expect(await isActive(client.id, 1)).toBe(false);
    identity.clock.now = today;
    expect(await isActive(client.id, 1)).toBe(true);
    await identity.post('/auth/clients/revoke', { id: client.id }, { cookie: admin });
    expect(await exchange(key)).toMatchObject(REFUSED);
    expect(await isActive(client.id, 2)).toBe(false);
  });

  it('loses its tokens with a change, with a new key and with its end', async () => {
    const { client, key } = await make();
    expect(await isActive(client.id, 1)).toBe(true);
    expect(await isActive(client.id, 1, 'client:another')).toBe(false);
    const update = { ...INTEGRATOR, id: client.id, expectedVersion: 1, addresses: ['203.0.113.7'] };
    const changed = await identity.post('/auth/clients/update', update, { cookie: admin });
    expect(changed).toMatchObject({
      status: 200,
      body: { client: { version: 2, addresses: ['203.0.113.7'] } },
    });
    expect(await identity.post('/auth/clients/update', update, { cookie: admin })).toMatchObject({
      status: 409,
      body: { code: 'CONFLICT' },
    });
    expect(await isActive(client.id, 1)).toBe(false);
    expect(await isActive(client.id, 2)).toBe(true);
    const renewed = await identity.post('/auth/clients/renew-key', { id: client.id }, { cookie: admin });
    expect(await exchange(key)).toMatchObject(REFUSED);
    expect((await exchange(String(renewed.body['key']))).status).toBe(200);
    expect(await isActive(client.id, 2)).toBe(false);
  });

  it('that is revoked stays so', async () => {
    const { client } = await make();
    const revoked = await identity.post('/auth/clients/revoke', { id: client.id }, { cookie: admin });
    expect(revoked.body).toMatchObject({ client: { revokedAt: expect.any(String) } });
    for (const path of ['revoke', 'renew-key']) {
      expect(
        await identity.post(`/auth/clients/${path}`, { id: client.id }, { cookie: admin }),
      ).toMatchObject({
        status: 409,
        body: { code: 'CLIENT_REVOKED' },
      });
    }
  });

  it('says which field is wrong', async () => {
    const answer = await identity.post(
      '/auth/clients',
      { ...INTEGRATOR, addresses: ['x'] },
      { cookie: admin },
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'BAD_INPUT', field: 'addresses' } });
  });
});

describe('who administers clients', () => {
  it('are administrators, those of a district within it, and the city’s that of the installation alone', async () => {
    expect((await identity.get('/auth/clients')).status).toBe(401);
    const office = await cookieOf('zhuanban');
    expect((await identity.get('/auth/clients', { cookie: office })).status).toBe(403);
    expect((await identity.post('/auth/clients', INTEGRATOR, { cookie: office })).status).toBe(403);
    for (const beyond of [CITY, { ...INTEGRATOR, districts: ['130299'] }]) {
      expect((await identity.post('/auth/clients', beyond, { cookie: admin })).status).toBe(403);
    }
    const city = await make(CITY, chief);
    const other = await make({ districts: ['130299'] }, chief);
    const { body } = await identity.get('/auth/clients', { cookie: admin });
    const ids = (body['clients'] as Client[]).map(({ id }) => id);
    expect(ids).not.toContain(city.client.id);
    expect(ids).not.toContain(other.client.id);
    for (const { client } of [city, other]) {
      for (const path of ['revoke', 'renew-key']) {
        const answer = await identity.post(`/auth/clients/${path}`, { id: client.id }, { cookie: admin });
        expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
      }
    }
  });
});

describe('the record of clients', () => {
  it('tells what was done with each, by whom and from where, and shows it to the auditors in reach', async () => {
    const { client, key } = await make({ addresses: ['203.0.113.7'] });
    await exchange(key);
    await exchange(key, '192.0.2.1');
    await identity.post('/auth/clients/revoke', { id: client.id }, { cookie: admin });
    const { body } = await identity.get('/auth/audit?first=50', { cookie: admin });
    const entries = (body['entries'] as Record<string, unknown>[]).filter(
      ({ subject }) => subject === client.id,
    );
    expect(
      entries.map(({ kind, actorName, address, after }) => ({ kind, actorName, address, after })),
    ).toEqual([
      {
        kind: 'CLIENT_REVOKED',
        actorName: '系统管理员（演示）',
        address: null,
        after: expect.objectContaining({ revoked_at: expect.any(String) }),
      },
      {
        kind: 'CLIENT_REFUSED',
        actorName: INTEGRATOR.name,
        address: '192.0.2.1',
        after: { refusal: 'ADDRESS' },
      },
      { kind: 'CLIENT_TOKEN_ISSUED', actorName: INTEGRATOR.name, address: '203.0.113.7', after: null },
      {
        kind: 'CLIENT_CREATED',
        actorName: '系统管理员（演示）',
        address: null,
        after: expect.objectContaining({ name: INTEGRATOR.name, districts: ['130273'] }),
      },
    ]);
  });

  it('cannot be forged, changed or emptied by the service, nor rewritten by the owner', async () => {
    const tries = [
      `insert into client_event (client_id, client_name, districts, change) values (gen_random_uuid(), '', '[]', 'CREATED')`,
      `update client_event set actor = 'x'`,
      'delete from client_event',
      'truncate client_event',
      'delete from api_client',
      'alter table api_client disable trigger record_client_event',
      'select record_client_event()',
    ];
    for (const sql of tries) {
      await asRole(identity.database.appUrl('identity'), async (app) => {
        await expect(app.query(sql)).rejects.toThrow(
          /permission denied|must be owner|trigger functions can only/,
        );
      });
    }
    for (const sql of [
      `update client_event set actor = 'x'`,
      'delete from client_event',
      'truncate client_event',
    ]) {
      await asRole(identity.database.ownerUrl('identity'), async (owner) => {
        await expect(owner.query(sql)).rejects.toThrow('is only added to');
      });
    }
  });

  it('keeps the digests of keys from the reading role', async () => {
    await asRole(identity.database.roUrl('identity'), async (reader) => {
      await expect(reader.query('select key_digest from api_client')).rejects.toThrow('permission denied');
      expect((await reader.query('select name, key_hint from api_client')).rows.length).toBeGreaterThan(0);
    });
  });
});
