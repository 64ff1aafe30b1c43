import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { addAccount, PASSWORD, post, signIn } from '../accounts.ts';
import { clientOf, type GraphClient } from '../federation/graph-client.ts';
import { type OwnPlatform, startPlatform } from '../platform.ts';
import { DEMONSTRATION_PASSWORD } from '../workbench.ts';
import { appointForAll, machineClient } from './cast.ts';

/** No access token lives longer, whatever becomes of its session. */
const LIFE_SECONDS = 600;

let platform: OwnPlatform;
let administrator: string;
beforeAll(async () => {
  platform = await startPlatform({ open: true });
  await appointForAll(platform);
  administrator = await signIn(platform.url, 'guanliyuan', DEMONSTRATION_PASSWORD);
}, 240_000);
afterAll(() => platform.stop());

interface Person {
  id: string;
  cookie: string;
  client: GraphClient;
}

/** Somebody of the office, newly signed in. */
async function newcomer(username: string): Promise<Person> {
  const { url } = platform;
  const cookie = await addAccount(url, administrator, {
    ...{ username, name: '试', roles: ['OFFICE'], unit: null, districts: ['130273'] },
  });
  const client = await clientOf(url, cookie);
  return { id: decodeJwt(client.token).sub ?? '', cookie, client };
}

const WRITE = 'mutation ($input: SaveViewInput!) { it: saveView(input: $input) { __typename } }';

/** What a change, and what a question is answered: by its code, or that it was. */
async function reached({ client }: Pick<Person, 'client'>): Promise<{ write: string; read: string }> {
  const input = { ledger: 'enterprises', name: randomUUID().slice(0, 20), query: 'text=x', shared: false };
  const written = await client.ask(WRITE, { input: { ...input, idempotencyKey: randomUUID() } });
  const read = await client.ask('{ districts { code } }');
  const outcome = ({ errors }: typeof read) => errors[0]?.extensions.code ?? 'ANSWERED';
  return { write: outcome(written), read: outcome(read) };
}

/** Whether a session still gives a token. */
async function tokenStatus({ cookie }: Person): Promise<number> {
  return (await fetch(`${platform.url}/auth/token`, { headers: { cookie } })).status;
}

/** Changes an account as its administrator. */
async function update(person: Person, more: object): Promise<void> {
  const list = await fetch(`${platform.url}/auth/accounts`, { headers: { cookie: administrator } });
  const { accounts } = (await list.json()) as {
    accounts: { id: string; version: number; disabled: boolean }[];
  };
  const { version, ...account } = accounts.find(({ id }) => id === person.id)!;
  await post(
    platform.url,
    'accounts/update',
    { ...account, expectedVersion: version, ...more },
    administrator,
  );
}

const ALIVE = { write: 'ANSWERED', read: 'ANSWERED' };
/** Reads rest on the token, which ends by itself within ten minutes. */
const ENDED = { write: 'UNAUTHENTICATED', read: 'ANSWERED' };

describe('a token whose bearer', () => {
  it('lives no longer than ten minutes', async () => {
    const { exp = 0, iat = 0 } = decodeJwt((await newcomer('xinren')).client.token);
    expect(exp - iat).toBeLessThanOrEqual(LIFE_SECONDS);
    expect(exp - iat).toBeGreaterThan(0);
  });

  it.each([
    ['has signed out', (person: Person) => post(platform.url, 'sign-out', {}, person.cookie)],
    ['is disabled by the administrator', (person: Person) => update(person, { disabled: true })],
    [
      'has every session ended by the administrator',
      ({ id }: Person) => post(platform.url, 'accounts/end-sessions', { id }, administrator),
    ],
    [
      'is given another password by the administrator',
      ({ id }: Person) => post(platform.url, 'accounts/reset-password', { id }, administrator),
    ],
  ])('%s changes nothing from that moment, reads until it ends, and is followed by none', async (_, end) => {
    const person = await newcomer(`ren${randomUUID().slice(0, 8)}`);
    expect(await reached(person)).toEqual(ALIVE);
    await end(person);
    expect(await reached(person)).toEqual(ENDED);
    expect(await tokenStatus(person)).toBe(401);
  });

  it('has other rights since changes nothing with the old ones, and is followed by one with the new ones alone', async () => {
    const person = await newcomer('huanwei');
    await update(person, { roles: ['ADMIN'], unit: null });
    expect((await reached(person)).write).toBe('UNAUTHENTICATED');
    expect(await tokenStatus(person)).toBe(401);
    const client = await clientOf(platform.url, await signIn(platform.url, 'huanwei', PASSWORD));
    expect(await reached({ client })).toEqual({ write: 'FORBIDDEN', read: 'ANSWERED' });
  });

  it('is a machine whose key was revoked changes nothing, and gets no other', async () => {
    const { url } = platform;
    const { id, key, client } = await machineClient(url, administrator, 'INTEGRATOR');
    // It may change nothing anyway: the service says so while it stands, the gateway once it does not.
    expect(await reached({ client })).toEqual({ write: 'FORBIDDEN', read: 'ANSWERED' });
    await post(url, 'clients/revoke', { id }, administrator);
    expect(await reached({ client })).toEqual(ENDED);
    const again = await fetch(`${url}/auth/client-token`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
    });
    expect(again.status).toBe(401);
  });
});

describe('while nobody can say whether a session stands', () => {
  it('no change is let through, and reading goes on', async () => {
    const person = await newcomer('dengdai');
    expect(await reached(person)).toEqual(ALIVE);
    const identity = await platform.processOf('identity');
    process.kill(identity, 'SIGSTOP');
    try {
      expect(await reached(person)).toEqual({ write: 'SESSION_UNCONFIRMED', read: 'ANSWERED' });
    } finally {
      process.kill(identity, 'SIGCONT');
    }
    expect(await reached(person)).toEqual(ALIVE);
  }, 30_000);
});
