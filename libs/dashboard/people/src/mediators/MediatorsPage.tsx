import { useMemo, type ReactNode } from 'react';
import { permitted, useAccount, useTexts } from '@tongxing/dashboard-kit';
import { LedgerPage } from '@tongxing/dashboard-kit/ledger';
import {
  useDistrict,
  useOrganizationSearch,
  useSavedViews,
  useStreets,
} from '@tongxing/dashboard-organizations/choices';
import { mediatorKeepers } from '../permissions.ts';
import { peopleTexts } from '../texts.ts';
import { mediatorLedger } from './ledger.tsx';

/** The roster of mediators. */
export function MediatorsPage(): ReactNode {
  const t = useTexts(peopleTexts);
  const account = useAccount();
  const streets = useStreets();
  const searchBodies = useOrganizationSearch('MEDIATION_BODY');
  const ledger = useMemo(
    () => mediatorLedger({ t, streets, searchBodies, may: permitted(account, mediatorKeepers) }),
    [t, streets, searchBodies, account],
  );
  return <LedgerPage ledger={ledger} views={useSavedViews(ledger.name)} district={useDistrict()} />;
}
