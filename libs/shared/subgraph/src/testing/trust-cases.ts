import { ASSERTION_HEADER, createAssertionSigner } from '@tongxing/auth';
import { openChannel } from '@tongxing/auth/testing';
import { exportJWK, generateKeyPair, UnsecuredJWT, type JWK } from 'jose';
import { actorFor } from './actor.ts';
import type { RunningSubgraph } from './harness.ts';

const BODY = JSON.stringify({ query: '{ __typename }' });

interface Request {
  readonly assertion?: string;
  readonly body?: string;
  readonly method?: string;
}

/** Tests that a subgraph answers the gateway alone, whatever else is tried. Call it at the top of a spec. */
export function answersTheGatewayAlone(app: () => RunningSubgraph): void {
  const send = async ({ assertion, body = BODY, method = 'POST' }: Request) => {
    const headers = {
      'content-type': 'application/json',
      ...(assertion ? { [ASSERTION_HEADER]: assertion } : {}),
    };
    const response = await fetch(app().url, { method, headers, ...(method === 'POST' ? { body } : {}) });
    return { status: response.status, text: await response.text() };
  };
  const sign = (how: { key?: JWK; audience?: string; body?: string; now?: () => Date } = {}) =>
    createAssertionSigner({ privateJwk: how.key ?? app().privateJwk, ...(how.now ? { now: how.now } : {}) })({
      subgraph: how.audience ?? app().name,
      actor: actorFor('OFFICE'),
      body: how.body ?? BODY,
    });
  const ago = (seconds: number) => () => new Date(Date.now() - seconds * 1000);

  const REFUSED: readonly [string, () => Promise<Request>][] = [
    ['without an assertion', async () => ({})],
    ['with something that is no assertion', async () => ({ assertion: 'not-a-token' })],
    ['signed with a key of another', async () => ({ assertion: await sign({ key: await strangersKey() }) })],
    ['not signed at all (alg none)', async () => ({ assertion: unsigned(app().name) })],
    ['made for another subgraph', async () => ({ assertion: await sign({ audience: 'another' }) })],
    ['made a minute ago', async () => ({ assertion: await sign({ now: ago(60) }) })],
    ['dated in the future', async () => ({ assertion: await sign({ now: ago(-600) }) })],
    ['whose body was altered', async () => ({ assertion: await sign(), body: BODY.replace('}', ' }') })],
  ];

  describe('the door', () => {
    it('opens to a request of the gateway', async () => {
      const { status, text } = await send({ assertion: await sign() });
      expect([status, JSON.parse(text)]).toEqual([200, { data: { __typename: 'Query' } }]);
    });

    it.each(REFUSED)('stays shut to a request %s', async (_, request) => {
      const { status, text } = await send(await request());
      expect([status, JSON.parse(text)]).toEqual([401, { code: 'ASSERTION_REFUSED' }]);
    });

    it('opens once to the same assertion', async () => {
      const assertion = await sign();
      expect((await send({ assertion })).status).toBe(200);
      expect((await send({ assertion })).status).toBe(401);
    });

    it('opens by the channel that a signed request has opened, once to each proof and to no other body', async () => {
      const { name, privateJwk, url } = app();
      const gateway = await openChannel(name, url, createAssertionSigner({ privateJwk }));
      const prove = () => gateway.prove({ actor: actorFor('OFFICE'), body: BODY });
      const [{ assertion, isByChannel }, other] = [await prove(), await prove()];
      expect(isByChannel).toBe(true);
      const statuses = [
        await send({ assertion }),
        await send({ assertion }),
        await send({ assertion: other.assertion, body: BODY.replace('}', ' }') }),
        await send({ assertion: `${other.assertion.slice(0, -4)}AAAA` }),
      ].map(({ status }) => status);
      expect(statuses).toEqual([200, 401, 401, 401]);
    });

    it('knows no other way in', async () => {
      expect((await send({ assertion: await sign(), method: 'GET' })).status).toBe(405);
      expect((await fetch(new URL('/', app().url))).status).toBe(404);
    });
  });
}

async function strangersKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: 'test', alg: 'ES256' };
}

function unsigned(audience: string): string {
  return new UnsecuredJWT({ actor: actorFor('ADMIN') })
    .setIssuer('tongxing-gateway')
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('30s')
    .encode();
}
