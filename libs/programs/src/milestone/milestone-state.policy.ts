import { daysBetween } from '@tongxing/calendar';

/** What a milestone's state is judged from. */
export interface DatedDuty {
  readonly start: string | null;
  readonly due: string;
  readonly altDue: string | null;
}

/** A report, as far as the state needs it. */
export interface Progress {
  readonly status: 'NOT_STARTED' | 'IN_PROGRESS' | 'DONE';
  readonly doneOn: string | null;
}

export type MilestoneStatus = 'NOT_STARTED' | 'IN_PROGRESS' | 'DONE' | 'DONE_LATE' | 'OVERDUE';

/** How a milestone stands on a day. */
export interface MilestoneStanding {
  readonly status: MilestoneStatus;
  /** days until the date in force; negative when it has passed */
  readonly daysLeft: number;
  readonly overdueStrict: boolean;
  readonly overdueLoose: boolean;
  readonly doneOn: string | null;
}

/**
 * The report that tells of a day, out of all of them, newest first. What was done later had not been done
 * yet; whether it was under way is for the report before to say.
 */
export function progressOn(reports: readonly Progress[], on: string): Progress | null {
  return reports.find(({ status, doneOn }) => status !== 'DONE' || (doneOn !== null && doneOn <= on)) ?? null;
}

/**
 * A milestone on a day. An ambiguous date (2023年8月前) counts from its strict reading until another is
 * adopted; whether it is late by the loose one too is told beside it. A window is due at its end.
 * @param reports newest first
 */
export function standingOf(
  duty: DatedDuty,
  reports: readonly Progress[],
  adopted: 'STRICT' | 'LOOSE' | null,
  on: string,
): MilestoneStanding {
  const strict = duty.due;
  const loose = duty.altDue ?? duty.due;
  const inForce = adopted === 'LOOSE' ? loose : strict;
  const progress = progressOn(reports, on);
  const doneOn = progress?.status === 'DONE' ? progress.doneOn : null;
  const past = (date: string, day: string) => day > date;
  if (doneOn !== null) {
    return {
      status: past(inForce, doneOn) ? 'DONE_LATE' : 'DONE',
      daysLeft: daysBetween(on, inForce),
      overdueStrict: past(strict, doneOn),
      overdueLoose: past(loose, doneOn),
      doneOn,
    };
  }
  const started = progress?.status === 'IN_PROGRESS';
  return {
    status: past(inForce, on) ? 'OVERDUE' : started ? 'IN_PROGRESS' : 'NOT_STARTED',
    daysLeft: daysBetween(on, inForce),
    overdueStrict: past(strict, on),
    overdueLoose: past(loose, on),
    doneOn: null,
  };
}
