import { useEffect, type ReactNode } from 'react';
import { Outlet, useLocation, useSearchParams } from 'react-router';
import { ErrorState, Skeleton, Status, usePrint, useTexts } from '@tongxing/dashboard-kit';
import { graphql, type ContradictionsPage_PlanQuery } from '@tongxing/dashboard-documents';
import { DayBar } from '../plan/DayBar.tsx';
import { useDay, usePlan } from '../plan/PlanContext.tsx';
import { useKeptQuery } from '../plan/use-kept-query.ts';
import { useTitle } from '../plan/use-title.ts';
import { programTexts } from '../texts.ts';
import { ContradictionEntry } from './ContradictionEntry.tsx';
import './contradictions.css';

const document_ = graphql(`
  query ContradictionsPage_plan($code: String!) {
    plan(code: $code) {
      id
      contradictions {
        code
        severity
        title
        state
        handling
        decide
        sides {
          label
          text
          quote {
            ...QuoteParts
          }
        }
        actions {
          no
          numeral
          shortTitle
        }
        targets {
          code
          title
          action {
            no
          }
          readings {
            code
            source
            statement
            wording
            needsThreshold
            thresholds {
              ...AdoptionParts
            }
          }
          adoptions {
            ...AdoptionParts
          }
        }
        milestones {
          id
          title
          due
          altDue
          ambiguous
          action {
            no
          }
          dateAdoptions {
            ...AdoptionParts
          }
        }
      }
    }
  }
`);

export type ContradictionShown = NonNullable<ContradictionsPage_PlanQuery['plan']>['contradictions'][number];

/** Where the notice contradicts itself or leaves a number open: both sides, and what was decided. */
export function ContradictionsPage(): ReactNode {
  const t = useTexts(programTexts);
  const plan = usePlan();
  const on = useDay();
  const { hash } = useLocation();
  const [search, setSearch] = useSearchParams();
  const { data, fetching, failed, requestId, retry } = useKeptQuery(document_, { code: plan.code });
  const all = data?.plan?.contradictions;
  const ready = all !== undefined;
  useTitle(t('contradictions.title'));
  usePrint({
    title: `${plan.title} · ${t('contradictions.title')}`,
    note: `${t('board.asOf')} ${on}`,
    demonstration: plan.demonstration,
  });
  useEffect(() => {
    if (ready && hash !== '')
      document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView({ block: 'start' });
  }, [ready, hash]);
  const state = search.get('state');
  const counts = (of: string): number => all?.filter((each) => each.state === of).length ?? 0;
  return (
    <div className="page contradictions">
      <header className="page-head">
        <div>
          <h1>{t('contradictions.title')}</h1>
          <p className="soft">{t('contradictions.text')}</p>
        </div>
        <DayBar />
      </header>
      {all === undefined ? (
        failed && !fetching ? (
          <ErrorState requestId={requestId} onRetry={() => retry({ requestPolicy: 'network-only' })} />
        ) : (
          <Skeleton lines={16} />
        )
      ) : (
        <>
          <p className="state-filter no-print">
            {([null, 'OPEN', 'ADOPTED', 'NOTED'] as const).map((each) => (
              <button
                key={each ?? 'all'}
                type="button"
                className="button"
                aria-pressed={state === each}
                onClick={() => {
                  const next = new URLSearchParams(search);
                  if (each === null) next.delete('state');
                  else next.set('state', each);
                  setSearch(next, { replace: true });
                }}
              >
                {each === null ? t('filter.all') : <Status code={each} />}{' '}
                {each === null ? all.length : counts(each)}
              </button>
            ))}
          </p>
          {all
            .filter((each) => state === null || each.state === state)
            .map((contradiction) => (
              <ContradictionEntry key={contradiction.code} contradiction={contradiction} />
            ))}
        </>
      )}
      <Outlet />
    </div>
  );
}
