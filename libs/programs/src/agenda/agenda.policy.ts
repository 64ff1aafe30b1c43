/** How far ahead the agenda looks, days. */
export const HORIZON = 62;

export type AgendaKind = 'ADOPT_READING' | 'ADOPT_DATE' | 'SET_THRESHOLD' | 'MILESTONE' | 'TARGET';

/** One thing on the agenda, before it is put into words. */
export interface Duty {
  readonly kind: AgendaKind;
  /** code of the target or reading, id of the milestone */
  readonly subject: string;
  readonly due: string | null;
  readonly daysLeft: number | null;
  readonly late: boolean;
  /** true: the actor is the one who can do it */
  readonly mine: boolean;
}

/** The three lists of the board's right column. */
export interface Sorted<T extends Duty> {
  readonly todo: readonly T[];
  readonly overdue: readonly T[];
  readonly upcoming: readonly T[];
}

const DECISIONS: readonly AgendaKind[] = ['ADOPT_READING', 'ADOPT_DATE', 'SET_THRESHOLD'];

/**
 * Sorts duties into what I must do (decisions that are mine to take, and my milestones that fall due
 * within two weeks), what is late, and what falls due within the horizon. Earliest first everywhere.
 */
export function sortAgenda<T extends Duty>(duties: readonly T[]): Sorted<T> {
  const byDate = [...duties].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
  const isDecision = ({ kind }: Duty) => DECISIONS.includes(kind);
  return {
    todo: byDate.filter(
      (duty) => duty.mine && !duty.late && (isDecision(duty) || (duty.daysLeft ?? HORIZON) <= 14),
    ),
    overdue: byDate.filter((duty) => duty.late),
    upcoming: byDate.filter(
      (duty) => duty.kind === 'MILESTONE' && !duty.late && duty.daysLeft !== null && duty.daysLeft <= HORIZON,
    ),
  };
}
