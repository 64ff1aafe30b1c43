import { useMemo, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { EmptyState, ErrorState, Skeleton, usePrint, useTexts } from '@tongxing/dashboard-kit';
import { peopleTexts } from '@tongxing/dashboard-people/texts';
import { entriesDocument, type Entry } from './documents.ts';
import { findEntries } from './find-entries.ts';
import { rosterTexts } from './texts.ts';

const NOBODY: readonly Entry[] = [];

/** The mediators of one district, with a way to find among them. */
export function Roster({ district }: { district: { code: string; name: string } }): ReactNode {
  const t = useTexts(rosterTexts);
  const people = useTexts(peopleTexts);
  const [typed, setTyped] = useState('');
  const [{ data, fetching, error }, retry] = useQuery({
    query: entriesDocument,
    variables: { districtCode: district.code },
  });
  const entries = data?.publicRoster ?? NOBODY;
  const all = useMemo(
    () =>
      entries.map((entry) => ({
        name: entry.name,
        body: entry.body?.name ?? null,
        contact: entry.contact ?? null,
        specialisms: entry.specialisms.map((type) => people(`case.${type}`)),
      })),
    [entries, people],
  );
  const demonstration = entries.some((entry) => entry.demonstration);
  const count = t('count', { count: all.length });
  usePrint({ title: `${district.name} ${t('title')}`, note: count, demonstration });
  if (!data?.publicRoster) {
    return fetching || error === undefined ? (
      <Skeleton lines={12} />
    ) : (
      <ErrorState onRetry={() => retry({ requestPolicy: 'network-only' })} />
    );
  }
  if (all.length === 0) return <EmptyState>{t('none')}</EmptyState>;
  const found = findEntries(all, typed);
  return (
    <>
      <div className="roster-tools no-print">
        <input
          type="search"
          className="input"
          value={typed}
          aria-label={t('find')}
          placeholder={t('find')}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span role="status" className="soft">
          {t('count', { count: found.length })}
        </span>
        {demonstration && <span className="demo">{t('demo')}</span>}
        <button type="button" className="button" onClick={() => window.print()}>
          {t('print')}
        </button>
      </div>
      {found.length === 0 ? (
        <EmptyState>{t('noneFound')}</EmptyState>
      ) : (
        <table className="table roster-table">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('body')}</th>
              <th scope="col">{t('contact')}</th>
              <th scope="col">{t('specialisms')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((entry, index) => (
              <tr key={index}>
                <th scope="row">{entry.name}</th>
                <td>{entry.body}</td>
                <td>{entry.contact}</td>
                <td>{entry.specialisms.join(t('joint'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
