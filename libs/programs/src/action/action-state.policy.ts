import type { MilestoneStatus } from '../milestone/milestone-state.policy.ts';
import { statusOfLane, type Status } from '../judgement/index.ts';

/** The state of an action in one word, and which of its parts gives it. */
export interface ActionStanding {
  readonly status: Status;
  /** code of the target or id of the milestone that is most urgent; null when nothing is */
  readonly because: string | null;
}

/** A milestone counts in its action's lane as a target of the same urgency would. */
const AS_STATUS: Readonly<Record<MilestoneStatus, Status>> = {
  OVERDUE: 'OVERDUE',
  NOT_STARTED: 'NOT_DUE',
  IN_PROGRESS: 'ON_TRACK',
  DONE: 'ACHIEVED',
  DONE_LATE: 'ACHIEVED',
};

/** The lane's state: that of its most urgent target or milestone. */
export function actionStanding(
  targets: readonly { code: string; status: Status }[],
  milestones: readonly { id: string; status: MilestoneStatus }[],
): ActionStanding {
  const parts = [
    ...targets.map(({ code, status }) => ({ part: code, status })),
    ...milestones.map(({ id, status }) => ({ part: id, status: AS_STATUS[status] })),
  ];
  const status = statusOfLane(parts.map((part) => part.status)) ?? 'NO_DATA';
  return { status, because: parts.find((part) => part.status === status)?.part ?? null };
}
