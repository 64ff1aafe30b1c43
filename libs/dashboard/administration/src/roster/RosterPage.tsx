import { useEffect, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { EmptyState, ErrorState, Skeleton, useTexts } from '@tongxing/dashboard-kit';
import { districtsDocument } from './documents.ts';
import { Roster } from './Roster.tsx';
import { rosterTexts } from './texts.ts';
import './roster.css';

/** The roster that is published: who mediates, where, and in what; for everybody, signed in or not. */
export function RosterPage(): ReactNode {
  const t = useTexts(rosterTexts);
  const [search] = useSearchParams();
  const [{ data, fetching, error }, retry] = useQuery({ query: districtsDocument });
  const title = `${t('title')} · ${t('product')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const districts = data?.rosterDistricts;
  if (!districts) {
    return (
      <div className="page roster">
        <h1>{t('title')}</h1>
        {fetching || error === undefined ? (
          <Skeleton lines={12} />
        ) : (
          <ErrorState onRetry={() => retry({ requestPolicy: 'network-only' })} />
        )}
      </div>
    );
  }
  const [only, ...others] = districts;
  const chosen =
    districts.find(({ code }) => code === search.get('district')) ?? (others.length === 0 ? only : undefined);
  return (
    <div className="page roster">
      <header className="roster-head">
        <h1>
          {chosen && <span>{chosen.name}</span>} {t('title')}
        </h1>
        <p className="soft">{t('about')}</p>
      </header>
      {others.length > 0 && (
        <nav className="roster-districts no-print" aria-label={t('districts')}>
          {districts.map(({ code, name }) => (
            <Link
              key={code}
              to={{ search: `?district=${code}` }}
              aria-current={code === chosen?.code ? 'page' : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      )}
      {chosen ? (
        <Roster key={chosen.code} district={chosen} />
      ) : (
        <EmptyState>{t(only ? 'districts' : 'none')}</EmptyState>
      )}
    </div>
  );
}
