import { useMemo, type ReactNode } from 'react';
import {
  kitTexts,
  numberText,
  PartialState,
  Skeleton,
  ErrorState,
  usePrint,
  useTexts,
} from '@tongxing/dashboard-kit';
import { Only } from '../parts/Only.tsx';
import { useListAddress } from '../parts/use-list-address.ts';
import { AuditBar } from './AuditBar.tsx';
import { AuditDrawer } from './AuditDrawer.tsx';
import { AuditTable } from './AuditTable.tsx';
import { BASE, QUESTION_FIELDS, type AuditQuestion } from './filter.ts';
import { auditTexts } from './texts.ts';
import { useEntryWords } from './use-entry-words.ts';
import { useTakeAway } from './use-take-away.ts';
import { useTimeline } from './use-timeline.ts';
import '../parts/administration.css';
import './audit.css';

type SourceWord = 'source.organizations' | 'source.people' | 'source.programs' | 'source.identity';

function Content(): ReactNode {
  const t = useTexts(auditTexts);
  const kit = useTexts(kitTexts);
  const address = useListAddress(BASE);
  const words = useEntryWords();
  const { asked } = address;
  const question = Object.fromEntries(
    QUESTION_FIELDS.map((name) => [name, asked(name).trim()]),
  ) as unknown as AuditQuestion;
  const read = useTimeline(question);
  const { entries, complete, failed, state } = read;
  const filters = QUESTION_FIELDS.filter((name) => asked(name) !== '').map((name) => {
    if (name === 'platform') return t('filter.platform');
    const value = name === 'kind' ? t(`group.${asked(name) as 'changes'}`) : asked(name);
    return `${t(`filter.${name}`)} ${value}`;
  });
  const away = useTakeAway(question, filters, words, entries.length);
  const count = numberText(entries.length, 0);
  usePrint({ title: t('title'), note: filters.join(t('between')), demonstration: false, landscape: true });
  const open = useMemo(() => entries.find(({ key }) => key === address.record), [entries, address.record]);
  const isSilent = failed.length > 0 && entries.length === 0 && state === 'there';
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="soft">{t('about')}</p>
        </div>
        <div className="page-head-right no-print">
          <button type="button" className="button" disabled={away.busy} onClick={away.exportAll}>
            {t('export')}
          </button>
          <button type="button" className="button" disabled={away.busy} onClick={away.print}>
            {t('print')}
          </button>
          <span role="status" className="tools-said">
            {away.busy ? t('busy') : away.said}
          </span>
        </div>
      </div>
      <AuditBar address={address} />
      {filters.length > 0 && <p className="audit-paper">{filters.join(t('between'))}</p>}
      {failed.length > 0 && !isSilent && (
        <PartialState>
          {t('missing', {
            names: failed.map((name) => t(`source.${name}` as SourceWord)).join(kit('listJoin')),
          })}{' '}
          <button type="button" className="link" onClick={read.again}>
            {kit('state.retry')}
          </button>
        </PartialState>
      )}
      {state === 'asking' && entries.length === 0 ? (
        <Skeleton lines={12} />
      ) : isSilent ? (
        <ErrorState onRetry={read.again} />
      ) : (
        <div aria-busy={state === 'asking'} className={state === 'asking' ? 'audit-old' : undefined}>
          <AuditTable entries={entries} words={words} hrefOf={address.hrefOf} />
          <p className="audit-foot no-print">
            <span role="status" className="soft">
              {state === 'asking'
                ? t('old')
                : t(complete && failed.length === 0 ? 'shown.all' : 'shown', { count })}
            </span>
            {!complete && state === 'there' && (
              <button type="button" className="button" disabled={read.busy} onClick={() => void read.more()}>
                {t(read.busy ? 'more.busy' : 'more')}
              </button>
            )}
          </p>
        </div>
      )}
      {address.record !== undefined && state === 'there' && (
        <AuditDrawer entry={open} words={words} onClose={() => address.open()} />
      )}
    </>
  );
}

/** What was done, by whom and when: the logs of all services as one. */
export function AuditPage(): ReactNode {
  const t = useTexts(auditTexts);
  return (
    <Only roles={['ADMIN', 'OFFICE']} title={t('title')}>
      <div className="page audit">
        <Content />
      </div>
    </Only>
  );
}
