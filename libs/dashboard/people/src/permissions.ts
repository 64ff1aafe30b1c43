import { holds, type Account, type Holders } from '@tongxing/dashboard-kit/pure';

/** Who keeps which roster, as the services permit (`permissions.policy.ts` of people). */
type Keepers = Readonly<Record<'register' | 'change' | 'close' | 'bulk', Holders>>;

const keptBy = (holders: Holders, change: Holders = holders): Keepers => ({
  register: holders,
  change,
  close: holders,
  bulk: holders,
});

const union: Holders = { OFFICE: true, UNIT: ['UNION'], STREET: true };
const hrss: Holders = { OFFICE: true, UNIT: ['HRSS'], STREET: true };

/** 工会 leads the coordinators. */
export const coordinatorKeepers = keptBy(union);

/** 人社局 leads the mediators; a body keeps the contact and the published fields of its own. */
export const mediatorKeepers = keptBy(hrss, { ...hrss, BODY: true });

/** 人社局 keeps the district's experts. */
export const expertKeepers = keptBy({ OFFICE: true, UNIT: ['HRSS'] });

/** Who lets a coordinator cover an enterprise. */
export const assigners = { assign: union } as const;

/** Who sees names of a roster at all; everybody else who reads it sees them masked: `personal.read` of people. */
export const nameReaders = {
  coordinators: { OFFICE: true, UNIT: ['UNION'], STREET: true },
  mediators: { OFFICE: true, UNIT: ['HRSS'], STREET: true, BODY: true },
  experts: { OFFICE: true, UNIT: ['HRSS'] },
} as const satisfies Readonly<Record<string, Holders>>;

/** Who may be shown what is masked for everybody: `personal.reveal` of people. */
export const coordinatorReveal: Holders = { OFFICE: true, UNIT: ['UNION'] };
export const mediatorReveal: Holders = { OFFICE: true, UNIT: ['HRSS'] };

/** The same of one row: a town or office of its own, a mediation body of its own. */
export function mayReveal(
  account: Account,
  holders: Holders,
  { streetCode, bodyId }: { readonly streetCode?: string | null; readonly bodyId?: string | null },
): boolean {
  const { roles, street, body } = account;
  return (
    holds(account, holders) ||
    (roles.includes('STREET') && street !== null && street === streetCode) ||
    (roles.includes('BODY') && body !== null && body === bodyId)
  );
}
