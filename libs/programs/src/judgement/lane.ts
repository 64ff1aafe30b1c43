import type { Status } from './judgement.ts';

/** What needs somebody's attention first: the missed, the slow, what lacks a figure or a decision. */
const URGENCY: readonly Status[] = [
  'OVERDUE',
  'BEHIND',
  'AT_RISK',
  'NO_DATA',
  'UNSET',
  'ON_TRACK',
  'NOT_DUE',
  'ACHIEVED',
];

/**
 * The status of a lane of targets (an action, a unit): that of its most urgent one. ACHIEVED therefore
 * means all of them. Null for a lane without targets: nothing is claimed of it.
 */
export function statusOfLane(statuses: Iterable<Status>): Status | null {
  const present = new Set(statuses);
  return URGENCY.find((status) => present.has(status)) ?? null;
}
