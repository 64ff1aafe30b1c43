import { actorFromClaims, type Actor } from '@tongxing/auth';

/** Somebody who is signed in. */
export interface Access {
  token: string;
  /** what the gateway reads in the token, and what the subgraphs are told */
  actor: Actor;
}

/**
 * Signs in with a demonstration account and fetches an access token, as the dashboard does. It lives ten minutes:
 * fetch one for each case.
 */
export async function signIn(url: string, username: string): Promise<Access> {
  const { password } = await readJson<{ password: string }>(fetch(`${url}/auth/demonstration`));
  const signedIn = await fetch(`${url}/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username, password }),
  });
  if (!signedIn.ok) throw new Error(`${username} could not sign in: ${signedIn.status}`);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const { token } = await readJson<{ token: string }>(fetch(`${url}/auth/token`, { headers: { cookie } }));
  const [, claims = ''] = token.split('.');
  return { token, actor: actorFromClaims(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'))) };
}

async function readJson<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked;
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()) as T;
}
