import { useMemo, type ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { LedgerPage } from '@tongxing/dashboard-kit/ledger';
import { useDistrict, useSavedViews, useStreets } from '@tongxing/dashboard-organizations/choices';
import { peopleTexts } from '../texts.ts';
import { coverageLedger } from './ledger.tsx';

/** Who is covered by a coordinator on a day, and who is not. */
export function CoveragePage(): ReactNode {
  const t = useTexts(peopleTexts);
  const streets = useStreets();
  const ledger = useMemo(() => coverageLedger(t, streets), [t, streets]);
  return <LedgerPage ledger={ledger} views={useSavedViews(ledger.name)} district={useDistrict()} />;
}
