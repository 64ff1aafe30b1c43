import { useEffect, useRef, useState, type ReactNode, type Ref } from 'react';
import { Link, useLocation } from 'react-router';
import { LedgerForm } from '../../form/LedgerForm.tsx';
import { ErrorState, Skeleton } from '../../states/states.tsx';
import { useTexts } from '../../text/i18n.ts';
import type { LedgerDefinition, LedgerRecord, LedgerRow } from '../definition.ts';
import { NEW, type LedgerAddress } from '../use-address.ts';
import { CloseBox } from './CloseBox.tsx';
import { Details } from './Details.tsx';
import { History } from './History.tsx';
import { PanelHead } from './PanelHead.tsx';
import { panelTexts } from './texts.ts';
import { useRecord } from './use-record.ts';
import './panel.css';

interface Props<Row extends LedgerRow, Rec extends LedgerRecord> {
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

interface Tab {
  readonly name: string | null;
  readonly title: string;
}

/** The form for a new record, or a record with its tabs. */
export default function RecordPanel<Row extends LedgerRow, Rec extends LedgerRecord>(
  props: Props<Row, Rec>,
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

type PartProps<Row extends LedgerRow, Rec extends LedgerRecord> = Props<Row, Rec> & {
  readonly heading: Ref<HTMLHeadingElement>;
};

function NewRecord<Row extends LedgerRow, Rec extends LedgerRecord>(props: PartProps<Row, Rec>): ReactNode {
  const { ledger, address, heading, onClose, onRegistered } = props;
  const t = useTexts(panelTexts);
  const { form, documents } = ledger;
  const addressOf = useCandidateAddress(ledger);
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

function useCandidateAddress<Row extends LedgerRow, Rec extends LedgerRecord>(
  ledger: LedgerDefinition<Row, Rec>,
): (candidate: { readonly id: string }) => string | null {
  const given = ledger.form?.duplicates?.address;
  return (candidate) =>
    given === undefined ? `/${ledger.name}/${candidate.id}` : given({ name: '', ...candidate });
}

function OneRecord<Row extends LedgerRow, Rec extends LedgerRecord>(props: PartProps<Row, Rec>): ReactNode {
  const { ledger, address, keys, heading, onClose, onShow } = props;
  const t = useTexts(panelTexts);
  const { search } = useLocation();
  const id = address.record ?? '';
  const { state, record, requestId, again, reread } = useRecord(ledger, id);
  const [closing, setClosing] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const addressOf = useCandidateAddress(ledger);
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
            key={id}
            id={`${ledger.name}-${id}`}
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
        {tab === 'history' && <History key={id} ledger={ledger} record={record} />}
        {extra.find(({ name }) => name === tab)?.body(record)}
      </div>
      {closing && toggle !== undefined && (
        <CloseBox
          id={`${ledger.name}-${id}-close`}
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
