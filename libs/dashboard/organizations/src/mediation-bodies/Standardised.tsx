import type { ReactNode } from 'react';
import { Status, useTexts } from '@tongxing/dashboard-kit';
import { organizationTexts } from '../texts.ts';

/** Whether a body has all five things that the notice asks for: icon and word. */
export function Standardised({ met }: { met: boolean }): ReactNode {
  const t = useTexts(organizationTexts);
  return <Status code={met ? 'DONE' : 'AT_RISK'} word={t(met ? 'standardised.yes' : 'standardised.no')} />;
}
