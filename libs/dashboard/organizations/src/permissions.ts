import type { Account, Holders } from '@tongxing/dashboard-kit/pure';

/**
 * Who keeps a ledger, as the services permit (`permissions.policy.ts` of organizations). A unit keeps the one
 * that its own action of the plan is about.
 */
type Keepers = Readonly<Record<'register' | 'change' | 'close' | 'bulk', Holders>>;

const keptBy = (holders: Holders, change: Holders = holders): Keepers => ({
  register: holders,
  change,
  close: holders,
  bulk: holders,
});

/** 人社局 keeps the register of enterprises. */
export const enterpriseKeepers = keptBy({ OFFICE: true, UNIT: ['HRSS'], STREET: true });

/** 工会 leads the action on social organisations. */
export const socialOrganizationKeepers = keptBy({ OFFICE: true, UNIT: ['UNION'], STREET: true });

const bodies: Holders = { OFFICE: true, UNIT: ['HRSS'], STREET: true };

/** 人社局 leads the action on mediation bodies; a body keeps the checklist and the contact of its own entry. */
export const mediationBodyKeepers = keptBy(bodies, { ...bodies, BODY: true });

/** Street staff keep what is their own; an organisation that serves the whole district is for the others. */
export function keepsOrganization(
  account: Pick<Account, 'street'>,
  { streetCode }: { readonly streetCode: string | null },
): boolean {
  return account.street === null || streetCode === account.street;
}

/** A mediation body keeps its own entry. */
export function keepsBody(account: Pick<Account, 'body'>, { id }: { readonly id: string }): boolean {
  return account.body === null || id === account.body;
}
