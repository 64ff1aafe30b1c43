import { hashPassword } from 'better-auth/crypto';
import { viewOf } from '../accounts/account.ts';
import { asEditor } from '../accounts/editor.ts';
import { updatePassword } from '../accounts/store.ts';
import { text } from '../http/input.ts';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import type { Answer, Routes } from '../http/server.ts';
import type { SignedIn } from '../sessions/sessions.ts';
import type { SignInParts } from './parts.ts';
import { LONGEST_PASSWORD, passwordFaults } from './password.policy.ts';
import { provePassword } from './prove.ts';

/** The change of one's password, which ends one's other sessions. */
export function passwordRoutes(parts: SignInParts): Routes {
  return {
    'POST /auth/change-password': async (incoming) => {
      const signedIn = await parts.sessions.require(incoming);
      return parts.lockout.inTurn(signedIn.account.username, () => changePassword(parts, incoming, signedIn));
    },
  };
}

async function changePassword(
  parts: SignInParts,
  incoming: Incoming,
  { account, sessionId }: SignedIn,
): Promise<Answer> {
  if (account.demonstration) throw new Problem('DEMONSTRATION_ACCOUNT');
  const current = text(incoming.body, 'currentPassword', LONGEST_PASSWORD);
  const password = text(incoming.body, 'newPassword', 10 * LONGEST_PASSWORD);
  await provePassword(parts, incoming, account, { password: current, field: 'currentPassword' });
  const faults = passwordFaults({ password, username: account.username, current });
  if (faults.length > 0) throw new Problem('PASSWORD_RULES', { field: 'newPassword', faults });
  const hash = await parts.hashing(() => hashPassword(password));
  const editor = { actor: account.id, requestId: incoming.requestId, within: null };
  await asEditor(parts.pool, editor, (client) =>
    updatePassword(client, account.id, { hash, mustChange: false, keepSession: sessionId }),
  );
  await parts.lockout.clear(account.username);
  await parts.record('PASSWORD_CHANGED', incoming, account.id);
  return { status: 200, body: { account: viewOf({ ...account, mustChangePassword: false }) } };
}
