import type { ReactNode } from 'react';
import { LedgerForm } from '../../form/LedgerForm.tsx';
import { useTexts } from '../../text/i18n.ts';
import type { LedgerRecord, LedgerRow } from '../definition.ts';
import { PanelHead } from './PanelHead.tsx';
import { candidateAddress, type FaceProps } from './parts.ts';
import { panelTexts } from './texts.ts';

/** The form for a new record; once registered, the record stands in its place. */
export function NewRecord<Row extends LedgerRow, Rec extends LedgerRecord>(
  props: FaceProps<Row, Rec>,
): ReactNode {
  const { ledger, address, heading, onClose, onRegistered } = props;
  const t = useTexts(panelTexts);
  const { form, documents } = ledger;
  const addressOf = candidateAddress(ledger);
  return (
    <>
      <PanelHead title={form?.registerTitle ?? ''} subtitle={null} heading={heading} onClose={onClose} />
      <div className="panel-body">
        {form !== undefined && documents.register !== undefined && ledger.may.register && (
          <LedgerForm
            id={`${ledger.name}-new`}
            groups={form.groups}
            record={null}
            {...(form.preset === undefined ? {} : { preset: form.preset })}
            document={documents.register}
            submitLabel={t('register')}
            addressOf={addressOf}
            {...(form.duplicates?.same === undefined ? {} : { same: form.duplicates.same })}
            onDone={(id) => {
              onRegistered();
              if (id === null) onClose();
              else address.open(id, { tab: null, replace: true });
            }}
            onCancel={onClose}
          />
        )}
      </div>
    </>
  );
}
