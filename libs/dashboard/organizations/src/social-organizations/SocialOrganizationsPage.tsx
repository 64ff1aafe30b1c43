import { useMemo, type ReactNode } from 'react';
import { useAccount, useTexts } from '@tongxing/dashboard-kit';
import { LedgerPage } from '@tongxing/dashboard-kit/ledger';
import { useCreditCodeCheck } from '../credit-code/use-credit-code-check.ts';
import { useIndustries } from '../reference/use-codes.ts';
import { useDistrict } from '../reference/use-district.ts';
import { useStreets } from '../reference/use-streets.ts';
import { useSavedViews } from '../saved-views/use-saved-views.ts';
import { organizationTexts } from '../texts.ts';
import { socialOrganizationCodes } from './code-register.ts';
import { socialOrganizationLedger } from './ledger.tsx';

/** The ledger of labour-relations social organisations. */
export function SocialOrganizationsPage(): ReactNode {
  const t = useTexts(organizationTexts);
  const account = useAccount();
  const streets = useStreets();
  const industries = useIndustries();
  const creditCode = useCreditCodeCheck(socialOrganizationCodes);
  const ledger = useMemo(
    () =>
      socialOrganizationLedger({
        t,
        streets,
        industries,
        creditCode,
        account,
      }),
    [t, account, streets, industries, creditCode],
  );
  return (
    <LedgerPage ledger={ledger} views={useSavedViews('social-organizations')} district={useDistrict()} />
  );
}
