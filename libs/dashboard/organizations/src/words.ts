import type { Words } from '@tongxing/dashboard-kit';
import type { LedgerPanel, Options } from '@tongxing/dashboard-kit/ledger';
import type { organizationTexts } from './texts.ts';

/** The words of this area. */
export type OrganizationWords = Words<(typeof organizationTexts)['keys'][number]>;

/** Whose status it is: an enterprise is struck off, a mediation body dissolved. */
export type Kept = 'enterprise' | 'socialOrganization' | 'mediationBody';

/** In the register, and no longer. */
export function statusOptions(t: OrganizationWords, of: Kept): Options {
  return [
    ['ACTIVE', t(`status.${of}.ACTIVE`)],
    ['CLOSED', t(`status.${of}.CLOSED`)],
  ];
}

/** What a panel calls the end of a record: to end it, and the status that it then has in the history. */
export function endOf(t: OrganizationWords, of: Kept): Pick<LedgerPanel<never>, 'ending' | 'historyWords'> {
  const words = new Map(statusOptions(t, of));
  return {
    ending: t(`ending.${of}`),
    historyWords: { status: { label: t('status'), text: (value) => words.get(value) ?? value } },
  };
}
