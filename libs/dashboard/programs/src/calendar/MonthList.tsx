import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DateText, QuoteLink, Status, useTexts } from '@tongxing/dashboard-kit';
import { actionAddress, adoptAddress, reportAddress, withDay } from '../plan/links.ts';
import { useNumeral } from '../plan/numeral.ts';
import { usePlan } from '../plan/PlanContext.tsx';
import { useUnitNames } from '../plan/units.ts';
import { programTexts } from '../texts.ts';
import { byMonth, type Dated } from './schedule.ts';

function Entry({ milestone, on }: { milestone: Dated; on: string }): ReactNode {
  const t = useTexts(programTexts);
  const units = useUnitNames();
  const numeral = useNumeral();
  const { may } = usePlan();
  const [search] = useSearchParams();
  const { state, action } = milestone;
  const owed = state.status !== 'DONE' && state.status !== 'DONE_LATE';
  const decided = milestone.dateAdoption?.choice;
  return (
    <li id={milestone.id} className="dated">
      <div className="dated-day">
        {owed ? <DateText day={milestone.due} on={on} owed /> : <DateText day={milestone.due} />}
        {milestone.altDue && (
          <small className="soft">
            {t('milestone.loose', { day: milestone.altDue })} ·{' '}
            {decided === 'LOOSE' || decided === 'STRICT'
              ? t(`milestone.adopted.${decided}`)
              : t('milestone.undecided')}{' '}
            {may.adopt && (
              <Link className="quote-link" to={adoptAddress('date', milestone.id, search)}>
                {t('milestone.adopt')}
              </Link>
            )}
          </small>
        )}
        {milestone.start && <small className="soft">{t('milestone.from', { day: milestone.start })}</small>}
        {owed && milestone.remindOn !== null && milestone.remindOn !== milestone.due && (
          <small className="soft">{t('milestone.remind', { day: milestone.remindOn })}</small>
        )}
      </div>
      <div>
        <Link
          to={
            action
              ? actionAddress(action.no, search, milestone.id)
              : withDay('/calendar', search, `#${milestone.id}`)
          }
        >
          {milestone.title}
        </Link>
        <small className="soft">
          {action ? `${numeral(action)} ${action.shortTitle}` : t('calendar.whole')} ·{' '}
          {units.all(milestone.ownerUnitCodes)} · “
          <QuoteLink quote={milestone.quote}>{milestone.wording}</QuoteLink>”
        </small>
      </div>
      <div className="dated-state">
        <Status code={state.status} />
        {state.doneOn && <small className="soft">{state.doneOn}</small>}
        {may.reportMilestone && milestone.detailed && (
          <Link className="no-print" to={reportAddress(null, milestone.id, search)}>
            {t(owed ? 'milestone.enter' : 'milestone.correct')}
          </Link>
        )}
      </div>
    </li>
  );
}

/** The milestones by month of their limit. */
export function MonthList({ milestones, on }: { milestones: readonly Dated[]; on: string }): ReactNode {
  return byMonth(milestones).map(([month, dated]) => (
    <section key={month} className="month" aria-labelledby={`month-${month}`}>
      <h2 id={`month-${month}`} className={on.startsWith(month) ? 'now' : ''}>
        {month}
      </h2>
      <ul>
        {dated.map((milestone) => (
          <Entry key={milestone.id} milestone={milestone} on={on} />
        ))}
      </ul>
    </section>
  ));
}
