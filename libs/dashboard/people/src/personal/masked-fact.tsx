import type { ReactNode } from 'react';
import type { PersonalKind } from '@tongxing/dashboard-documents';
import { MaskedFact } from './MaskedFact.tsx';

/** How a masked field is drawn in the panel of a roster. */
export function maskedFact<Place extends object>(
  kind: PersonalKind,
  label: string,
  may: (row: Place) => boolean,
): (row: Place & { readonly id: string }, masked: string) => ReactNode {
  return (row, masked) => (
    <MaskedFact key={row.id} kind={kind} id={row.id} label={label} masked={masked} may={may(row)} />
  );
}
