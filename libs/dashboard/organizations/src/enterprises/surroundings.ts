import type { Enterprises_RecordQuery, Ownership, SizeClass } from '@tongxing/dashboard-documents';
import type { LedgerPermissions, LiveCheck, Options } from '@tongxing/dashboard-kit/ledger';
import type { CreditCodeCheck } from '../credit-code/use-credit-code-check.ts';
import type { Codes } from '../reference/codes.ts';
import type { Industries } from '../reference/use-codes.ts';
import type { OrganizationWords } from '../words.ts';

/** What the panel and the form have of an enterprise. */
export type EnterpriseRecord = NonNullable<Enterprises_RecordQuery['record']>;

/** What the ledger is made with: words, lists to choose from, live checks, and what the account may do. */
export interface Surroundings {
  readonly t: OrganizationWords;
  readonly streets: Options;
  readonly industries: Industries;
  readonly registrationTypes: Codes;
  readonly creditCode: CreditCodeCheck;
  /** Tells the size class under the figures. */
  readonly sizeCheck: LiveCheck;
  readonly may: LedgerPermissions;
}

const SIZES: readonly SizeClass[] = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO', 'NOT_APPLICABLE'];
const OWNERSHIPS: readonly Ownership[] = [
  'STATE',
  'COLLECTIVE',
  'PRIVATE',
  'HONG_KONG_MACAO_TAIWAN',
  'FOREIGN',
  'OTHER',
];

/** The size classes, the largest first. */
export function sizeOptions(t: OrganizationWords): Options {
  return SIZES.map((size) => [size, t(`size.${size}`)] as const);
}

/** Whose an enterprise may be. */
export function ownershipOptions(t: OrganizationWords): Options {
  return OWNERSHIPS.map((each) => [each, t(`ownership.${each}`)] as const);
}
