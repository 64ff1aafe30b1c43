import { jest } from '@jest/globals';
import type * as Session from './session.ts';
import type { SessionState } from './session.ts';

const tokenOf = (sub: string): string => {
  const claims = { sub, name: sub, roles: ['OFFICE'], districts: ['130273'], exp: Date.now() / 1000 + 600 };
  return `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;
};

interface Reply {
  readonly status: number;
  readonly body: unknown;
}
const over: Reply = { status: 401, body: { code: 'NOT_SIGNED_IN', message: '' } };
const tokenFor = (sub: string): Reply => ({ status: 200, body: { token: tokenOf(sub) } });

describe('a session', () => {
  let replies: Record<string, Reply>;
  let asked: string[];
  let reloaded: number;
  let session: typeof Session;
  let seen: SessionState[];
  const kept = { fetch: globalThis.fetch };
  beforeEach(async () => {
    replies = {
      '/auth/token': tokenFor('u1'),
      '/auth/sign-in/username': { status: 200, body: { account: {} } },
    };
    asked = [];
    reloaded = 0;
    seen = [];
    Object.assign(globalThis, {
      document: { documentElement: { lang: 'zh-CN' } },
      window: { location: { reload: () => (reloaded += 1) } },
      fetch: (path: string) => {
        asked.push(path);
        const { status, body } = replies[path.split('?')[0] ?? ''] ?? over;
        return Promise.resolve(new Response(JSON.stringify(body), { status }));
      },
    });
    jest.resetModules();
    session = await import('./session.ts');
    session.onSession((state) => seen.push(state));
  });
  afterEach(() => Object.assign(globalThis, kept, { document: undefined, window: undefined }));
  const last = (): SessionState | undefined => seen.at(-1);

  it('tells the service with each token how long nobody has touched the page', async () => {
    await session.refreshSession();
    expect(asked[0]).toMatch(/^\/auth\/token\?idle=\d+$/);
    expect(last()).toMatchObject({ kind: 'signedIn', lapsed: false, claims: { sub: 'u1' } });
  });

  it('that is over keeps the page, and lets all that asks for a token wait for the person', async () => {
    await session.refreshSession();
    replies['/auth/token'] = over;
    const waiting = [session.refreshSession(), session.refreshSession()];
    let settled = 0;
    for (const each of waiting) void each.then(() => (settled += 1));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(last()).toMatchObject({ kind: 'signedIn', lapsed: true });
    expect(session.currentToken()).toBeNull();
    expect(settled).toBe(0);

    replies['/auth/token'] = tokenFor('u1');
    expect(await session.enter('u1', 'pw')).toEqual({ kind: 'entered' });
    await Promise.all(waiting);
    expect(last()).toMatchObject({ kind: 'signedIn', lapsed: false });
    expect(session.currentToken()).not.toBeNull();
    expect(reloaded).toBe(0);
  });

  it('of somebody else opens the page anew, with nothing of the first one drawn', async () => {
    await session.refreshSession();
    replies['/auth/token'] = over;
    void session.refreshSession();
    await new Promise((resolve) => setTimeout(resolve, 10));
    replies['/auth/token'] = tokenFor('u2');
    await session.enter('u2', 'pw');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(last()).toEqual({ kind: 'starting' });
    expect(reloaded).toBe(1);
  });

  it('goes on when the person has signed in at another page', async () => {
    await session.refreshSession();
    replies['/auth/token'] = over;
    void session.refreshSession();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await session.resume()).toBe(false);
    expect(last()).toMatchObject({ lapsed: true });
    replies['/auth/token'] = tokenFor('u1');
    expect(await session.resume()).toBe(true);
    expect(last()).toMatchObject({ lapsed: false });
  });

  it('asks for what is due first: a password of one’s own, a second factor', async () => {
    replies['/auth/token'] = { status: 403, body: { code: 'PASSWORD_CHANGE_REQUIRED', message: '' } };
    await session.enter('u1', 'once');
    expect(last()).toEqual({ kind: 'passwordDue', current: 'once' });
    replies['/auth/token'] = { status: 403, body: { code: 'SECOND_FACTOR_ENROL_FIRST', message: '' } };
    await session.proceed();
    expect(last()).toEqual({ kind: 'secondFactorDue', current: null });
  });

  it('hands on how long to wait, where one has to', async () => {
    const locked = { code: 'ACCOUNT_LOCKED', message: '失败次数过多。', retryAfter: 90 };
    replies['/auth/sign-in/username'] = { status: 429, body: locked };
    expect(await session.enter('u1', 'pw')).toEqual({ kind: 'refused', message: '失败次数过多。', wait: 90 });
  });

  it('needs a second step where one is enrolled, and says so when that took too long', async () => {
    replies['/auth/sign-in/username'] = { status: 200, body: { account: null, secondFactor: 'REQUIRED' } };
    expect(await session.enter('u1', 'pw')).toEqual({ kind: 'secondFactor' });
    expect(await session.enterWithCode('123456')).toEqual({ kind: 'over' });
    replies['/auth/sign-in/second-factor'] = {
      status: 401,
      body: { code: 'SECOND_FACTOR_WRONG', message: '验证码不对。' },
    };
    expect(await session.enterWithCode('123456')).toEqual({ kind: 'refused', message: '验证码不对。' });
    replies['/auth/sign-in/second-factor'] = { status: 200, body: { account: {} } };
    expect(await session.enterWithCode('123456')).toEqual({ kind: 'entered' });
    expect(last()).toMatchObject({ kind: 'signedIn' });
  });
});
