import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { LedgerForm } from '../../form/LedgerForm.tsx';
import { ErrorState, Skeleton } from '../../states/states.tsx';
import { useTexts } from '../../text/i18n.ts';
import type { LedgerRecord, LedgerRow } from '../definition.ts';
import { CloseBox } from './CloseBox.tsx';
import { Details } from './Details.tsx';
import { History } from './History.tsx';
import { PanelHead } from './PanelHead.tsx';
import { candidateAddress, type FaceProps } from './parts.ts';
import { panelTexts } from './texts.ts';
import { useRecord } from './use-record.ts';

interface Tab {
  readonly name: string | null;
  readonly title: string;
}

/** A record with its tabs: what it is, what changes it, what became of it. */
export function OneRecord<Row extends LedgerRow, Rec extends LedgerRecord>(
  props: FaceProps<Row, Rec>,
): ReactNode {
  const { ledger, address, keys, heading, onClose, onShow } = props;
  const t = useTexts(panelTexts);
  const { search } = useLocation();
  const id = address.record ?? '';
  const { state, record, requestId, again, reread } = useRecord(ledger, id);
  const [closing, setClosing] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const addressOf = candidateAddress(ledger);
  const { documents, form, may, panel } = ledger;
  const at = keys.indexOf(id);
  const neighbour = (by: -1 | 1): (() => void) | undefined => {
    const key = at < 0 ? undefined : keys[at + by];
    if (key === undefined) return undefined;
    return () => {
      onShow(key);
      address.open(key, { replace: true });
    };
  };
  const head = (title: string, subtitle: string | null): ReactNode => (
    <PanelHead
      title={title}
      subtitle={subtitle}
      heading={heading}
      neighbours={{ previous: neighbour(-1), next: neighbour(1) }}
      onClose={onClose}
    />
  );
  if (record === null || state === 'missing' || state === 'failed') {
    return (
      <>
        {head(state === 'asking' ? '' : ledger.title, null)}
        <div className="panel-body">
          {state === 'failed' ? (
            <ErrorState requestId={requestId} onRetry={again} />
          ) : state === 'missing' ? (
            <div className="state-note">
              <p>{t('missing')}</p>
              <button type="button" className="button" onClick={onClose}>
                {t('missing.back')}
              </button>
            </div>
          ) : (
            <Skeleton lines={12} />
          )}
        </div>
      </>
    );
  }
  const keeps = ledger.keeps?.(record) ?? true;
  const edits = keeps && may.change && documents.change !== undefined && form !== undefined;
  const extra = (panel?.tabs ?? []).filter(({ shown }) => shown?.(record) ?? true);
  const tabs: readonly Tab[] = [
    { name: null, title: t('details') },
    ...(edits ? [{ name: 'edit', title: t('edit') }] : []),
    ...extra,
    ...(documents.history === undefined ? [] : [{ name: 'history', title: t('history') }]),
  ];
  const tab = tabs.find(({ name }) => name === address.tab)?.name ?? null;
  const toggle = record.status === 'CLOSED' ? documents.reopen : documents.close;
  const title = panel?.title(record) ?? '';
  const ending = panel?.ending ?? t('ending');
  return (
    <>
      {head(title, panel?.subtitle?.(record) ?? null)}
      <nav className="panel-tabs" aria-label={t('tabs')}>
        {tabs.map(({ name, title: word }) => (
          <Link
            key={name ?? ''}
            to={{ pathname: `/${ledger.name}/${id}${name === null ? '' : `/${name}`}`, search }}
            replace
            preventScrollReset
            aria-current={tab === name ? 'page' : undefined}
          >
            {word}
          </Link>
        ))}
      </nav>
      <div className="panel-body" aria-busy={state === 'asking'}>
        <p role="status" className="tone-done">
          {tab === null && saved === id ? t('saved') : ''}
        </p>
        {tab === null && (
          <>
            <Details ledger={ledger} record={record} />
            {toggle !== undefined && keeps && may.close && (
              <p className="panel-ways">
                <button type="button" className="button" onClick={() => setClosing(true)}>
                  {record.status === 'CLOSED' ? t('reopen.open') : ending}
                </button>
              </p>
            )}
          </>
        )}
        {tab === 'edit' && documents.change !== undefined && form !== undefined && (
          <LedgerForm
            // While another record is on its way, this is still the form of the one before.
            key={record.id}
            id={`${ledger.name}-${record.id}`}
            groups={form.groups}
            record={record}
            document={documents.change}
            submitLabel={t('save')}
            reread={reread}
            addressOf={addressOf}
            onDone={() => {
              setSaved(id);
              address.open(id, { tab: null, replace: true });
            }}
            onCancel={() => address.open(id, { tab: null, replace: true })}
          />
        )}
        {tab === 'history' && <History key={record.id} ledger={ledger} record={record} />}
        {extra.find(({ name }) => name === tab)?.body(record)}
      </div>
      {closing && toggle !== undefined && (
        <CloseBox
          id={`${ledger.name}-${record.id}-close`}
          name={title}
          ending={ending}
          record={record}
          document={toggle}
          onConflict={again}
          onClose={() => setClosing(false)}
        />
      )}
    </>
  );
}
