import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, JWTPayload } from 'jose';
import { Provider } from 'oidc-provider';
import type { OidcSettings } from '../provider.ts';
import { OWN_CLAIMS } from '../claims.policy.ts';

const CLIENT = { id: 'tongxing', secret: 'a secret that the provider and the platform share' };

/** What the provider knows of a person: claims by name. */
export type Profile = Record<string, unknown>;

/** A provider in this process: a real one, whose identity tokens a test can have altered. */
export interface TestProvider {
  settings: OidcSettings;
  /** who can sign in there, by subject */
  people: Map<string, Profile>;
  /** changes the next identity tokens, and signs them anew with the provider's key, or with another */
  forge: { change?: (claims: JWTPayload) => JWTPayload; key?: CryptoKey } | undefined;
  /** requests that the provider has had */
  requests: number;
  /** Signs a person in by the provider's own pages, as a browser does. @returns where it sends the browser then */
  signIn(address: string, subject: string): Promise<URL>;
  stop(): Promise<void>;
}

/** Starts a provider on a free port, which sends its visitors back to `redirectUri`. */
export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const people = new Map<string, Profile>();
  const pair = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(pair.privateKey)), kid: 'provider-1', alg: 'RS256', use: 'sig' };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ['for tests'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    pkce: { required: () => true },
    claims: {
      openid: ['sub'],
      profile: ['preferred_username', 'name', 'unit', 'districts', 'street', 'body', 'roles', 'realm_access'],
    },
    findAccount: (_context: unknown, subject: string) =>
      people.has(subject) && {
        accountId: subject,
        claims: () => ({ sub: subject, ...people.get(subject) }),
      },
    loadExistingGrant: async ({
      oidc,
    }: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) => {
      const grant = new provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const test: TestProvider = {
    settings: {
      issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      label: '区统一身份认证',
      mapping: OWN_CLAIMS,
    },
    people,
    forge: undefined,
    requests: 0,
    signIn: (address, subject) => visit(address, subject, redirectUri),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  provider.use(async (context, next) => {
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (!test.forge || context.oidc.route !== 'token' || !body?.id_token) return;
    const claims = decodeJwt(body.id_token);
    body.id_token = await new SignJWT(test.forge.change?.(claims) ?? claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'provider-1' })
      .sign(test.forge.key ?? pair.privateKey);
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    test.requests += 1;
    answer(request, response);
  });
  return test;
}

/** Goes where the provider leads, and types the name where it asks for one. */
async function visit(address: string, subject: string, redirectUri: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next = address;
  for (let steps = 0; steps < 10; steps += 1) {
    if (next.startsWith(redirectUri)) return new URL(next);
    const response = await step(next, jar);
    const location = response.headers.get('location');
    if (location === null) {
      // Its own sign-in page, which takes any password: the test is not about that.
      const form = new URLSearchParams({ prompt: 'login', login: subject, password: 'any' });
      const sent = await step(next, jar, form);
      next = new URL(sent.headers.get('location') ?? '', next).href;
    } else next = new URL(location, next).href;
  }
  throw new Error(`the provider does not send back to the platform: ${next}`);
}

async function step(address: string, jar: Map<string, string>, form?: URLSearchParams): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(address, {
    redirect: 'manual',
    headers: { cookie },
    ...(form && { method: 'POST', body: form }),
  });
  for (const set of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }
  return response;
}
