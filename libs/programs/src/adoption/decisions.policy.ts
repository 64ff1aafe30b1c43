import type { Adoption, AdoptionKind } from './adoption.entity.ts';

/** All decisions on one subject. */
export interface Decisions {
  /** newest first, withdrawn ones included */
  readonly history: readonly Adoption[];
  /** the newest, unless it was withdrawn: withdrawing does not bring an older decision back */
  readonly current: Adoption | null;
  /** grows with every decision and every withdrawal; what a client passes as `expectedVersion` */
  readonly version: number;
}

/** The decisions on one subject, out of all decisions of a plan; marks the one in force. */
export function decisionsOn(adoptions: readonly Adoption[], kind: AdoptionKind, subject: string): Decisions {
  const history = adoptions
    .filter((adoption) => adoption.kind === kind && adoption.subject === subject)
    .sort((a, b) => b.no - a.no);
  const newest = history[0] ?? null;
  const current = newest?.withdrawnAt === null ? newest : null;
  for (const adoption of history) adoption.inForce = adoption === current;
  const withdrawals = history.filter(({ withdrawnAt }) => withdrawnAt !== null).length;
  return { history, current, version: history.length + withdrawals };
}
