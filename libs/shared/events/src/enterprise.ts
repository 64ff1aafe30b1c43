import { defineEvent } from '@tongxing/jobs';

/** What others may know of an enterprise: enough to tell coordinator coverage on any day. */
export interface EnterpriseFact {
  readonly districtCode: string;
  readonly streetCode: string;
  /** statistical size class (国统字〔2017〕213号), or null while it is unknown */
  readonly sizeClass: 'LARGE' | 'MEDIUM' | 'SMALL' | 'MICRO' | 'NOT_APPLICABLE' | null;
  /** ISO date */
  readonly registeredOn: string | null;
  readonly status: 'ACTIVE' | 'CLOSED';
  /** ISO date */
  readonly closedOn: string | null;
  /** invented, and so is every figure made from it */
  readonly demonstration: boolean;
}

/** An enterprise was registered, changed or closed. Published by `organizations`. */
export const enterpriseChanged = defineEvent<EnterpriseFact>('organizations.enterprise', 1);
