import { useMemo, type ReactNode } from 'react';
import { permitted, useAccount, useTexts } from '@tongxing/dashboard-kit';
import { LedgerPage } from '@tongxing/dashboard-kit/ledger';
import { useCreditCodeCheck } from '../credit-code/use-credit-code-check.ts';
import { enterpriseKeepers } from '../permissions.ts';
import { useIndustries, useRegistrationTypes } from '../reference/use-codes.ts';
import { useDistrict } from '../reference/use-district.ts';
import { useStreets } from '../reference/use-streets.ts';
import { useSavedViews } from '../saved-views/use-saved-views.ts';
import { organizationTexts } from '../texts.ts';
import { enterpriseCodes } from './code-register.ts';
import { enterpriseLedger } from './ledger.tsx';
import { useSizeCheck } from './use-size-check.ts';

/** The ledger of enterprises. */
export function EnterprisesPage(): ReactNode {
  const t = useTexts(organizationTexts);
  const account = useAccount();
  const streets = useStreets();
  const industries = useIndustries();
  const registrationTypes = useRegistrationTypes();
  const creditCode = useCreditCodeCheck(enterpriseCodes);
  const sizeCheck = useSizeCheck();
  const ledger = useMemo(
    () =>
      enterpriseLedger({
        t,
        streets,
        industries,
        registrationTypes,
        creditCode,
        sizeCheck,
        may: permitted(account, enterpriseKeepers),
      }),
    [t, account, streets, industries, registrationTypes, creditCode, sizeCheck],
  );
  return <LedgerPage ledger={ledger} views={useSavedViews('enterprises')} district={useDistrict()} />;
}
