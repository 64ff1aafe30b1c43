import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { accessTokenVerifier, TokenRefused } from './access-token.ts';

const issuer = 'http://localhost:4000';
const claims = {
  sub: 'account-1',
  name: '专班办公室',
  unit: 'HRSS',
  districts: ['130273'],
  roles: ['OFFICE'],
  scope: ['dashboard'],
  sid: 'session-1',
  ver: 1,
};

async function pair(kid: string): Promise<{ key: CryptoKey; jwk: JWK }> {
  const made = await generateKeyPair('ES256', { extractable: true });
  return { key: made.privateKey, jwk: { ...(await exportJWK(made.publicKey)), kid, alg: 'ES256' } };
}

function token(payload: object = claims, header = { alg: 'ES256', kid: 'k1' }): SignJWT {
  return new SignJWT({ ...payload })
    .setProtectedHeader(header)
    .setIssuer(issuer)
    .setAudience('tongxing')
    .setIssuedAt()
    .setExpirationTime('10m');
}

describe('the verifier of access tokens', () => {
  it('reads the actor from a good token', async () => {
    const { key, jwk } = await pair('k1');
    const verify = accessTokenVerifier({ issuers: [{ issuer, jwks: { keys: [jwk] } }] });
    expect(await verify(await token().sign(key))).toEqual(claims);
  });

  it('drops roles and units that it does not know', async () => {
    const { key, jwk } = await pair('k1');
    const verify = accessTokenVerifier({ issuers: [{ issuer, jwks: { keys: [jwk] } }] });
    const actor = await verify(await token({ ...claims, roles: ['ROOT', 'UNIT'], unit: 'NASA' }).sign(key));
    expect(actor.roles).toEqual(['UNIT']);
    expect(actor).not.toHaveProperty('unit');
  });

  it('refuses a wrong issuer, a wrong audience, an old token and a long-lived one', async () => {
    const { key, jwk } = await pair('k1');
    const verify = accessTokenVerifier({ issuers: [{ issuer, jwks: { keys: [jwk] } }] });
    const wrong = {
      WRONG_ISSUER: token().setIssuer('http://elsewhere.example'),
      WRONG_AUDIENCE: token().setAudience('another'),
      EXPIRED: token().setExpirationTime('-1m'),
    };
    for (const [reason, jwt] of Object.entries(wrong)) {
      await expect(verify(await jwt.sign(key))).rejects.toMatchObject({ reason });
    }
    const long = token().setIssuedAt('-1h').setExpirationTime('9h');
    await expect(verify(await long.sign(key))).rejects.toMatchObject({ reason: 'EXPIRED' });
    const promised = token().setExpirationTime('11m');
    await expect(verify(await promised.sign(key))).rejects.toMatchObject({ reason: 'EXPIRED' });
  });

  it('refuses what is unsigned, signed with HS256, signed by a stranger, misshapen or no token at all', async () => {
    const { key, jwk } = await pair('k1');
    const verify = accessTokenVerifier({ issuers: [{ issuer, jwks: { keys: [jwk] } }] });
    const secret = new TextEncoder().encode(JSON.stringify(jwk));
    const bad = [
      new UnsecuredJWT(claims).setIssuer(issuer).setAudience('tongxing').setIssuedAt().encode(),
      await token(claims, { alg: 'HS256', kid: 'k1' }).sign(secret),
      await token().sign((await pair('k1')).key),
      await token({ ...claims, districts: '130273' }).sign(key),
      await token({ name: 'nobody', roles: [] }).sign(key),
      'not-a-token',
      '',
    ];
    for (const jwt of bad) await expect(verify(jwt)).rejects.toMatchObject({ reason: 'INVALID' });
  });
});

describe('several issuers', () => {
  const other = 'https://sso.example/realms/district';
  const home = async () => {
    const [own, foreign] = [await pair('k1'), await pair('k1')];
    const verify = accessTokenVerifier({
      issuers: [
        { issuer, jwks: { keys: [own.jwk] } },
        { issuer: other, jwks: { keys: [foreign.jwk] }, audience: 'district' },
      ],
    });
    return { own, foreign, verify };
  };

  it('are each believed by their own keys and audience', async () => {
    const { own, foreign, verify } = await home();
    expect(await verify(await token().sign(own.key))).toEqual(claims);
    const theirs = token().setIssuer(other).setAudience('district');
    expect(await verify(await theirs.sign(foreign.key))).toEqual(claims);
    const forUs = token().setIssuer(other);
    await expect(verify(await forUs.sign(foreign.key))).rejects.toMatchObject({ reason: 'WRONG_AUDIENCE' });
  });

  it('cannot sign for each other, though their keys have the same id', async () => {
    const { own, foreign, verify } = await home();
    await expect(verify(await token().sign(foreign.key))).rejects.toMatchObject({ reason: 'INVALID' });
    const theirs = token().setIssuer(other).setAudience('district');
    await expect(verify(await theirs.sign(own.key))).rejects.toMatchObject({ reason: 'INVALID' });
  });

  it('must be named, and once', () => {
    expect(() => accessTokenVerifier({ issuers: [] })).toThrow(RangeError);
    const one = { issuer, jwks: { keys: [] } };
    expect(() => accessTokenVerifier({ issuers: [one, one] })).toThrow(RangeError);
  });
});

describe('the keys of the issuer', () => {
  let server: Server;
  let asked = 0;
  let answer: { status: number; keys: JWK[] };

  beforeEach(async () => {
    asked = 0;
    server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ keys: answer.keys }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => server.close());
  const jwksUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/auth/jwks`;

  it('are fetched once for many tokens, and not again for each unknown key id', async () => {
    const { key, jwk } = await pair('k1');
    answer = { status: 200, keys: [jwk] };
    const verify = accessTokenVerifier({ issuers: [{ issuer, jwksUrl: jwksUrl() }] });
    await verify(await token().sign(key));
    await verify(await token().sign(key));
    for (let i = 0; i < 20; i += 1) {
      const unknown = token(claims, { alg: 'ES256', kid: `unknown-${i}` });
      await expect(verify(await unknown.sign(key))).rejects.toMatchObject({ reason: 'INVALID' });
    }
    expect(asked).toBe(1);
  });

  it('are not fetched for the token of a stranger, or for one that names nobody', async () => {
    const { key, jwk } = await pair('k1');
    answer = { status: 200, keys: [jwk] };
    const verify = accessTokenVerifier({ issuers: [{ issuer, jwksUrl: jwksUrl() }] });
    const bare = (own: object) => new SignJWT({ ...own }).setProtectedHeader({ alg: 'ES256', kid: 'k1' });
    const strange = [
      await token().setIssuer('http://elsewhere.example').sign(key),
      await bare(claims).sign(key),
      await bare({ ...claims, iss: [issuer] }).sign(key),
    ];
    for (const jwt of strange) await expect(verify(jwt)).rejects.toBeInstanceOf(TokenRefused);
    expect(asked).toBe(0);
  });

  it('that cannot be fetched are reported as such, and not asked for once per request', async () => {
    const { key } = await pair('k1');
    answer = { status: 500, keys: [] };
    const verify = accessTokenVerifier({ issuers: [{ issuer, jwksUrl: jwksUrl() }] });
    for (let i = 0; i < 5; i += 1) {
      await expect(verify(await token().sign(key))).rejects.toMatchObject({ reason: 'KEYS_UNAVAILABLE' });
    }
    expect(asked).toBe(1);
  });
});
