import { defineEvent } from '@tongxing/jobs';

/** How many mediators a mediation body has: one of the five items of its standardisation. */
export interface MediatorCountFact {
  readonly mediationBodyId: string;
  readonly mediators: number;
}

/** The number of a body's mediators changed. Published by `people`. */
export const mediatorCountChanged = defineEvent<MediatorCountFact>('people.mediator-count', 1);
