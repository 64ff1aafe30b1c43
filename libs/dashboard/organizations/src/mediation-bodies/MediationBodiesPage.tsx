import { useMemo, type ReactNode } from 'react';
import { useAccount, useTexts } from '@tongxing/dashboard-kit';
import { LedgerPage } from '@tongxing/dashboard-kit/ledger';
import { useDistrict } from '../reference/use-district.ts';
import { useStreets } from '../reference/use-streets.ts';
import { useSavedViews } from '../saved-views/use-saved-views.ts';
import { useOrganizationSearch } from '../search/use-organization-search.ts';
import { organizationTexts } from '../texts.ts';
import { mediationBodyLedger } from './ledger.tsx';

/** The ledger of mediation bodies. */
export function MediationBodiesPage(): ReactNode {
  const t = useTexts(organizationTexts);
  const account = useAccount();
  const streets = useStreets();
  const searchEnterprises = useOrganizationSearch('ENTERPRISE');
  const ledger = useMemo(
    () => mediationBodyLedger({ t, streets, searchEnterprises, account }),
    [t, account, streets, searchEnterprises],
  );
  return <LedgerPage ledger={ledger} views={useSavedViews('mediation-bodies')} district={useDistrict()} />;
}
