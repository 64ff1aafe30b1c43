import type { OwnPlatform } from './platform.ts';

/** The password that accounts opened here choose. */
export const PASSWORD = 'Banshi+Heping-3';

/** What an account is made of, as an administrator fills it in. */
export interface NewAccount {
  username: string;
  name: string;
  roles: string[];
  unit: string | null;
  districts: string[];
  street?: string;
  body?: string;
}

/** Posts to the identity service for a session; throws with what it answered when it refuses. */
export async function post(url: string, path: string, body: object, cookie = ''): Promise<Response> {
  const response = await fetch(`${url}/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

/** Signs in, and gives the session as a cookie; throws when it is refused. */
export async function signIn(url: string, username: string, password: string): Promise<string> {
  return cookieOf(await post(url, 'sign-in/username', { username, password }));
}

/** Signs in with a password that is good for once, and chooses another. */
async function choosePassword(
  url: string,
  username: string,
  oneTime: string,
  password: string,
): Promise<string> {
  const first = await signIn(url, username, oneTime);
  const changed = await post(
    url,
    'change-password',
    { currentPassword: oneTime, newPassword: password },
    first,
  );
  return cookieOf(changed) || first;
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

/** Opens an account as an administrator who is signed in, and signs it in with a password of its own. */
export async function addAccount(url: string, administrator: string, account: NewAccount): Promise<string> {
  const added = await post(url, 'accounts', { street: null, body: null, ...account }, administrator);
  const { oneTimePassword } = (await added.json()) as { oneTimePassword: string };
  return choosePassword(url, account.username, oneTimePassword, PASSWORD);
}

/**
 * Opens an account on a platform that has just been started for the first time, as its first administrator would, and
 * signs it in.
 */
export async function openAccount(platform: OwnPlatform, account: NewAccount): Promise<string> {
  const { url } = platform;
  const oneTime = /one-time password for admin: (\S+)/.exec(platform.output())?.[1] ?? '';
  const admin = await choosePassword(url, 'admin', oneTime, 'Guanli+Heping-3');
  return addAccount(url, admin, account);
}
