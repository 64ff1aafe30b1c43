import { viewOf } from '../accounts/account.ts';
import { asEditor } from '../accounts/editor.ts';
import { text } from '../http/input.ts';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import type { Answer, Routes } from '../http/server.ts';
import { endSessions } from '../sessions/store.ts';
import type { SignedIn } from '../sessions/sessions.ts';
import type { SignInParts } from '../sign-in/parts.ts';
import { LONGEST_PASSWORD } from '../sign-in/password.policy.ts';
import { provePassword, proveSecondFactor } from '../sign-in/prove.ts';
import { proveOffered } from './second-factor.ts';
import { isBound } from './second-factor.policy.ts';
import { enrolOffered, offerSecret, removeSecondFactor } from './store.ts';
import { newSecret, otpauthUri } from './totp.ts';
import { newRecoveryCodes } from './vault.ts';

const LONGEST_CODE = 40;

/** One's second factor: a new secret, its first code, and its end. */
export function secondFactorRoutes(parts: SignInParts): Routes {
  const inTurn =
    (step: (parts: SignInParts, incoming: Incoming, signedIn: SignedIn) => Promise<Answer>) =>
    async (incoming: Incoming): Promise<Answer> => {
      const signedIn = await parts.sessions.require(incoming);
      if (parts.rule === 'off') throw new Problem('SECOND_FACTOR_OFF');
      if (signedIn.account.demonstration) throw new Problem('DEMONSTRATION_SECOND_FACTOR');
      return parts.lockout.inTurn(signedIn.account.username, () => step(parts, incoming, signedIn));
    };
  return {
    'POST /auth/second-factor/enrol': inTurn(enrol),
    'POST /auth/second-factor/confirm': inTurn(confirm),
    'POST /auth/second-factor/remove': inTurn(remove),
  };
}

/** Shows a new secret. Who has a second factor already proves it, or a session and a password would replace it. */
async function enrol(parts: SignInParts, incoming: Incoming, { account }: SignedIn): Promise<Answer> {
  const password = text(incoming.body, 'password', LONGEST_PASSWORD);
  const code = account.secondFactor ? text(incoming.body, 'code', LONGEST_CODE) : null;
  await provePassword(parts, incoming, account, { password, field: 'password' });
  if (code !== null) await proveSecondFactor(parts, incoming, account, code);
  const secret = newSecret();
  await offerSecret(parts.pool, account.id, await parts.vault.seal(account.id, secret));
  return { status: 200, body: { uri: otpauthUri(secret, account.username), secret } };
}

/**
 * Takes the secret into use with its first code, and shows the recovery codes, once. Other sessions end: they were
 * opened without it.
 */
async function confirm(
  parts: SignInParts,
  incoming: Incoming,
  { account, sessionId }: SignedIn,
): Promise<Answer> {
  const { sealed, step } = await proveOffered(parts, account.id, text(incoming.body, 'code', LONGEST_CODE));
  const recoveryCodes = newRecoveryCodes();
  const digests = recoveryCodes.map((code) => parts.vault.digestOf(account.id, code));
  const editor = { actor: account.id, requestId: incoming.requestId, within: null };
  const isEnrolled = await asEditor(parts.pool, editor, async (client) => {
    await endSessions(client, account.id, sessionId);
    return enrolOffered(client, account.id, { sealed, step, digests });
  });
  if (!isEnrolled) throw new Problem('SECOND_FACTOR_NOT_OFFERED');
  return { status: 200, body: { recoveryCodes } };
}

async function remove(parts: SignInParts, incoming: Incoming, { account }: SignedIn): Promise<Answer> {
  if (isBound(parts.rule, account)) throw new Problem('SECOND_FACTOR_REQUIRED');
  const password = text(incoming.body, 'password', LONGEST_PASSWORD);
  const code = text(incoming.body, 'code', LONGEST_CODE);
  await provePassword(parts, incoming, account, { password, field: 'password' });
  await proveSecondFactor(parts, incoming, account, code);
  const editor = { actor: account.id, requestId: incoming.requestId, within: null };
  await asEditor(parts.pool, editor, (client) => removeSecondFactor(client, account.id));
  return { status: 200, body: { account: viewOf({ ...account, secondFactor: false }) } };
}
