import type { Role } from '@tongxing/auth';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import { mustEnrol } from '../second-factor/second-factor.policy.ts';
import type { SecondFactorRule } from '../second-factor/second-factor.policy.ts';
import type { Sessions, SignedIn } from '../sessions/sessions.ts';

/** Lets in who is signed in and has nothing left to do before. */
export interface Entry {
  /**
   * Who is signed in, and may use the platform: with a password of their own, and with the second factor that their
   * role needs. `idle` as for a session.
   *
   * @throws {Problem} NOT_SIGNED_IN, PASSWORD_CHANGE_REQUIRED, SECOND_FACTOR_ENROL_FIRST
   */
  require(incoming: Incoming, idle?: number): Promise<SignedIn>;
  /**
   * The same, in one of these roles.
   *
   * @throws {Problem} as above, and FORBIDDEN
   */
  requireRole(incoming: Incoming, roles: readonly Role[]): Promise<SignedIn>;
}

/** Makes the entry. */
export function createEntry({ sessions, rule }: { sessions: Sessions; rule: SecondFactorRule }): Entry {
  const entry: Entry = {
    async require(incoming, idle = 0) {
      const signedIn = await sessions.require(incoming, idle);
      if (signedIn.account.mustChangePassword) throw new Problem('PASSWORD_CHANGE_REQUIRED');
      if (mustEnrol(rule, signedIn.account, signedIn.method)) throw new Problem('SECOND_FACTOR_ENROL_FIRST');
      return signedIn;
    },
    async requireRole(incoming, roles) {
      const signedIn = await entry.require(incoming);
      if (!signedIn.account.roles.some((role) => roles.includes(role))) throw new Problem('FORBIDDEN');
      return signedIn;
    },
  };
  return entry;
}
