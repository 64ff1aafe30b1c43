import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DateText, Status, StatusIcon, useTexts, kitTexts } from '@tongxing/dashboard-kit';
import type { Board_PlanQuery } from '@tongxing/dashboard-documents';
import { useNumeral } from '../plan/numeral.ts';
import { actionAddress } from '../plan/links.ts';
import { SupportingFigure } from '../plan/SupportingFigure.tsx';
import { useUnitNames } from '../plan/units.ts';
import { programTexts } from '../texts.ts';
import { TargetCell } from './TargetCell.tsx';

export type BoardAction = NonNullable<Board_PlanQuery['plan']>['actions'][number];

interface Props {
  readonly action: BoardAction;
  readonly on: string;
}

/** An action without a number to reach is judged by its milestones: they stand where the graphs would. */
function MilestoneTrack({ action, on }: Props): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const [search] = useSearchParams();
  return (
    <div className="track">
      <p className="soft">{t('lane.byMilestones')}</p>
      <ol>
        {action.milestones.map((milestone) => (
          <li key={milestone.id} className={milestone.state.status === 'DONE' ? 'track-done' : ''}>
            <StatusIcon code={milestone.state.status} />
            <Link to={actionAddress(action.no, search, milestone.id)} title={milestone.title}>
              {milestone.title}
            </Link>
            <span className="soft">
              <DateText
                day={milestone.due}
                {...(milestone.state.status === 'OVERDUE' ? { on, owed: true } : {})}
              />
              <span className="visually-hidden"> {kit(`status.${milestone.state.status}`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** An action in one line: what it is, how far it is, what comes next, how it stands. */
export function Lane({ action, on }: Props): ReactNode {
  const t = useTexts(programTexts);
  const units = useUnitNames();
  const numeral = useNumeral();
  const [search] = useSearchParams();
  const next = action.nextMilestone;
  const lead = action.leadUnit?.name ?? units.one(action.leadUnitCode);
  const wide = action.targets.length < 5;
  return (
    <section className="lane" aria-labelledby={`lane-${action.no}`}>
      <div className="lane-name">
        <span className="lane-no" aria-hidden="true">
          {numeral(action)}
        </span>
        <div>
          <h2 id={`lane-${action.no}`}>
            <Link to={actionAddress(action.no, search)}>{action.shortTitle}</Link>
          </h2>
          <small className="soft">{t('lane.lead', { unit: lead })}</small>
        </div>
      </div>
      {action.targets.length === 0 ? (
        <MilestoneTrack action={action} on={on} />
      ) : (
        <ul className={`lane-targets${wide ? ' wide' : ''}`}>
          {action.targets.map((target) => (
            <li key={target.code}>
              <TargetCell target={target} action={action.no} />
            </li>
          ))}
          {action.supportingIndicators.map((one) => (
            <li key={one.indicator.code}>
              <SupportingFigure supporting={one} />
            </li>
          ))}
        </ul>
      )}
      <div className="lane-next">
        {next === null || next === undefined ? (
          <span className="soft">{t('lane.noNext')}</span>
        ) : (
          <>
            <Link
              to={actionAddress(action.no, search, next.id)}
              className="lane-next-title"
              title={next.title}
            >
              {next.title}
            </Link>
            <small className="soft">
              <DateText
                day={next.due}
                on={on}
                owed={next.state.status !== 'DONE' && next.state.status !== 'DONE_LATE'}
              />
              {next.ambiguous &&
                next.dateAdoption === null &&
                next.altDue !== null &&
                next.altDue !== undefined && <span> {t('lane.loose', { day: next.altDue.slice(5) })}</span>}
            </small>
          </>
        )}
      </div>
      <div className="lane-state" title={action.state.reason}>
        <Status code={action.state.status} />
        <span className="visually-hidden">{action.state.reason}</span>
      </div>
    </section>
  );
}
