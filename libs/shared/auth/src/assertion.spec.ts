import { exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import type { JWK } from 'jose';
import type { Actor } from './actor.ts';
import { createAssertionSigner, createAssertionVerifier } from './assertion.ts';
import { bodyHash } from './body-hash.ts';

const body = '{"query":"{ plans { id } }"}';
const noon = new Date('2023-06-30T12:00:00+08:00');
const actor: Actor = {
  sub: 'account-1',
  name: '劳动处经办',
  unit: 'HRSS',
  districts: ['130273'],
  roles: ['OFFICE'],
  scope: ['dashboard'],
  sid: 'session-1',
  ver: 3,
};

async function keys(): Promise<{ privateJwk: JWK; publicJwks: { keys: JWK[] } }> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const privateJwk = { ...(await exportJWK(pair.privateKey)), kid: 'gateway-1' };
  const publicJwk = { ...(await exportJWK(pair.publicKey)), kid: 'gateway-1', alg: 'ES256' };
  return { privateJwk, publicJwks: { keys: [publicJwk] } };
}

async function set(now = () => noon) {
  const pair = await keys();
  const sign = createAssertionSigner({ privateJwk: pair.privateJwk, now: () => noon });
  const verify = createAssertionVerifier({ publicJwks: pair.publicJwks, audience: 'people', now });
  return { ...pair, sign, verify };
}

/** Claims that would be good, for tokens made by somebody else. */
const claims = {
  iss: 'tongxing-gateway',
  aud: 'people',
  iat: noon.getTime() / 1000,
  exp: noon.getTime() / 1000 + 30,
  jti: 'one',
  bh: bodyHash(body),
  actor: { sub: 'intruder', roles: ['ADMIN'] },
};
const header = { typ: 'tongxing-assertion+jwt', kid: 'gateway-1' };

describe('the assertion', () => {
  it('brings the actor to the subgraph unchanged', async () => {
    const { sign, verify } = await set();
    const token = await sign({ subgraph: 'people', actor, body });
    expect(await verify({ header: token, body })).toEqual(actor);
  });

  it('says that nobody is signed in', async () => {
    const { sign, verify } = await set();
    const token = await sign({ subgraph: 'people', actor: null, body });
    expect(await verify({ header: token, body })).toBeNull();
  });

  it('covers a body given as bytes just as one given as text', async () => {
    const { sign, verify } = await set();
    const token = await sign({ subgraph: 'people', actor, body: new TextEncoder().encode(body) });
    expect(await verify({ header: token, body })).toEqual(actor);
  });

  it('differs each time, so that a retry can be signed anew', async () => {
    const { sign, verify } = await set();
    const request = { subgraph: 'people', actor, body };
    for (const token of [await sign(request), await sign(request)]) {
      expect(await verify({ header: token, body })).toEqual(actor);
    }
  });
});

describe('a subgraph refuses an assertion', () => {
  it('that is missing', async () => {
    const { verify } = await set();
    await expect(verify({ header: undefined, body })).rejects.toMatchObject({ reason: 'MISSING' });
    await expect(verify({ header: '', body })).rejects.toMatchObject({ reason: 'MISSING' });
  });

  it('that another key signed', async () => {
    const { verify } = await set();
    const forge = createAssertionSigner({ privateJwk: (await keys()).privateJwk, now: () => noon });
    const header = await forge({ subgraph: 'people', actor, body });
    await expect(verify({ header, body })).rejects.toMatchObject({ reason: 'INVALID' });
  });

  it('that was made for another subgraph', async () => {
    const { sign, verify } = await set();
    const header = await sign({ subgraph: 'programs', actor, body });
    await expect(verify({ header, body })).rejects.toMatchObject({ reason: 'WRONG_AUDIENCE' });
  });

  it('that comes a second time', async () => {
    const { sign, verify } = await set();
    const header = await sign({ subgraph: 'people', actor, body });
    await verify({ header, body });
    await expect(verify({ header, body })).rejects.toMatchObject({ reason: 'REPLAYED' });
  });

  it('that is older than its thirty seconds', async () => {
    const { sign, verify } = await set(() => new Date(noon.getTime() + 33_000));
    const header = await sign({ subgraph: 'people', actor, body });
    await expect(verify({ header, body })).rejects.toMatchObject({ reason: 'EXPIRED' });
  });

  it('that was given a longer life than thirty seconds', async () => {
    const { privateJwk, verify } = await set(() => new Date(noon.getTime() + 60_000));
    const long = await sealed(privateJwk, { ...claims, exp: claims.exp + 3600 });
    await expect(verify({ header: long, body })).rejects.toMatchObject({ reason: 'EXPIRED' });
  });

  it('that was signed for another body', async () => {
    const { sign, verify } = await set();
    const header = await sign({ subgraph: 'people', actor, body });
    await expect(verify({ header, body: `${body} ` })).rejects.toMatchObject({ reason: 'BODY_ALTERED' });
  });

  it('that carries no signature (alg none)', async () => {
    const { verify } = await set();
    const unsigned = new UnsecuredJWT(claims).encode();
    await expect(verify({ header: unsigned, body })).rejects.toMatchObject({ reason: 'INVALID' });
    const stripped = (await (await set()).sign({ subgraph: 'people', actor, body })).replace(/[^.]*$/, '');
    await expect(verify({ header: stripped, body })).rejects.toMatchObject({ reason: 'INVALID' });
  });

  it('that was signed with HS256, the public key as its secret', async () => {
    const { publicJwks, verify } = await set();
    const secret = new TextEncoder().encode(JSON.stringify(publicJwks.keys[0]));
    const token = await new SignJWT(claims).setProtectedHeader({ ...header, alg: 'HS256' }).sign(secret);
    await expect(verify({ header: token, body })).rejects.toMatchObject({ reason: 'UNKNOWN_CHANNEL' });
  });

  it('that is an access token, though signed by the same key', async () => {
    const { privateJwk, verify } = await set();
    const token = await sealed(privateJwk, claims, 'JWT');
    await expect(verify({ header: token, body })).rejects.toMatchObject({ reason: 'INVALID' });
  });

  it.each(['jti', 'bh', 'exp', 'iat', 'actor', 'aud', 'iss'] as const)('that lacks %s', async (name) => {
    const { privateJwk, verify } = await set();
    const rest = Object.fromEntries(Object.entries(claims).filter(([claim]) => claim !== name));
    const token = await sealed(privateJwk, rest);
    await expect(verify({ header: token, body })).rejects.toThrow('refused');
  });

  it('when it cannot remember any more of them, rather than let one be used twice', async () => {
    const { privateJwk, publicJwks } = await keys();
    let at = noon;
    const sign = createAssertionSigner({ privateJwk, now: () => at });
    const verify = createAssertionVerifier({ publicJwks, audience: 'people', now: () => at, capacity: 2 });
    const send = async () => verify({ header: await sign({ subgraph: 'people', actor, body }), body });
    await send();
    await send();
    await expect(send()).rejects.toMatchObject({ reason: 'OVERLOADED' });
    at = new Date(noon.getTime() + 33_000);
    expect(await send()).toEqual(actor);
  });
});

async function sealed(privateJwk: JWK, payload: object, typ = header.typ): Promise<string> {
  return new SignJWT({ ...payload })
    .setProtectedHeader({ ...header, typ, alg: 'ES256' })
    .sign(await importJWK(privateJwk, 'ES256'));
}
