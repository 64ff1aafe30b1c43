import type { Ref } from 'react';
import type { Candidate } from '../../form/answer.ts';
import type { LedgerDefinition, LedgerRecord, LedgerRow } from '../definition.ts';
import type { LedgerAddress } from '../use-address.ts';

/** What the panel is given. */
export interface PanelProps<Row extends LedgerRow, Rec extends LedgerRecord> {
  readonly ledger: LedgerDefinition<Row, Rec>;
  readonly address: LedgerAddress;
  readonly keys: readonly string[];
  /** It stands beside the list; else in its place, and takes the focus. */
  readonly beside: boolean;
  readonly panel: Ref<HTMLElement>;
  readonly onClose: () => void;
  /** Makes the row of a record that is shown the active one. */
  readonly onShow: (id: string) => void;
  readonly onRegistered: () => void;
}

/** What its two faces are given: the form for a new record, and a record. */
export interface FaceProps<Row extends LedgerRow, Rec extends LedgerRecord> extends PanelProps<Row, Rec> {
  readonly heading: Ref<HTMLHeadingElement>;
}

/** Where a possible duplicate of a ledger's record is kept. */
export function candidateAddress<Row extends LedgerRow, Rec extends LedgerRecord>(
  ledger: LedgerDefinition<Row, Rec>,
): (candidate: Pick<Candidate, 'id'>) => string | null {
  const given = ledger.form?.duplicates?.address;
  return (candidate) =>
    given === undefined ? `/${ledger.name}/${candidate.id}` : given({ name: '', ...candidate });
}
