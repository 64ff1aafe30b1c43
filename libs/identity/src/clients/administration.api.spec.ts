import { statement } from '../test-accounts.ts';
import { CITY, INTEGRATOR, startClientWorld } from './testing/world.ts';
import type { ShownClient } from './testing/world.ts';

let world: Awaited<ReturnType<typeof startClientWorld>>;
beforeAll(async () => {
  world = await startClientWorld();
});
afterAll(() => world.identity.stop());

describe('who administers clients', () => {
  it('are administrators, those of a district within it, and the city’s that of the installation alone', async () => {
    expect((await world.identity.get('/auth/clients')).status).toBe(401);
    const { office } = world;
    expect((await world.identity.get('/auth/clients', { cookie: office })).status).toBe(403);
    expect((await world.identity.post('/auth/clients', INTEGRATOR, { cookie: office })).status).toBe(403);
    for (const beyond of [CITY, { ...INTEGRATOR, districts: ['130299'] }]) {
      expect((await world.identity.post('/auth/clients', beyond, { cookie: world.admin })).status).toBe(403);
    }
    const city = await world.make(CITY, world.chief);
    const other = await world.make({ districts: ['130299'] }, world.chief);
    const { body } = await world.identity.get('/auth/clients', { cookie: world.admin });
    const ids = (body['clients'] as ShownClient[]).map(({ id }) => id);
    expect(ids).not.toContain(city.client.id);
    expect(ids).not.toContain(other.client.id);
    for (const { client } of [city, other]) {
      for (const path of ['revoke', 'renew-key']) {
        const answer = await world.identity.post(
          `/auth/clients/${path}`,
          { id: client.id },
          { cookie: world.admin },
        );
        expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
      }
    }
  });
});

describe('the record of clients', () => {
  it('tells what was done with each, by whom and from where, and shows it to the auditors in reach', async () => {
    const { client, key } = await world.make({ addresses: ['203.0.113.7'] });
    await world.exchange(key);
    await world.exchange(key, '192.0.2.1');
    await world.identity.post('/auth/clients/revoke', { id: client.id }, { cookie: world.admin });
    const { body } = await world.identity.get('/auth/audit?first=50', { cookie: world.admin });
    const entries = (body['entries'] as Record<string, unknown>[]).filter(
      ({ subject }) => subject === client.id,
    );
    expect(
      entries.map(({ kind, actorName, address, after }) => ({ kind, actorName, address, after })),
    ).toEqual([
      {
        kind: 'CLIENT_REVOKED',
        actorName: '区管理员',
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
        actorName: '区管理员',
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
      await expect(statement(world.identity.database.appUrl('identity'), sql)).rejects.toThrow(
        /permission denied|must be owner|trigger functions can only/,
      );
    }
    for (const sql of [
      `update client_event set actor = 'x'`,
      'delete from client_event',
      'truncate client_event',
    ]) {
      await expect(world.asOwner(sql)).rejects.toThrow('is only added to');
    }
  });

  it('keeps the digests of keys from the reading role', async () => {
    const reader = world.identity.database.roUrl('identity');
    await expect(statement(reader, 'select key_digest from api_client')).rejects.toThrow('permission denied');
    expect(await statement(reader, 'select name, key_hint from api_client')).not.toEqual([]);
  });
});
