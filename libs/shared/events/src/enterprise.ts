import { defineEvent } from '@tongxing/jobs';

/** Statistical size class (国统字〔2017〕213号); industries outside its table have none of the four. */
export type FactSizeClass = 'LARGE' | 'MEDIUM' | 'SMALL' | 'MICRO' | 'NOT_APPLICABLE';

/** What others may know of an enterprise: enough to tell coordinator coverage on any day. */
export interface EnterpriseFact {
  readonly districtCode: string;
  readonly streetCode: string;
  /** the class that the figures of each year give, oldest year first; years that give none are left out */
  readonly sizeClasses: readonly { readonly year: number; readonly sizeClass: FactSizeClass }[];
  /** ISO date */
  readonly registeredOn: string | null;
  readonly status: 'ACTIVE' | 'CLOSED';
  /** ISO date */
  readonly closedOn: string | null;
  /** invented, and so is every figure made from it */
  readonly demonstration: boolean;
}

/** An enterprise was registered, changed, closed or reopened. Published by `organizations`. */
export const enterpriseChanged = defineEvent<EnterpriseFact>('organizations.enterprise', 2);
