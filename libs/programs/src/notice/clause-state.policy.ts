/** What the margin of the notice says beside a clause. */
export type ClauseState =
  'NONE' | 'NOTHING_RECORDED' | 'ON_COURSE' | 'DONE' | 'AT_RISK' | 'LATE' | 'CONTRADICTED';

/** What a clause obliges somebody to do, reduced to what its state depends on. */
export interface Obligations {
  /** the status of every reading that the clause states */
  readonly readings: readonly string[];
  /** the status of every dated entry that the clause states, and whether anything was reported of it */
  readonly milestones: readonly { readonly status: string; readonly reported: boolean }[];
  /** another clause contradicts this one, and nothing has been adopted */
  readonly contradicted: boolean;
}

const LATE = new Set(['OVERDUE', 'BEHIND']);
const DONE = new Set(['ACHIEVED', 'DONE', 'DONE_LATE']);

/**
 * The state of a clause on a day, the most urgent first: what is late, then what contradicts another
 * clause, what is at risk, what nobody has recorded anything about, what is on course, what is done.
 */
export function clauseState({ readings, milestones, contradicted }: Obligations): ClauseState {
  const statuses = [...readings, ...milestones.map(({ status }) => status)];
  if (statuses.length === 0) return contradicted ? 'CONTRADICTED' : 'NONE';
  if (statuses.some((status) => LATE.has(status))) return 'LATE';
  if (contradicted) return 'CONTRADICTED';
  if (statuses.includes('AT_RISK')) return 'AT_RISK';
  if (statuses.every((status) => DONE.has(status))) return 'DONE';
  const silent =
    readings.every((status) => status === 'NO_DATA' || status === 'UNSET') &&
    milestones.every(({ reported }) => !reported);
  return silent ? 'NOTHING_RECORDED' : 'ON_COURSE';
}
