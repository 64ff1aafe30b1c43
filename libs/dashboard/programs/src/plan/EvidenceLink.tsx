import type { ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { programTexts } from '../texts.ts';
import { webAddress } from './typed.ts';

/** A link to evidence elsewhere; an address that is none of the web is shown, not followed. */
export function EvidenceLink({ address }: { address: string | null | undefined }): ReactNode {
  const t = useTexts(programTexts);
  if (address === null || address === undefined || address === '') return null;
  const href = webAddress(address);
  if (href === null) return <span className="soft"> {address}</span>;
  return (
    <>
      {' '}
      <a className="quote-link" href={href} rel="noreferrer" target="_blank">
        {t('observations.link')}
      </a>
    </>
  );
}
