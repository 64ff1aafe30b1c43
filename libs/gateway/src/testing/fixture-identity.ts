import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { ASSERTION_HEADER, createAssertionVerifier } from '@tongxing/auth';
import type { JSONWebKeySet, JWK } from '@tongxing/auth';
import { close, listen } from './fixture-subgraphs.ts';

/** An identity that publishes its key, tells whether sessions stand, and tells back whatever else it was sent. */
export interface FixtureIdentity {
  url: string;
  /** what came through the proxy of `/auth` */
  requests: { headers: IncomingHttpHeaders; url: string; body: string }[];
  /** how often its keys were asked for */
  keysAsked: number;
  /** what it was asked about sessions, with a good assertion */
  sessionsAsked: Record<string, unknown>[];
  /** and the assertions that came with the questions */
  sessionAssertions: string[];
  /** how it answers what it is asked about sessions */
  sessions: 'stand' | 'have ended' | 'hang' | 'break off' | 'fail' | 'talk nonsense';
  stop(): Promise<void>;
}

/** Starts it on a free port. */
export async function startIdentity(publicJwk: JWK, gatewayKeys: JSONWebKeySet): Promise<FixtureIdentity> {
  const verify = createAssertionVerifier({ publicJwks: gatewayKeys, audience: 'identity' });
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    void (async () => {
      const body = await bodyOf(request);
      if (request.url === '/auth/jwks') {
        identity.keysAsked += 1;
        answer(200, { keys: [publicJwk] });
      } else if (request.url === '/readiness') {
        answer(200, {});
      } else if (request.url === '/internal/session') {
        const header = request.headers[ASSERTION_HEADER] as string | undefined;
        await verify({ header, body });
        identity.sessionAssertions.push(header!);
        identity.sessionsAsked.push(JSON.parse(body) as Record<string, unknown>);
        if (identity.sessions === 'hang') return;
        if (identity.sessions === 'break off') request.socket.destroy();
        else if (identity.sessions === 'fail') answer(500, { active: true });
        else if (identity.sessions === 'talk nonsense') answer(200, { active: 'yes' });
        else answer(200, { active: identity.sessions === 'stand' });
      } else {
        identity.requests.push({ headers: request.headers, url: request.url!, body });
        response.setHeader('set-cookie', ['a=1; HttpOnly', 'b=2; HttpOnly']);
        response.setHeader('content-security-policy', 'default-src *');
        answer(201, { method: request.method, body });
      }
    })().catch((error: unknown) => answer(401, { message: String(error) }));
  });
  const identity: FixtureIdentity = {
    url: await listen(server),
    requests: [],
    keysAsked: 0,
    sessionsAsked: [],
    sessionAssertions: [],
    sessions: 'stand',
    stop: () => close(server),
  };
  return identity;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
