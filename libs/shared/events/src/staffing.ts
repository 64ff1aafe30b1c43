import { defineEvent } from '@tongxing/jobs';

/** How many mediators a mediation body has; nobody is named. */
export interface BodyStaffingFact {
  readonly districtCode: string;
  readonly bodyId: string;
  /** those in office */
  readonly mediators: number;
  readonly demonstration: boolean;
}

/** The number of a mediation body's mediators changed. Published by `people`; the entity is the body. */
export const bodyStaffingChanged = defineEvent<BodyStaffingFact>('people.mediation-body-staffing', 1);
