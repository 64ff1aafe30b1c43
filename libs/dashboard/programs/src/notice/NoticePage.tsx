import { useEffect, useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { ErrorState, parseQuote, Skeleton, usePrint, useTexts } from '@tongxing/dashboard-kit';
import { graphql, type Notice_PlanQuery } from '@tongxing/dashboard-documents';
import { useDay, usePlan } from '../plan/PlanContext.tsx';
import { useKeptQuery } from '../plan/use-kept-query.ts';
import { useTitle } from '../plan/use-title.ts';
import { programTexts } from '../texts.ts';
import { ClauseBlock } from './ClauseBlock.tsx';
import { ClausePanel } from './ClausePanel.tsx';
import { printedClauses, type Span } from './document.ts';
import './notice.css';

const document_ = graphql(`
  query Notice_plan($code: String!, $on: LocalDate!) {
    plan(code: $code) {
      id
      notice {
        number
        text
        clauses {
          path
          heading
          level
          ordinal
          parent
          start
          end
          own {
            start
            end
          }
          sentences {
            start
            end
          }
          state(on: $on)
          measures {
            code
            quote {
              ...QuoteParts
            }
          }
          readings {
            code
            quote {
              ...QuoteParts
            }
          }
          milestones {
            id
            quote {
              ...QuoteParts
            }
          }
          contradictions {
            code
            title
          }
        }
      }
    }
  }
`);

export type ClauseOfNotice = NonNullable<Notice_PlanQuery['plan']>['notice']['clauses'][number];

/** The words of all clauses that set a target or a date. */
function obligingSpans(clauses: readonly ClauseOfNotice[]): Span[] {
  return clauses.flatMap(({ readings, milestones }) =>
    [...readings, ...milestones].map(({ quote }) => quote),
  );
}

/** The notice itself, with the state of what each clause obliges in the margin. */
export function NoticePage(): ReactNode {
  const t = useTexts(programTexts);
  const plan = usePlan();
  const on = useDay();
  const [search, setSearch] = useSearchParams();
  const { data, fetching, failed, requestId, retry } = useKeptQuery(document_, { code: plan.code, on });
  const notice = data?.plan?.notice;
  const path = search.get('clause');
  const quote = search.get('quote');
  const asked = useMemo(() => parseQuote(quote), [quote]);
  const obliging = useMemo(() => obligingSpans(notice?.clauses ?? []), [notice]);
  const printed = useMemo(() => printedClauses(notice?.clauses ?? []), [notice]);
  const loaded = notice !== undefined;
  useTitle(t('notice.title'));
  usePrint({
    title: plan.title,
    note: `${plan.number} · ${t('board.asOf')} ${on}`,
    demonstration: plan.demonstration,
  });

  // Scrolls to what the address asks for: the quoted words if there are any, else the clause.
  useEffect(() => {
    if (!loaded || path === null) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const place = document.querySelector('mark.asked') ?? document.getElementById(`clause-${path}`);
    place?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  }, [loaded, path, quote]);

  const select = (clause: string | null, span?: Span): void => {
    const next = new URLSearchParams(search);
    next.delete('quote');
    if (clause === null) next.delete('clause');
    else next.set('clause', clause);
    if (span !== undefined) next.set('quote', `${span.start}-${span.end}`);
    setSearch(next, { preventScrollReset: true, replace: path !== null });
  };
  if (notice === undefined) {
    return (
      <div className="page">
        {failed && !fetching ? (
          <ErrorState requestId={requestId} onRetry={() => retry({ requestPolicy: 'network-only' })} />
        ) : (
          <Skeleton lines={20} />
        )}
      </div>
    );
  }
  const selected = notice.clauses.find((clause) => clause.path === path);
  return (
    <div className={`notice${selected === undefined ? '' : ' with-panel'}`}>
      <article className="paper" aria-label={t('notice.title')} lang="zh-CN">
        {printed.map((clause) => (
          <ClauseBlock
            key={clause.path}
            clause={clause}
            text={notice.text}
            obliging={obliging}
            asked={asked}
            selected={clause.path === path}
            onSelect={select}
          />
        ))}
      </article>
      {selected !== undefined && (
        <ClausePanel
          key={selected.path}
          path={selected.path}
          heading={selected.heading ?? null}
          state={selected.state}
          asked={asked}
          onClose={() => select(null)}
        />
      )}
    </div>
  );
}
