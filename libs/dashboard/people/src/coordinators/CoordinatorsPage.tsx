import { useMemo, type ReactNode } from 'react';
import { permitted, useAccount, useTexts } from '@tongxing/dashboard-kit';
import { LedgerPage } from '@tongxing/dashboard-kit/ledger';
import { useDistrict, useSavedViews, useStreets } from '@tongxing/dashboard-organizations/choices';
import { assigners, coordinatorKeepers, coordinatorReveal, mayReveal, nameReaders } from '../permissions.ts';
import { peopleTexts } from '../texts.ts';
import { coordinatorLedger } from './ledger.tsx';

/** The coordinator database. */
export function CoordinatorsPage(): ReactNode {
  const t = useTexts(peopleTexts);
  const account = useAccount();
  const streets = useStreets();
  const ledger = useMemo(
    () =>
      coordinatorLedger({
        t,
        streets,
        may: permitted(account, coordinatorKeepers),
        namesShown: permitted(account, nameReaders).coordinators,
        mayAssign: permitted(account, assigners).assign,
        mayReveal: (row) => mayReveal(account, coordinatorReveal, row),
      }),
    [t, streets, account],
  );
  return <LedgerPage ledger={ledger} views={useSavedViews(ledger.name)} district={useDistrict()} />;
}
