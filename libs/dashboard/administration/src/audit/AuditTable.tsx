import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState, instantText, useTexts } from '@tongxing/dashboard-kit';
import type { Entry } from './entry.ts';
import { auditTexts } from './texts.ts';
import type { EntryWords } from './use-entry-words.ts';

interface Props {
  readonly entries: readonly Entry[];
  readonly words: EntryWords;
  readonly hrefOf: (key: string) => string;
}

/** What was done, a row each, newest first; the time opens the entry beside the list. */
export function AuditTable({ entries, words, hrefOf }: Props): ReactNode {
  const t = useTexts(auditTexts);
  if (entries.length === 0) return <EmptyState>{t('none')}</EmptyState>;
  return (
    <div className="table-scroll">
      <table className="table list-table audit-table">
        <thead>
          <tr>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('by')}</th>
            <th scope="col" className="later">
              {t('roles')}
            </th>
            <th scope="col">{t('kind')}</th>
            <th scope="col" className="later">
              {t('what')}
            </th>
            <th scope="col" className="later">
              {t('record')}
            </th>
            <th scope="col" className="later">
              {t('reason')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.key}>
              <th scope="row" className="num">
                <Link to={hrefOf(entry.key)}>{instantText(entry.at)}</Link>
              </th>
              <td>{words.who(entry)}</td>
              <td className="later">{words.roles(entry)}</td>
              <td>
                {words.kind(entry)}
                <span className="audit-brief"> {words.what(entry)}</span>
              </td>
              <td className="later">{words.what(entry)}</td>
              <td className="later">{words.record(entry)}</td>
              <td className="later">{entry.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
