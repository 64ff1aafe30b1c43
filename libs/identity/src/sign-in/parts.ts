import type { Pool } from 'pg';
import type { Engine } from '../engine.ts';
import type { PendingSignIns } from '../second-factor/pending.ts';
import type { SecondFactorRule } from '../second-factor/second-factor.policy.ts';
import type { Vault } from '../second-factor/vault.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Gate } from './at-most.ts';
import type { RecordSignIn } from './events.ts';
import type { Lockout } from './lockout.ts';

/** What the routes at the door work with: those of signing in, of one's password and of one's second factor. */
export interface SignInParts {
  engine: Engine;
  pool: Pool;
  sessions: Sessions;
  pending: PendingSignIns;
  vault: Vault;
  rule: SecondFactorRule;
  lockout: Lockout;
  record: RecordSignIn;
  /** where passwords are hashed */
  hashing: Gate;
  now: () => Date;
}
