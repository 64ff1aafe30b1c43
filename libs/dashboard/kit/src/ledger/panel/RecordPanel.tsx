import { useEffect, useRef, type ReactNode } from 'react';
import type { LedgerRecord, LedgerRow } from '../definition.ts';
import { NEW } from '../use-address.ts';
import { NewRecord } from './NewRecord.tsx';
import { OneRecord } from './OneRecord.tsx';
import type { PanelProps } from './parts.ts';
import './panel.css';

/** The form for a new record, or a record with its tabs. */
export default function RecordPanel<Row extends LedgerRow, Rec extends LedgerRecord>(
  props: PanelProps<Row, Rec>,
): ReactNode {
  const { address, beside, panel, onClose } = props;
  const isNew = address.record === NEW;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!beside || isNew) heading.current?.focus({ preventScroll: true });
  }, [beside, isNew]);
  const { record, tab } = address;
  const first = useRef(true);
  useEffect(() => {
    // A form that was sent has gone with what had the focus: the keyboard goes on from the heading.
    if (!first.current && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
    first.current = false;
  }, [record, tab]);
  return (
    <aside
      ref={panel}
      className="panel no-print"
      tabIndex={-1}
      aria-labelledby="panel-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      {isNew ? <NewRecord {...props} heading={heading} /> : <OneRecord {...props} heading={heading} />}
    </aside>
  );
}
