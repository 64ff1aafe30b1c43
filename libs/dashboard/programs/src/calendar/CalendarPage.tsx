import { useEffect, type ReactNode } from 'react';
import { Outlet, useLocation, useSearchParams } from 'react-router';
import { EmptyState, ErrorState, kitTexts, Skeleton, usePrint, useTexts } from '@tongxing/dashboard-kit';
import { graphql } from '@tongxing/dashboard-documents';
import { DayBar } from '../plan/DayBar.tsx';
import { useDay, usePlan } from '../plan/PlanContext.tsx';
import { useKeptQuery } from '../plan/use-kept-query.ts';
import { useNumeral } from '../plan/numeral.ts';
import { useTitle } from '../plan/use-title.ts';
import { useUnitNames } from '../plan/units.ts';
import { programTexts } from '../texts.ts';
import { MonthList } from './MonthList.tsx';
import { filterDated, readFilter } from './schedule.ts';
import { Timeline } from './Timeline.tsx';
import './calendar.css';

const document_ = graphql(`
  query CalendarPage_plan($code: String!, $on: LocalDate!) {
    plan(code: $code) {
      id
      milestones {
        ...MilestoneLine
      }
    }
  }
`);

const STATES = ['NOT_STARTED', 'IN_PROGRESS', 'OVERDUE', 'DONE', 'DONE_LATE'] as const;

interface FilterProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
}

function Filter({ name, label, options }: FilterProps): ReactNode {
  const t = useTexts(programTexts);
  const [search, setSearch] = useSearchParams();
  return (
    <label className="filter">
      {label}
      <select
        className="input"
        value={search.get(name) ?? ''}
        onChange={(event) => {
          const next = new URLSearchParams(search);
          if (event.target.value === '') next.delete(name);
          else next.set(name, event.target.value);
          setSearch(next, { replace: true, preventScrollReset: true });
        }}
      >
        <option value="">{t('filter.all')}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function ViewSwitch(): ReactNode {
  const t = useTexts(programTexts);
  const [search, setSearch] = useSearchParams();
  const view = search.get('view') === 'timeline' ? 'timeline' : 'list';
  return (
    <fieldset className="view-switch">
      <legend className="visually-hidden">{t('calendar.view')}</legend>
      {(['list', 'timeline'] as const).map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="view"
            checked={view === each}
            onChange={() => {
              const next = new URLSearchParams(search);
              if (each === 'list') next.delete('view');
              else next.set('view', each);
              setSearch(next, { replace: true });
            }}
          />
          {t(`calendar.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Every date of the plan, as a list by month or along the years. */
export function CalendarPage(): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const units = useUnitNames();
  const numeral = useNumeral();
  const plan = usePlan();
  const on = useDay();
  const [search] = useSearchParams();
  const { hash } = useLocation();
  const { data, fetching, failed, requestId, retry } = useKeptQuery(document_, { code: plan.code, on });
  const all = data?.plan?.milestones;
  const ready = all !== undefined;
  useTitle(t('calendar.title'));
  usePrint({
    title: `${plan.title} · ${t('calendar.title')}`,
    note: `${t('board.asOf')} ${on}`,
    demonstration: plan.demonstration,
  });
  useEffect(() => {
    if (ready && hash !== '')
      document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView({ block: 'center' });
  }, [ready, hash]);
  const shown = filterDated(all ?? [], readFilter(search));
  const owners = [...new Set((all ?? []).flatMap(({ ownerUnitCodes }) => ownerUnitCodes))];
  return (
    <div className="page calendar">
      <header className="page-head">
        <h1>{t('calendar.title')}</h1>
        <DayBar />
      </header>
      <div className="filters no-print">
        <Filter
          name="action"
          label={t('filter.action')}
          options={[
            ...plan.actions.map(
              (action) => [String(action.no), `${numeral(action)} ${action.shortTitle}`] as const,
            ),
            ['0', t('calendar.whole')],
          ]}
        />
        <Filter
          name="unit"
          label={t('filter.unit')}
          options={owners.map((code) => [code, units.one(code)])}
        />
        <Filter
          name="state"
          label={t('filter.state')}
          options={STATES.map((state) => [state, kit(`status.${state}`)])}
        />
        <ViewSwitch />
        <span className="soft" role="status">
          {t('calendar.count', { count: shown.length })}
        </span>
      </div>
      {all === undefined ? (
        failed && !fetching ? (
          <ErrorState requestId={requestId} onRetry={() => retry({ requestPolicy: 'network-only' })} />
        ) : (
          <Skeleton lines={16} />
        )
      ) : shown.length === 0 ? (
        <EmptyState>{t('calendar.empty')}</EmptyState>
      ) : search.get('view') === 'timeline' ? (
        <Timeline milestones={shown} on={on} first={plan.start} />
      ) : (
        <MonthList milestones={shown} on={on} />
      )}
      <Outlet />
    </div>
  );
}
