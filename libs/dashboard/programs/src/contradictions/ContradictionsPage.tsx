import { useEffect, type ReactNode } from 'react';
import { Link, Outlet, useLocation, useSearchParams } from 'react-router';
import { ErrorState, QuoteLink, Skeleton, Status, usePrint, useTexts } from '@tongxing/dashboard-kit';
import { graphql, type ContradictionsPage_PlanQuery } from '@tongxing/dashboard-documents';
import { actionAddress, adoptAddress } from '../plan/links.ts';
import { DayBar } from '../plan/DayBar.tsx';
import { useDay, usePlan } from '../plan/PlanContext.tsx';
import { useKeptQuery } from '../plan/use-kept-query.ts';
import { useTitle } from '../plan/use-title.ts';
import { programTexts } from '../texts.ts';
import { AdoptionHistory } from './AdoptionHistory.tsx';
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

type Contradiction = NonNullable<ContradictionsPage_PlanQuery['plan']>['contradictions'][number];

function Settle({ contradiction }: { contradiction: Contradiction }): ReactNode {
  const t = useTexts(programTexts);
  const { may } = usePlan();
  const [search] = useSearchParams();
  const { decide } = contradiction;
  if (!may.adopt || decide.length === 0) return null;
  return (
    <p className="settle no-print">
      {contradiction.targets
        .filter(({ readings }) => decide.includes('READING') && readings.length > 1)
        .map((target) => (
          <Link key={target.code} className="button" to={adoptAddress('reading', target.code, search)}>
            {t('settle.reading', { target: target.title })}
          </Link>
        ))}
      {contradiction.targets
        .flatMap(({ readings }) => readings)
        .filter(({ needsThreshold }) => decide.includes('THRESHOLD') && needsThreshold)
        .map((reading) => (
          <Link key={reading.code} className="button" to={adoptAddress('threshold', reading.code, search)}>
            {t('settle.threshold', { wording: reading.wording ?? reading.statement })}
          </Link>
        ))}
      {contradiction.milestones
        .filter(({ ambiguous }) => decide.includes('DATE') && ambiguous)
        .map((milestone) => (
          <Link key={milestone.id} className="button" to={adoptAddress('date', milestone.id, search)}>
            {t('settle.date', { milestone: milestone.title })}
          </Link>
        ))}
    </p>
  );
}

function Entry({ contradiction }: { contradiction: Contradiction }): ReactNode {
  const t = useTexts(programTexts);
  const [search] = useSearchParams();
  const { targets, milestones, actions } = contradiction;
  const statements = new Map([
    ...targets.flatMap(({ readings }) => readings.map(({ code, statement }) => [code, statement] as const)),
    ['STRICT', t('adopt.STRICT')] as const,
    ['LOOSE', t('adopt.LOOSE')] as const,
  ]);
  const history = [
    ...targets.flatMap(({ adoptions, readings }) => [...adoptions, ...readings.flatMap(({ thresholds }) => thresholds)]),
    ...milestones.flatMap(({ dateAdoptions }) => dateAdoptions),
  ].sort((a, b) => b.adoptedAt.localeCompare(a.adoptedAt));
  return (
    <article id={contradiction.code} className="contradiction" aria-labelledby={`h-${contradiction.code}`}>
      <header>
        <span className="contradiction-code">{contradiction.code}</span>
        <h2 id={`h-${contradiction.code}`}>{contradiction.title}</h2>
        <Status code={contradiction.state} />
        <span className="soft">{t(`severity.${contradiction.severity}`)}</span>
      </header>
      <div className="sides">
        {contradiction.sides.map((side, index) => (
          <figure key={index}>
            <figcaption className="soft">{side.label}</figcaption>
            {side.quote ? (
              <blockquote>
                <span className="quote">“{side.quote.text}”</span> <QuoteLink quote={side.quote} />
              </blockquote>
            ) : (
              <p>{side.text}</p>
            )}
          </figure>
        ))}
      </div>
      <p>
        <span className="soft">{t('contradiction.handling')}</span> {contradiction.handling}
      </p>
      {(targets.length > 0 || milestones.length > 0 || actions.length > 0) && (
        <p className="contradiction-links">
          <span className="soft">{t('contradiction.concerns')}</span>{' '}
          {targets.map(({ code, title, action }) => (
            <Link key={code} to={actionAddress(action.no, search, code)}>
              {title}
            </Link>
          ))}
          {milestones.map(({ id, title, action }) =>
            action ? (
              <Link key={id} to={actionAddress(action.no, search, id)}>
                {title}
              </Link>
            ) : (
              <span key={id}>{title}</span>
            ),
          )}
          {targets.length + milestones.length === 0 &&
            actions.map(({ no, numeral, shortTitle }) => (
              <Link key={no} to={actionAddress(no, search)}>
                {numeral} {shortTitle}
              </Link>
            ))}
        </p>
      )}
      <Settle contradiction={contradiction} />
      <AdoptionHistory adoptions={history} words={statements} />
    </article>
  );
}

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
  usePrint({ title: `${plan.title} · ${t('contradictions.title')}`, note: `${t('board.asOf')} ${on}`, demonstration: plan.demonstration });
  useEffect(() => {
    if (ready && hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView({ block: 'start' });
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
                {each === null ? t('filter.all') : <Status code={each} />} {each === null ? all.length : counts(each)}
              </button>
            ))}
          </p>
          {all
            .filter((each) => state === null || each.state === state)
            .map((contradiction) => (
              <Entry key={contradiction.code} contradiction={contradiction} />
            ))}
        </>
      )}
      <Outlet />
    </div>
  );
}
