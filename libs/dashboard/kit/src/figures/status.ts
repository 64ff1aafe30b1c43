/** Every state that a target, a milestone, a clause or a contradiction can be in. */
export type StatusCode =
  | 'ACHIEVED'
  | 'ON_TRACK'
  | 'AT_RISK'
  | 'BEHIND'
  | 'OVERDUE'
  | 'NOT_DUE'
  | 'NO_DATA'
  | 'UNSET'
  | 'NOT_STARTED'
  | 'IN_PROGRESS'
  | 'DONE'
  | 'DONE_LATE'
  | 'ON_COURSE'
  | 'LATE'
  | 'NOTHING_RECORDED'
  | 'NONE'
  | 'CONTRADICTED'
  | 'OPEN'
  | 'ADOPTED'
  | 'NOTED';

/** Tone: which colour; red is for what is late alone. */
export type Tone = 'done' | 'course' | 'risk' | 'late' | 'open';

/** Shape: no two states that mean differently share one, so that colour is never alone. */
export type Shape = 'check' | 'dot' | 'half' | 'down' | 'bang' | 'ring' | 'dash' | 'question' | 'unequal';

const MEANING: Readonly<Record<StatusCode, readonly [Tone, Shape]>> = {
  ACHIEVED: ['done', 'check'],
  ON_TRACK: ['course', 'dot'],
  AT_RISK: ['risk', 'half'],
  BEHIND: ['late', 'down'],
  OVERDUE: ['late', 'bang'],
  NOT_DUE: ['open', 'ring'],
  NO_DATA: ['open', 'dash'],
  UNSET: ['open', 'question'],
  NOT_STARTED: ['open', 'ring'],
  IN_PROGRESS: ['course', 'dot'],
  DONE: ['done', 'check'],
  DONE_LATE: ['done', 'check'],
  ON_COURSE: ['course', 'dot'],
  LATE: ['late', 'down'],
  NOTHING_RECORDED: ['open', 'dash'],
  NONE: ['open', 'ring'],
  CONTRADICTED: ['risk', 'unequal'],
  OPEN: ['risk', 'question'],
  ADOPTED: ['done', 'check'],
  NOTED: ['open', 'dash'],
};

/** The tone and shape of a state. */
export function meaningOf(code: StatusCode): { readonly tone: Tone; readonly shape: Shape } {
  const [tone, shape] = MEANING[code];
  return { tone, shape };
}
