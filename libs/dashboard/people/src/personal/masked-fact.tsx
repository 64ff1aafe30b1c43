import type { ReactNode } from 'react';
import type { PersonalKind } from '@tongxing/dashboard-documents';
import { MaskedFact } from './MaskedFact.tsx';

/** How a masked field is drawn in the panel of a roster. */
export function maskedFact<Row extends { readonly id: string }>(
  kind: PersonalKind,
  label: string,
  may: (row: Row) => boolean,
): (row: Row, masked: string) => ReactNode {
  return (row, masked) => (
    <MaskedFact key={row.id} kind={kind} id={row.id} label={label} masked={masked} may={may(row)} />
  );
}
