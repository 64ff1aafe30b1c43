import { useEffect, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { fieldsOf } from '../../form/fields.ts';
import { useValueWords } from '../../form/use-value-words.ts';
import { valueFromHistory, valueText, type AnyField } from '../../form/value.ts';
import { ErrorState, Skeleton } from '../../states/states.tsx';
import { useTexts } from '../../text/i18n.ts';
import { instantText } from '../../time/day.ts';
import type { HistoryEntry, LedgerDefinition, LedgerRecord, LedgerRow } from '../definition.ts';
import { panelTexts } from './texts.ts';

interface Props<Row extends LedgerRow, Rec extends LedgerRecord> {
  readonly ledger: LedgerDefinition<Row, Rec>;
  readonly record: Rec;
}

interface Read {
  readonly entries: readonly HistoryEntry[];
  readonly next: string | null;
  readonly state: 'asking' | 'there' | 'failed';
}

const PAGE = 20;

/** Field by name in the words of the form: what it is called, and what a value of it is called. */
function useFieldWords<Row extends LedgerRow, Rec extends LedgerRecord>(
  ledger: LedgerDefinition<Row, Rec>,
): (name: string) => { readonly label: string; readonly text: (value: string | null | undefined) => string } {
  const t = useTexts(panelTexts);
  const words = useValueWords();
  const fields = fieldsOf(ledger.form?.groups ?? []) as readonly AnyField[];
  const own = ledger.panel?.historyWords ?? {};
  return (name) => {
    const field = fields.find((each) => each.name === name);
    const given = own[name];
    if (given !== undefined) {
      return {
        label: given.label,
        text: (value) => (value === null || value === undefined ? '' : (given.text?.(value) ?? value)),
      };
    }
    if (field !== undefined) {
      return {
        label: field.label,
        text: (value) =>
          value === null || value === undefined
            ? ''
            : valueText(field, valueFromHistory(field, value), words),
      };
    }
    if (name === 'status') {
      return {
        label: t('status'),
        text: (value) => (value === 'ACTIVE' || value === 'CLOSED' ? t(`status.${value}`) : (value ?? '')),
      };
    }
    const ending = ledger.panel?.ending ?? t('ending');
    const label = name === 'closedOn' || name === 'closedReason' ? t(name, { ending }) : name;
    return { label, text: (value) => value ?? '' };
  };
}

/** Why a change was made, where it says so. */
function reasonOf({ reason }: HistoryEntry): string | null {
  return reason === undefined || reason === '' ? null : reason;
}

/** The fields of a change without that which holds its reason, which stands above them. */
function shownFields(entry: HistoryEntry): HistoryEntry['fields'] {
  const reason = reasonOf(entry);
  if (reason === null) return entry.fields;
  return entry.fields.filter(({ field, after }) => field !== 'closedReason' || after !== reason);
}

/** Who changed what, when and why: the newest first, in the words of the form. */
export function History<Row extends LedgerRow, Rec extends LedgerRecord>({
  ledger,
  record,
}: Props<Row, Rec>): ReactNode {
  const t = useTexts(panelTexts);
  const client = useClient();
  const wordsOf = useFieldWords(ledger);
  const document = ledger.documents.history;
  const { id, version } = record;
  const [after, setAfter] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [read, setRead] = useState<Read>({ entries: [], next: null, state: 'asking' });
  useEffect(() => {
    if (document === undefined) return undefined;
    let left = false;
    const ask = async (): Promise<void> => {
      const { data } = await client
        .query(document, { id, first: PAGE, after }, { requestPolicy: 'network-only' })
        .toPromise();
      if (left) return;
      const history = data?.record?.history;
      if (history === undefined || history === null) {
        setRead((before) => ({ ...before, state: 'failed' }));
        return;
      }
      const page = history.edges.map(({ node }) => node);
      const next = history.pageInfo.hasNextPage ? (history.pageInfo.endCursor ?? null) : null;
      setRead((before) => ({
        entries: after === null ? page : [...before.entries, ...page],
        next,
        state: 'there',
      }));
    };
    void ask();
    return () => {
      left = true;
    };
  }, [client, document, id, version, after, attempt]);
  if (read.state === 'failed') return <ErrorState onRetry={() => setAttempt(attempt + 1)} />;
  if (read.state === 'asking') return <Skeleton lines={6} />;
  if (read.entries.length === 0) return <p className="soft">{t('history.none')}</p>;
  return (
    <>
      <ol className="changes">
        {read.entries.map((entry) => (
          <li key={entry.id}>
            <p>
              <time dateTime={entry.at}>{instantText(entry.at)}</time>{' '}
              <strong>{entry.by ?? t('history.platform')}</strong>{' '}
              <span className="soft">{t(`history.${entry.operation}`)}</span>
            </p>
            {reasonOf(entry) !== null && <p>{t('history.reason', { reason: reasonOf(entry) ?? '' })}</p>}
            <dl>
              {shownFields(entry).map(({ field, before, after: now }) => {
                const words = wordsOf(field);
                return (
                  <div key={field}>
                    <dt>{words.label}</dt>
                    <dd>
                      {entry.operation === 'CREATED' ? null : (
                        <>
                          <del>
                            <span className="visually-hidden">{t('history.before')} </span>
                            {words.text(before) || '–'}
                          </del>{' '}
                          <span aria-hidden="true">→</span>{' '}
                        </>
                      )}
                      <ins>
                        <span className="visually-hidden">{t('history.after')} </span>
                        {words.text(now) || '–'}
                      </ins>
                    </dd>
                  </div>
                );
              })}
            </dl>
          </li>
        ))}
      </ol>
      {read.next !== null && (
        <p>
          <button type="button" className="button" onClick={() => setAfter(read.next)}>
            {t('history.more')}
          </button>
        </p>
      )}
    </>
  );
}
