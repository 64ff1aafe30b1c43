import { accessTokenVerifier } from '@tongxing/auth';
import { ORIGIN } from '../test-identity.ts';
import { INTEGRATOR, REFUSED, startClientWorld } from './testing/world.ts';
import type { ShownClient } from './testing/world.ts';

let world: Awaited<ReturnType<typeof startClientWorld>>;
beforeAll(async () => {
  world = await startClientWorld();
});
afterAll(() => world.identity.stop());

describe('an API client', () => {
  it('is made by an administrator, its key shown once and kept as a digest', async () => {
    const { client, key } = await world.make();
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
    const listed = await world.identity.get('/auth/clients', { cookie: world.admin });
    expect(listed.body['clients']).toContainEqual(client);
    expect(JSON.stringify(listed.body)).not.toContain(key.slice(8));
    const kept = await world.asOwner('select * from api_client, client_event');
    expect(JSON.stringify(kept)).not.toContain(key.slice(8));
  });

  it('gets a token that the gateway takes, with its own scope and never the dashboard’s', async () => {
    const { client, key } = await world.make({ scopes: ['figures', 'graph'] });
    const answer = await world.exchange(key);
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
      issuers: [{ issuer: ORIGIN, jwksUrl: `${world.identity.url}/auth/jwks` }],
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
    const { client, key } = await world.make();
    await world.exchange(key, '198.51.100.9');
    const { body } = await world.identity.get('/auth/clients', { cookie: world.admin });
    const now = (body['clients'] as ShownClient[]).find(({ id }) => id === client.id)!;
    expect(now.lastUsedAddress).toBe('198.51.100.9');
    expect(Date.parse(now.lastUsedAt!)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('needs neither an origin nor a body nor its type', async () => {
    const { key } = await world.make();
    const answer = await fetch(`${world.identity.url}/auth/client-token`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
    });
    expect(answer.status).toBe(200);
  });

  it('is refused alike with a wrong key, from a wrong address, after its end, and once revoked', async () => {
    const { client, key } = await world.make({ addresses: ['203.0.113.0/24'], expiresOn: '2023-07-01' });
    const wrong = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
    expect(await world.exchange(wrong)).toMatchObject(REFUSED);
    expect(await world.exchange('tx_')).toMatchObject(REFUSED);
    expect(await world.exchange(key, '203.0.114.7')).toMatchObject(REFUSED);
    expect((await world.exchange(key)).status).toBe(200);
    const today = world.identity.clock.now;
    world.identity.clock.now = new Date('2023-07-02T00:00:00+08:00');
    expect(await world.exchange(key)).toMatchObject(REFUSED);
    expect(await world.isActive(client.id, 1)).toBe(false);
    world.identity.clock.now = today;
    expect(await world.isActive(client.id, 1)).toBe(true);
    await world.identity.post('/auth/clients/revoke', { id: client.id }, { cookie: world.admin });
    expect(await world.exchange(key)).toMatchObject(REFUSED);
    expect(await world.isActive(client.id, 2)).toBe(false);
  });

  it('loses its tokens with a change, with a new key and with its end', async () => {
    const { client, key } = await world.make();
    expect(await world.isActive(client.id, 1)).toBe(true);
    expect(await world.isActive(client.id, 1, 'client:another')).toBe(false);
    const update = { ...INTEGRATOR, id: client.id, expectedVersion: 1, addresses: ['203.0.113.7'] };
    const changed = await world.identity.post('/auth/clients/update', update, { cookie: world.admin });
    expect(changed).toMatchObject({
      status: 200,
      body: { client: { version: 2, addresses: ['203.0.113.7'] } },
    });
    expect(await world.identity.post('/auth/clients/update', update, { cookie: world.admin })).toMatchObject({
      status: 409,
      body: { code: 'CONFLICT' },
    });
    expect(await world.isActive(client.id, 1)).toBe(false);
    expect(await world.isActive(client.id, 2)).toBe(true);
    const renewed = await world.identity.post(
      '/auth/clients/renew-key',
      { id: client.id },
      { cookie: world.admin },
    );
    expect(await world.exchange(key)).toMatchObject(REFUSED);
    expect((await world.exchange(String(renewed.body['key']))).status).toBe(200);
    expect(await world.isActive(client.id, 2)).toBe(false);
  });

  it('that is revoked stays so', async () => {
    const { client } = await world.make();
    const revoked = await world.identity.post(
      '/auth/clients/revoke',
      { id: client.id },
      { cookie: world.admin },
    );
    expect(revoked.body).toMatchObject({ client: { revokedAt: expect.any(String) } });
    for (const path of ['revoke', 'renew-key']) {
      expect(
        await world.identity.post(`/auth/clients/${path}`, { id: client.id }, { cookie: world.admin }),
      ).toMatchObject({
        status: 409,
        body: { code: 'CLIENT_REVOKED' },
      });
    }
  });

  it('says which field is wrong', async () => {
    const answer = await world.identity.post(
      '/auth/clients',
      { ...INTEGRATOR, addresses: ['x'] },
      { cookie: world.admin },
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'BAD_INPUT', field: 'addresses' } });
  });
});
