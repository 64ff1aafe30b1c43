import { useEffect, type ReactNode } from 'react';
import { Link, Outlet, useLocation, useParams, useSearchParams } from 'react-router';
import {
  EmptyState,
  ErrorState,
  QuoteLink,
  Skeleton,
  Status,
  usePrint,
  useTexts,
} from '@tongxing/dashboard-kit';
import type { ActionPage_PlanQuery } from '@tongxing/dashboard-documents';
import { useNumeral } from '../plan/numeral.ts';
import { actionAddress } from '../plan/links.ts';
import { LiveMark } from '../plan/LiveMark.tsx';
import { useDay, usePlan } from '../plan/PlanContext.tsx';
import { useUnitNames } from '../plan/units.ts';
import { useKeptQuery } from '../plan/use-kept-query.ts';
import { useTitle } from '../plan/use-title.ts';
import { DayBar } from '../plan/DayBar.tsx';
import { programTexts } from '../texts.ts';
import { actionDocument } from './action-document.ts';
import { MilestoneTable } from './MilestoneTable.tsx';
import { SupportingSection } from './SupportingSection.tsx';
import { TargetSection } from './TargetSection.tsx';
import './action.css';

export type ActionShown = NonNullable<NonNullable<ActionPage_PlanQuery['plan']>['action']>;

/** Scrolls to the part that the address names once it is there. */
function useAnchor(ready: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!ready || hash === '') return;
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  }, [ready, hash]);
}

function Measures({ action }: { action: ActionShown }): ReactNode {
  const t = useTexts(programTexts);
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{t('action.measures')}</h2>
      <ol className="measures">
        {action.measures.map((measure) => (
          <li key={measure.code} id={measure.code} tabIndex={-1}>
            <span className="soft">{measure.code}</span>
            <span>{measure.title}</span>
            <QuoteLink quote={measure.quote ?? { clause: measure.clause.path }} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One action: how it stands, its targets reading by reading, its milestones, its measures. */
export function ActionPage(): ReactNode {
  const t = useTexts(programTexts);
  const units = useUnitNames();
  const numeral = useNumeral();
  const plan = usePlan();
  const on = useDay();
  const [search] = useSearchParams();
  const no = Number(useParams()['no']);
  const known = plan.actions.some((action) => action.no === no);
  const { data, fetching, failed, requestId, retry } = useKeptQuery(actionDocument, {
    code: plan.code,
    no: known ? no : 0,
    on,
  });
  const found = data?.plan?.action;
  const action = found?.no === no ? found : undefined;
  useTitle(action?.title ?? t('action.title'));
  useAnchor(action !== undefined);
  usePrint({
    title: `${plan.title} · ${action?.title ?? ''}`,
    note: `${t('board.asOf')} ${on}`,
    demonstration: plan.demonstration,
  });
  if (!known) {
    return (
      <div className="page">
        <EmptyState>{t('action.unknown')}</EmptyState>
      </div>
    );
  }
  if (action === undefined) {
    return (
      <div className="page">
        {failed && !fetching ? (
          <ErrorState requestId={requestId} onRetry={() => retry({ requestPolicy: 'network-only' })} />
        ) : (
          <Skeleton lines={16} />
        )}
      </div>
    );
  }
  const before = plan.actions.find((each) => each.no === no - 1);
  const after = plan.actions.find((each) => each.no === no + 1);
  return (
    <div className="page action">
      <LiveMark
        code={plan.code}
        shown={data?.plan?.mark}
        rereading={fetching}
        reread={() => retry({ requestPolicy: 'network-only' })}
      />
      <header className="page-head">
        <div>
          <p className="soft">
            {t('action.no', { numeral: numeral(action) })} ·{' '}
            <QuoteLink quote={{ clause: action.clause.path }} />
          </p>
          <h1>{action.title}</h1>
          <p className="soft">
            {t('action.units', {
              lead: units.one(action.leadUnitCode),
              others: units.all(action.responsibleUnitCodes),
            })}
          </p>
        </div>
        <div className="page-head-right">
          <Status code={action.state.status} />
          <small className="soft">{action.state.reason}</small>
          <DayBar />
          <nav className="neighbours no-print" aria-label={t('action.neighbours')}>
            {before && <Link to={actionAddress(before.no, search)}>← {before.shortTitle}</Link>}
            {after && <Link to={actionAddress(after.no, search)}>{after.shortTitle} →</Link>}
          </nav>
        </div>
      </header>
      <section aria-labelledby="targets">
        <h2 id="targets">{t('action.targets')}</h2>
        {action.targets.length === 0 && <EmptyState>{t('lane.byMilestones')}</EmptyState>}
        {action.targets.map((target) => (
          <TargetSection key={target.code} target={target} action={action.no} />
        ))}
      </section>
      <SupportingSection supporting={action.supportingIndicators} />
      <MilestoneTable milestones={action.milestones} on={on} action={action.no} />
      <Measures action={action} />
      <Outlet />
    </div>
  );
}
