import { decodeJwt } from 'jose';
import { startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';

const WRITE = 'mutation { rename(name: "x") }';
const TWICE = 'mutation { a: rename(name: "x") b: rename(name: "y") }';

describe('before a mutation', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await startWorld({ open: true, tuning: { sessionTimeout: 150 } });
    token = await world.token({ sub: 'somebody', sid: 'session-7', ver: 3 });
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    world.identity.sessions = 'stand';
    world.identity.sessionsAsked.splice(0);
    world.subgraphs.people.calls.splice(0);
  });

  it('identity is asked whether the session stands, once for the whole operation', async () => {
    expect((await world.query(TWICE, { token })).data).toEqual({ a: 'x', b: 'y' });
    expect(world.identity.sessionsAsked).toEqual([{ sub: 'somebody', sid: 'session-7', ver: 3 }]);
  });

  it('the question is signed for identity alone, and tells nothing else', async () => {
    await world.query(WRITE, { token });
    const claims = decodeJwt(world.identity.sessionAssertions.at(-1)!);
    expect(claims).toMatchObject({ aud: 'identity', actor: null });
    expect(claims.exp! - claims.iat!).toBeLessThanOrEqual(30);
  });

  it('it is asked each time, since a session may end at any moment', async () => {
    await world.query(WRITE, { token });
    world.identity.sessions = 'have ended';
    const answer = await world.query(WRITE, { token });
    expect(answer.status).toBe(401);
    expect(answer.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(answer).not.toHaveProperty('data');
    expect(world.subgraphs.people.calls).toHaveLength(1);
  });

  it.each(['hang', 'break off', 'fail', 'talk nonsense'] as const)(
    'nothing is changed while the answers of identity %s, and the client is told so in its language',
    async (behaviour) => {
      world.identity.sessions = behaviour;
      const answer = await world.query(WRITE, { token });
      expect(answer.status).toBe(503);
      expect(answer.errors?.[0]).toMatchObject({
        message: '暂时无法确认登录状态，本次操作没有执行，请稍后再试',
        extensions: { code: 'SESSION_UNCONFIRMED', area: 'identity' },
      });
      const english = await world.query(WRITE, { token, headers: { 'accept-language': 'en' } });
      expect(english.errors?.[0]?.message).toContain('nothing was done');
      expect(world.subgraphs.people.calls).toEqual([]);
    },
  );

  it('who is not signed in is refused, and identity not asked', async () => {
    const answer = await world.query(WRITE);
    expect(answer.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(world.identity.sessionsAsked).toEqual([]);
    expect(world.subgraphs.people.calls).toEqual([]);
  });

  it('cheaper doors come first: what cannot run asks nobody', async () => {
    await world.query('mutation ($name: String!) { rename(name: $name) }', { token, variables: { name: 1 } });
    expect(world.identity.sessionsAsked).toEqual([]);
  });

  it('and only then: reads rest on the life of the token', async () => {
    world.identity.sessions = 'have ended';
    expect((await world.query('{ whoAmI }', { token })).errors).toBeUndefined();
    expect(world.identity.sessionsAsked).toEqual([]);
  });
});

it('Without identity nothing is changed', async () => {
  await using world = await startWorld({ open: true });
  const token = await world.token();
  expect((await world.query('{ whoAmI }', { token })).errors).toBeUndefined();
  await world.identity.stop();
  const answer = await world.query(WRITE, { token });
  expect(answer.errors?.[0]?.extensions['code']).toBe('SESSION_UNCONFIRMED');
  expect(world.subgraphs.people.calls).toHaveLength(1);
});
