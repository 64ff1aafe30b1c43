import { DEMONSTRATION_PASSWORD } from '../sign-in/password.policy.ts';
import { enrolSecondFactor, firstAdministrator, openAccount } from '../test-accounts.ts';
import type { OpenAccount } from '../test-accounts.ts';
import { startTestIdentity } from '../test-identity.ts';
import type { TestIdentity } from '../test-identity.ts';

describe('a second factor that is required', () => {
  let identity: TestIdentity;
  let admin: OpenAccount;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: false, secondFactor: 'required' });
    admin = await firstAdministrator(identity);
  });
  afterAll(() => identity.stop());

  it('comes before everything else for administrators and offices, and is not removed', async () => {
    const first = { status: 403, body: { code: 'SECOND_FACTOR_ENROL_FIRST' } };
    expect(await identity.get('/auth/token', admin)).toMatchObject(first);
    expect(await identity.get('/auth/accounts', admin)).toMatchObject(first);
    expect(await identity.get('/auth/audit', admin)).toMatchObject(first);
    expect((await identity.get('/auth/session', admin)).body).toMatchObject({
      account: { secondFactor: false },
    });
    const { next } = await enrolSecondFactor(identity, admin);
    expect((await identity.get('/auth/token', admin)).status).toBe(200);
    expect((await identity.get('/auth/accounts', admin)).status).toBe(200);
    const removal = { password: admin.password, code: await next() };
    expect(await identity.post('/auth/second-factor/remove', removal, admin)).toMatchObject({
      status: 403,
      body: { code: 'SECOND_FACTOR_REQUIRED' },
    });
  });

  it('is a choice for the others', async () => {
    const unit = await openAccount(identity, admin, { username: 'renshe', roles: ['UNIT'], unit: 'HRSS' });
    expect((await identity.get('/auth/token', unit)).status).toBe(200);
    const office = await openAccount(identity, admin, { username: 'zhuanban', roles: ['OFFICE'] });
    expect((await identity.get('/auth/token', office)).body['code']).toBe('SECOND_FACTOR_ENROL_FIRST');
  });

  it('is reset by an administrator, which ends the sessions and what waits for a code', async () => {
    const holder = await openAccount(identity, admin, {
      username: 'gonghui',
      roles: ['UNIT'],
      unit: 'UNION',
    });
    await enrolSecondFactor(identity, holder);
    const { cookie } = await identity.signIn(holder.username, holder.password);
    const { body } = await identity.post('/auth/accounts/reset-second-factor', { id: holder.id }, admin);
    expect(body).toMatchObject({ account: { username: 'gonghui', secondFactor: false } });
    expect((await identity.get('/auth/token', holder)).status).toBe(401);
    const waiting = await identity.post('/auth/sign-in/second-factor', { code: '000000' }, { cookie });
    expect(waiting.body['code']).toBe('SIGN_IN_AGAIN');
    expect((await identity.signIn(holder.username, holder.password)).body).toMatchObject({
      account: { secondFactor: false },
    });
  });
});

describe('a second factor that is off', () => {
  it('is neither offered nor asked for, and demonstration accounts have none', async () => {
    const identity = await startTestIdentity({ demonstration: false, secondFactor: 'off' });
    try {
      const admin = await firstAdministrator(identity);
      expect(
        await identity.post('/auth/second-factor/enrol', { password: admin.password }, admin),
      ).toMatchObject({
        status: 403,
        body: { code: 'SECOND_FACTOR_OFF' },
      });
    } finally {
      await identity.stop();
    }
    const demonstration = await startTestIdentity({ demonstration: true, secondFactor: 'required' });
    try {
      const { cookie } = await demonstration.signIn('guanliyuan', DEMONSTRATION_PASSWORD);
      expect((await demonstration.get('/auth/token', { cookie })).status).toBe(200);
      const enrolment = await demonstration.post('/auth/second-factor/enrol', { password: 'x' }, { cookie });
      expect(enrolment).toMatchObject({ status: 403, body: { code: 'DEMONSTRATION_SECOND_FACTOR' } });
    } finally {
      await demonstration.stop();
    }
  });
});
