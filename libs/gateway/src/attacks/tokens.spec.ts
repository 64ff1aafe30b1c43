import { SignJWT, UnsecuredJWT } from 'jose';
import type { CryptoKey } from 'jose';
import { ISSUER, keyPair, startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';
import { expectSurvival, INSIDES } from './survival.ts';

const CLAIMS = {
  sub: 'intruder',
  name: '',
  districts: ['130273'],
  roles: ['OFFICE', 'ADMIN'],
  scope: ['graph'],
  sid: 's',
  ver: 1,
};

describe('a forged token', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ apart: true });
    // So that the keys are known: what is fetched from here on was fetched because of the attack.
    await expectSurvival(world);
  });
  afterAll(() => world.stop());
  beforeEach(() => Object.values(world.subgraphs).forEach(({ calls }) => calls.splice(0)));

  const base = (header: object = {}) =>
    new SignJWT({ ...CLAIMS })
      .setProtectedHeader({ alg: 'ES256', kid: 'identity-1', ...header })
      .setIssuer(ISSUER)
      .setAudience('tongxing')
      .setIssuedAt()
      .setExpirationTime('5m');
  const own = (token: SignJWT) => token.sign(world.tokenKey);
  const stranger = async (): Promise<CryptoKey> => (await keyPair('identity-1')).privateKey;
  const unsigned = () =>
    new UnsecuredJWT({ ...CLAIMS })
      .setIssuer(ISSUER)
      .setAudience('tongxing')
      .setIssuedAt()
      .setExpirationTime('5m')
      .encode();
  const withHeader = (token: string, header: object) =>
    [Buffer.from(JSON.stringify(header)).toString('base64url'), ...token.split('.').slice(1)].join('.');
  /** What a verifier that mixes up its keys would take for a shared secret. */
  const publicKeyAsSecret = (text: string) =>
    base({ alg: 'HS256' }).sign(new TextEncoder().encode(text.padEnd(32, ' ')));

  const now = () => Math.floor(Date.now() / 1000);
  const forgeries: Record<string, () => Promise<string> | string> = {
    'without a signature (alg none)': unsigned,
    'without a signature, in other letters (alg nOnE)': () => withHeader(unsigned(), { alg: 'nOnE' }),
    'whose good signature was cut off': async () => (await own(base())).replace(/[^.]+$/, ''),
    'signed with the public key as a secret (HS256)': () => publicKeyAsSecret(JSON.stringify(world.tokenJwk)),
    'signed with the x of the public key as a secret (HS256)': () => publicKeyAsSecret(world.tokenJwk.x!),
    'signed by a foreign key': async () => base().sign(await stranger()),
    'signed by a foreign key that it brings along (jwk)': async () => {
      const { privateKey, publicJwk } = await keyPair('identity-1');
      return base({ jwk: publicJwk }).sign(privateKey);
    },
    'signed by a foreign key that lies elsewhere (jku)': async () =>
      base({ jku: `${world.subgraphs.people.url}/jwks` }).sign(await stranger()),
    'with an unknown key id': () => own(base({ kid: 'unknown' })),
    'with a path for a key id': () => own(base({ kid: '../../../../dev/null' })),
    'that has ended': () => own(base().setIssuedAt('-9m').setExpirationTime('-1m')),
    'of another issuer': () => own(base().setIssuer('http://elsewhere.example')),
    'without an issuer': () =>
      own(new SignJWT({ ...CLAIMS }).setProtectedHeader({ alg: 'ES256', kid: 'identity-1' })),
    'for another audience': () => own(base().setAudience('another')),
    'that is not yet valid': () => own(base().setNotBefore(now() + 60)),
    'that was made in the future': () => own(base().setIssuedAt(now() + 120)),
    'that lives for more than ten minutes': () => own(base().setExpirationTime('11m')),
    'that lives for ever': () =>
      own(
        new SignJWT({ ...CLAIMS })
          .setProtectedHeader({ alg: 'ES256', kid: 'identity-1' })
          .setIssuer(ISSUER)
          .setAudience('tongxing')
          .setIssuedAt(),
      ),
    'that asks for rules that nobody here knows (crit)': () =>
      base({ crit: ['rules'], rules: 'other' }).sign(world.tokenKey, { crit: { rules: true } }),
    'whose claims were changed after signing': async () => {
      const [header, , signature] = (await own(base())).split('.');
      const claims = Buffer.from(JSON.stringify({ ...CLAIMS, iss: ISSUER, aud: 'tongxing' }));
      return [header, claims.toString('base64url'), signature].join('.');
    },
    'whose claims are of the wrong kind': () =>
      own(
        new SignJWT({ ...CLAIMS, districts: 'all' })
          .setProtectedHeader({ alg: 'ES256', kid: 'identity-1' })
          .setIssuer(ISSUER)
          .setAudience('tongxing')
          .setIssuedAt()
          .setExpirationTime('5m'),
      ),
    'that is the gateway’s own word to a subgraph': async () => {
      await world.query('{ whoAmI }', { token: await world.token() });
      return world.subgraphs.people.calls.at(-1)!.headers['x-tongxing-assertion'] as string;
    },
    'that is none': () => 'a.b.c',
    'that is endless': () => 'x'.repeat(10_000),
  };

  it.each(Object.keys(forgeries))('%s is answered with 401, and reaches no subgraph', async (name) => {
    const token = await forgeries[name]!();
    Object.values(world.subgraphs).forEach(({ calls }) => calls.splice(0));
    for (const document of ['{ whoAmI }', 'mutation { rename(name: "x") }']) {
      const answer = await world.query(document, { token });
      expect(answer.status).toBe(401);
      expect(answer.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
      expect(answer.data).toBeUndefined();
      expect(answer.text).not.toMatch(INSIDES);
    }
    expect(world.subgraphs.people.calls).toEqual([]);
  });

  it('with one unknown key id after another makes nobody fetch keys without end', async () => {
    const before = world.identity.keysAsked;
    const tokens = await Promise.all(
      Array.from({ length: 200 }, (_, i) => own(base({ kid: `unknown-${i}` }))),
    );
    const answers = await Promise.all(tokens.map((token) => world.query('{ whoAmI }', { token })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(world.identity.keysAsked - before).toBeLessThanOrEqual(1);
  });

  it('leaves the process alive and small', () => expectSurvival(world));
});
