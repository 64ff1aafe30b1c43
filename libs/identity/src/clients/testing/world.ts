import { firstAdministrator, openAccount, statement } from '../../test-accounts.ts';
import { ORIGIN, startTestIdentity } from '../../test-identity.ts';
import type { TestAnswer } from '../../test-identity.ts';

/** A client as an answer shows it, as far as tests look at it. */
export interface ShownClient {
  id: string;
  version: number;
  keyHint: string;
  lastUsedAt: string | null;
  lastUsedAddress: string | null;
}

/** An integrator of the district 130273, as an administrator would ask for it. */
export const INTEGRATOR = {
  name: '人社局数据中心',
  role: 'INTEGRATOR',
  districts: ['130273'],
  scopes: ['graph'],
  expiresOn: '2024-06-30',
  addresses: [] as string[],
};

/** The municipal office’s machine. */
export const CITY = { ...INTEGRATOR, name: '市三方办公室接口', role: 'CITY', districts: [] };

/** What every key that opens nothing is answered with. */
export const REFUSED = {
  status: 401,
  body: { code: 'CLIENT_REFUSED', message: '接口密钥无效、已到期、已吊销，或不允许从此地址使用。' },
};

/** An identity with its first administrator (`chief`), one of the district 130273 (`admin`) and its office. */
export async function startClientWorld() {
  const identity = await startTestIdentity({ demonstration: false });
  const chief = await firstAdministrator(identity);
  const admin = await openAccount(identity, chief, {
    username: 'admin_273',
    name: '区管理员',
    roles: ['ADMIN'],
  });
  const office = await openAccount(identity, chief, {
    username: 'office_273',
    roles: ['OFFICE'],
    unit: 'HRSS',
  });
  const owner = identity.database.ownerUrl('identity');
  return {
    identity,
    ...{ chief: chief.cookie, admin: admin.cookie, office: office.cookie },

    /** Makes a client. */
    async make(change: object = {}, cookie = admin.cookie): Promise<{ client: ShownClient; key: string }> {
      const { status, body } = await identity.post('/auth/clients', { ...INTEGRATOR, ...change }, { cookie });
      if (status !== 201) throw new Error(`no client was made: ${JSON.stringify(body)}`);
      return body as unknown as { client: ShownClient; key: string };
    },

    /** Exchanges a key for a token, from an address. */
    exchange: (key: string, from = '203.0.113.7'): Promise<TestAnswer> =>
      identity.post(
        '/auth/client-token',
        {},
        { from, headers: { authorization: `Bearer ${key}`, origin: ORIGIN } },
      ),

    /** Asks as the gateway does whether a token still opens changes. */
    async isActive(sub: string, ver: number, sid = `client:${sub}`): Promise<unknown> {
      const body = { sub, sid, ver };
      const text = JSON.stringify(body);
      const assertion = await identity.assert({ subgraph: 'identity', actor: null, body: text });
      const headers = { 'x-tongxing-assertion': assertion };
      return (await identity.post('/internal/session', body, { headers })).body['active'];
    },

    asOwner: (sql: string) => statement(owner, sql),
  };
}
