import { identityWith } from './identity-context.ts';

describe('the identity service of a page', () => {
  let replies: { status: number; body: unknown }[];
  let renewed: number;
  const kept = { fetch: globalThis.fetch };
  const identity = identityWith(() => {
    renewed += 1;
    return Promise.resolve();
  });
  const over = { status: 401, body: { code: 'NOT_SIGNED_IN', message: '' } };
  beforeEach(() => {
    renewed = 0;
    Object.assign(globalThis, {
      document: { documentElement: { lang: 'zh-CN' } },
      fetch: () => {
        const { status, body } = replies.shift() ?? over;
        return Promise.resolve(new Response(JSON.stringify(body), { status }));
      },
    });
  });
  afterEach(() => Object.assign(globalThis, kept, { document: undefined }));

  it('waits for the person when the session is over, and asks once more', async () => {
    replies = [over, { status: 200, body: { clients: [] } }];
    expect(await identity.ask('/auth/clients')).toEqual({ kind: 'done', body: { clients: [] } });
    expect(renewed).toBe(1);
  });

  it('takes that nobody is signed in for the same', async () => {
    const account = { username: 'zhuanban' };
    replies = [
      { status: 200, body: { account: null } },
      { status: 200, body: { account } },
    ];
    expect(await identity.ask('/auth/session')).toEqual({ kind: 'done', body: { account } });
    expect(renewed).toBe(1);
  });

  it('asks no third time', async () => {
    replies = [over, over, over];
    expect(await identity.ask('/auth/clients')).toEqual({ kind: 'signedOut' });
    expect(replies).toHaveLength(1);
  });

  it('hands a refusal and a silence over as they are', async () => {
    replies = [
      { status: 409, body: { code: 'CONFLICT', message: '改过' } },
      { status: 503, body: null },
    ];
    expect(await identity.ask('/auth/accounts/update', {})).toMatchObject({ kind: 'refused' });
    expect(await identity.ask('/auth/accounts')).toEqual({ kind: 'unreachable' });
    expect(renewed).toBe(0);
  });
});
