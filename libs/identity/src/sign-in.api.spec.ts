import pg from 'pg';
import { DEMONSTRATION_PASSWORD } from './sign-in/password.policy.ts';
import { startTestIdentity } from './test-identity.ts';
import type { TestIdentity } from './test-identity.ts';

const WRONG = 'Bu-Shi-Mima-1';

describe('signing in', () => {
  let identity: TestIdentity;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: true });
  });
  afterAll(() => identity.stop());

  it('answers with the account and a session cookie that scripts cannot read', async () => {
    const answer = await identity.signIn('renshe', DEMONSTRATION_PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      account: {
        id: expect.any(String),
        username: 'renshe',
        name: '人社局经办（演示）',
        unit: 'HRSS',
        districts: ['130273'],
        street: null,
        body: null,
        roles: ['UNIT'],
        mustChangePassword: false,
        demonstration: true,
        secondFactor: false,
      },
    });
    const [cookie] = answer.headers['set-cookie'] as string[];
    expect(cookie).toMatch(/^tongxing\.session_token=.*HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Path=\/auth(;|$)/i);
    expect(cookie).not.toMatch(/Secure/i);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('takes the username in any case and with spaces around it', async () => {
    expect((await identity.signIn(' RenShe ', DEMONSTRATION_PASSWORD)).status).toBe(200);
  });

  it('answers a wrong password and an unknown name alike, in the language that is asked for', async () => {
    const wrong = await identity.signIn('gonghui', WRONG);
    const unknown = await identity.signIn('nobody', WRONG);
    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual({
      code: 'INVALID_CREDENTIALS',
      message: '用户名或密码不正确，请核对后再试；忘记密码请找系统管理员重设。',
    });
    expect(unknown.status).toBe(401);
    expect(unknown.body).toEqual(wrong.body);
    expect(unknown.cookie).toBe('');
    const english = await identity.signIn('nobody', WRONG, { headers: { 'accept-language': 'en' } });
    expect(english.body['message']).toBe(
      'The username or the password is not correct. Check both and try again; an administrator can reset a forgotten password.',
    );
  });

  it('names the input that is missing', async () => {
    const answer = await identity.post('/auth/sign-in/username', { username: 'renshe', password: ['x'] });
    expect(answer).toMatchObject({ status: 400, body: { code: 'BAD_INPUT', field: 'password' } });
  });

  it.each(['shangwu', 'nobody.at.all'])(
    'locks the name %s after five failures from any address, and opens it again after a minute',
    async (username) => {
      for (let i = 1; i <= 5; i++) {
        const failed = await identity.signIn(username, WRONG, { from: `203.0.113.${i}` });
        expect(failed.status).toBe(401);
      }
      const locked = await identity.signIn(username, DEMONSTRATION_PASSWORD, { from: '203.0.113.99' });
      expect(locked).toMatchObject({ status: 429, body: { code: 'ACCOUNT_LOCKED', retryAfter: 60 } });
      expect(locked.headers['retry-after']).toBe('60');
      identity.clock.now = new Date(identity.clock.now.getTime() + 61_000);
      const again = await identity.signIn(username, WRONG);
      expect(again.status).toBe(401);
      const longer = await identity.signIn(username, WRONG);
      expect(longer.body).toMatchObject({ code: 'ACCOUNT_LOCKED', retryAfter: 120 });
    },
  );

  it('lets no more than five guesses through when many come at once', async () => {
    const guesses = Array.from({ length: 12 }, (_, i) => identity.signIn('laozhuangzi', `${WRONG}${i}`));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it('forgets the failures with a success', async () => {
    for (let i = 0; i < 4; i++) await identity.signIn('shili', WRONG);
    expect((await identity.signIn('shili', DEMONSTRATION_PASSWORD)).status).toBe(200);
    for (let i = 0; i < 4; i++) await identity.signIn('shili', WRONG);
    expect((await identity.signIn('shili', DEMONSTRATION_PASSWORD)).status).toBe(200);
  });

  it('limits what one address can try, whoever it says it stands for', async () => {
    const tries = Array.from({ length: 62 }, (_, i) =>
      identity.signIn(`guess_${i}`, WRONG, { from: `1.2.3.${i}, 198.51.100.200` }),
    );
    const codes = (await Promise.all(tries)).map(({ body }) => body['code']);
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(60);
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(2);
  });

  it('writes each sign-in down, without a name that does not exist', async () => {
    const before = await events(identity);
    await identity.signIn('zhuanban', DEMONSTRATION_PASSWORD, {
      from: '203.0.113.50',
      headers: { 'x-request-id': 'request-of-the-gateway' },
    });
    await identity.signIn('never_heard', WRONG, { from: '203.0.113.51' });
    const written = (await events(identity)).slice(before.length);
    expect(written).toMatchObject([
      { outcome: 'SIGNED_IN', address: '203.0.113.50', request_id: 'request-of-the-gateway' },
      { outcome: 'WRONG_CREDENTIALS', address: '203.0.113.51', user_id: null },
    ]);
    expect(JSON.stringify(written)).not.toContain('never_heard');
  });
});

describe('what is closed', () => {
  let identity: TestIdentity;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: true });
  });
  afterAll(() => identity.stop());

  it('is signing up, by any way', async () => {
    const body = {
      name: 'x',
      email: 'x@example.org',
      username: 'xxx',
      password: 'Meiyou-Wenti-1',
      roles: ['ADMIN'],
    };
    const answer = await identity.post('/auth/sign-up/email', body);
    expect(answer).toMatchObject({ status: 403, body: { code: 'SIGN_UP_CLOSED' } });
  });

  it('is every other endpoint that the engine has', async () => {
    const { cookie } = await identity.signIn('guanliyuan', DEMONSTRATION_PASSWORD);
    const paths = [
      '/auth/sign-in/email',
      '/auth/update-user',
      '/auth/delete-user',
      '/auth/change-email',
      '/auth/is-username-available',
      '/auth/admin/create-user',
      '/auth/admin/set-role',
      '/auth/admin/impersonate-user',
      '/auth/request-password-reset',
      '/auth//update-user',
      '/auth/sign-in/username/',
    ];
    for (const path of paths) {
      expect(await identity.post(path, { name: 'x', roles: ['ADMIN'] }, { cookie })).toMatchObject({
        status: 404,
      });
    }
    expect(await identity.get('/auth/admin/list-users', { cookie })).toMatchObject({ status: 404 });
    expect(await identity.get('/auth/sign-out', { cookie })).toMatchObject({ status: 405 });
  });

  it('is what other sites send', async () => {
    const credentials = { username: 'renshe', password: DEMONSTRATION_PASSWORD };
    const foreign = { headers: { origin: 'https://evil.example' } };
    const refused = { status: 403, body: { code: 'FOREIGN_ORIGIN' } };
    expect(await identity.post('/auth/sign-in/username', credentials, foreign)).toMatchObject(refused);
    const { cookie } = await identity.signIn('renshe', DEMONSTRATION_PASSWORD);
    expect(await identity.post('/auth/sign-out', {}, { cookie, ...foreign })).toMatchObject(refused);
    expect(await identity.get('/auth/token', { cookie, ...foreign })).toMatchObject(refused);
    const framed = { cookie, headers: { 'sec-fetch-site': 'cross-site' } };
    expect(await identity.get('/auth/token', framed)).toMatchObject(refused);
    const answer = await identity.get('/auth/session', foreign);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('is what is no JSON, or too much of it', async () => {
    const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect(await identity.post('/auth/sign-in/username', {}, form)).toMatchObject({
      status: 400,
      body: { code: 'NOT_JSON' },
    });
    const large = await identity.post('/auth/sign-in/username', { username: 'x'.repeat(20_000) });
    expect(large).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE' } });
  });

  it('is a cookie without Secure where the platform is reached by https', async () => {
    const secure = await startTestIdentity({ demonstration: true, publicUrl: 'https://tongxing.example' });
    try {
      const answer = await secure.signIn('renshe', DEMONSTRATION_PASSWORD);
      expect(answer.headers['set-cookie']?.[0]).toMatch(/^__Secure-tongxing\.session_token=.*; Secure/i);
    } finally {
      await secure.stop();
    }
  });
});

async function events(identity: TestIdentity): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: identity.database.ownerUrl('identity') });
  await client.connect();
  try {
    return (await client.query('select * from identity.sign_in_event order by id')).rows;
  } finally {
    await client.end();
  }
}
