import type { PlanDefinition } from '../plan-file/index.ts';
import { needsThreshold } from '../target/reading.policy.ts';
import type { Adoption, AdoptionKind } from './adoption.entity.ts';

/** All decisions on one subject. */
export interface Decisions {
  /** newest first, withdrawn ones included */
  readonly history: readonly Adoption[];
  /**
   * the newest, unless it was withdrawn or holds no longer: neither brings an older decision back
   */
  readonly current: Adoption | null;
  /** grows with every decision and every withdrawal; what a client passes as `expectedVersion` */
  readonly version: number;
}

/**
 * The decisions on one subject, out of all decisions of a plan; marks the one in force.
 * @param holds whether a decision still decides something in the plan's version in force
 */
export function decisionsOn(
  adoptions: readonly Adoption[],
  kind: AdoptionKind,
  subject: string,
  holds: (decision: Adoption) => boolean = () => true,
): Decisions {
  const history = adoptions
    .filter((adoption) => adoption.kind === kind && adoption.subject === subject)
    .sort((a, b) => b.no - a.no);
  const newest = history[0] ?? null;
  const current = newest?.withdrawnAt === null && holds(newest) ? newest : null;
  for (const adoption of history) adoption.inForce = adoption === current;
  const withdrawals = history.filter(({ withdrawnAt }) => withdrawnAt !== null).length;
  return { history, current, version: history.length + withdrawals };
}

/**
 * Whether a plan still leaves open what was decided: a later version of its file may have dropped the
 * reading, made the date plain or stated the number. Such a decision is kept and decides nothing.
 */
export function holdsIn(
  { targets, milestones }: Pick<PlanDefinition, 'targets' | 'milestones'>,
  { kind, subject, choice }: Pick<Adoption, 'kind' | 'subject' | 'choice'>,
): boolean {
  switch (kind) {
    case 'READING':
      return targets.some(
        ({ code, readings }) => code === subject && readings.some((r) => r.code === choice),
      );
    case 'DATE':
      return milestones.some(({ occurrences }) =>
        occurrences.some((o) => o.id === subject && o.altDue !== null),
      );
    case 'THRESHOLD':
      return targets.some(({ readings }) => readings.some((r) => r.code === subject && needsThreshold(r)));
  }
}
