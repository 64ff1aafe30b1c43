import { useEffect, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import {
  ErrorState,
  Skeleton,
  useLanguage,
  usePrint,
  useTexts,
  weekday,
  ReadingMark,
} from '@tongxing/dashboard-kit';
import { LiveMark } from '../plan/LiveMark.tsx';
import { useDay, usePlan } from '../plan/PlanContext.tsx';
import { useKeptQuery } from '../plan/use-kept-query.ts';
import { useTitle } from '../plan/use-title.ts';
import { programTexts } from '../texts.ts';
import { boardDocument } from './board-document.ts';
import { AgendaList } from './AgendaList.tsx';
import { Lane } from './Lane.tsx';
import { PeriodStrip } from './PeriodStrip.tsx';
import './board.css';

function Legend(): ReactNode {
  const t = useTexts(programTexts);
  return (
    <ul className="legend" aria-label={t('legend.label')}>
      <li>
        <span className="legend-bar" /> {t('legend.achieved')}
      </li>
      <li>
        <span className="legend-expected" /> {t('legend.expected')}
      </li>
      <li>
        <ReadingMark source="BODY" /> {t('legend.body')}
      </li>
      <li>
        <ReadingMark source="ANNEX" /> {t('legend.annex')}
      </li>
      <li title={t('legend.derived.long')}>
        <ReadingMark source="BODY" stated={false} /> {t('legend.derived')}
      </li>
    </ul>
  );
}

/** The plan board: the whole plan on one screen, as it stands or stood on any day. */
export function BoardPage(): ReactNode {
  const t = useTexts(programTexts);
  const language = useLanguage();
  const plan = usePlan();
  const on = useDay();
  const [search, setSearch] = useSearchParams();
  const { data, fetching, waiting, failed, requestId, retry } = useKeptQuery(boardDocument, {
    code: plan.code,
    on,
  });
  const board = data?.plan;
  const asOf = `${t('board.asOf')} ${on} (${weekday(on, language)})`;
  useTitle(t('board.title'));
  usePrint({
    title: `${plan.title} · ${t('board.title')}`,
    note: asOf,
    demonstration: plan.demonstration,
    landscape: true,
  });
  useEffect(() => {
    document.documentElement.classList.add('one-screen');
    return () => document.documentElement.classList.remove('one-screen');
  }, []);

  const go = (day: string | null): void => {
    const next = new URLSearchParams(search);
    if (day === null || day === plan.day.on) next.delete('on');
    else next.set('on', day);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const last = (board?.milestones ?? []).reduce((latest, { due }) => (due > latest ? due : latest), plan.due);
  return (
    <div className={`board${waiting ? ' board-waiting' : ''}`}>
      <LiveMark
        code={plan.code}
        shown={board?.mark}
        rereading={fetching}
        reread={() => retry({ requestPolicy: 'network-only' })}
      />
      <div className="board-main">
        <div className="board-top">
          <h1>{t('board.title')}</h1>
          <p aria-live="polite">
            {t('board.asOf')} <b>{on}</b> ({weekday(on, language)})
            {board && ` · ${t('board.elapsed', { percent: Math.round(board.elapsed * 100) })}`}
          </p>
          {on !== plan.day.on && (
            <button type="button" className="link no-print" onClick={() => go(null)}>
              {t(`board.reset.${plan.day.reason}`, { day: plan.day.on })}
            </button>
          )}
          {plan.demonstration && (
            <span
              className="demo"
              title={
                plan.day.reason === 'DEMONSTRATION' ? t('board.demo.day', { day: plan.day.on }) : undefined
              }
            >
              {t('demo')}
            </span>
          )}
          <Legend />
        </div>
        {board ? (
          <>
            <PeriodStrip
              first={plan.start}
              last={last}
              on={on}
              onChange={go}
              milestones={board.milestones.map(({ id, title, due, state }) => ({
                id,
                title,
                due,
                status: state.status,
              }))}
            />
            <div className="lanes">
              {board.actions.map((action) => (
                <Lane key={action.no} action={action} on={on} />
              ))}
            </div>
          </>
        ) : failed && !fetching ? (
          <ErrorState requestId={requestId} onRetry={() => retry({ requestPolicy: 'network-only' })} />
        ) : (
          <Skeleton lines={21} />
        )}
      </div>
      {board ? <AgendaList agenda={board.agenda} on={on} /> : <aside className="agenda" />}
    </div>
  );
}
