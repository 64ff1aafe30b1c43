import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DateText, QuoteLink, Status, useTexts } from '@tongxing/dashboard-kit';
import { adoptAddress, reportAddress } from '../plan/links.ts';
import { usePlan } from '../plan/PlanContext.tsx';
import { useUnitNames } from '../plan/units.ts';
import { EvidenceLink } from '../plan/EvidenceLink.tsx';
import { Withheld } from '../plan/Withheld.tsx';
import { programTexts } from '../texts.ts';
import type { ActionShown } from './ActionPage.tsx';

interface Props {
  readonly milestones: ActionShown['milestones'];
  readonly action: number;
  readonly on: string;
}

/** The milestones of an action, with the limit as printed and what was reported. */
export function MilestoneTable({ milestones, action, on }: Props): ReactNode {
  const t = useTexts(programTexts);
  const units = useUnitNames();
  const { may } = usePlan();
  const [search] = useSearchParams();
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones">{t('action.milestones')}</h2>
      {milestones.some(({ detailed }) => !detailed) && <Withheld />}
      <div className="table-scroll">
        <table className="table milestones">
          <thead>
            <tr>
              <th scope="col">{t('milestone.title')}</th>
              <th scope="col">{t('milestone.due')}</th>
              <th scope="col">{t('milestone.owner')}</th>
              <th scope="col">{t('milestone.report')}</th>
              <th scope="col">{t('judgement.status')}</th>
            </tr>
          </thead>
          <tbody>
            {milestones.map((milestone) => {
              const { state, report } = milestone;
              const owed = state.status !== 'DONE' && state.status !== 'DONE_LATE';
              return (
                <tr key={milestone.id} id={milestone.id} tabIndex={-1}>
                  <th scope="row">
                    {milestone.title}
                    {milestone.deliverable && <small className="soft">{milestone.deliverable}</small>}
                    <small>
                      “<QuoteLink quote={milestone.quote}>{milestone.wording}</QuoteLink>”{' '}
                      <span className="soft">{milestone.quote.clause}</span>
                    </small>
                    {milestone.note && <small className="soft">{milestone.note}</small>}
                  </th>
                  <td>
                    {owed ? <DateText day={milestone.due} on={on} owed /> : <DateText day={milestone.due} />}
                    {milestone.start && (
                      <small className="soft">{t('milestone.from', { day: milestone.start })}</small>
                    )}
                    {milestone.altDue && (
                      <small className="soft">
                        {t('milestone.loose', { day: milestone.altDue })} ·{' '}
                        {milestone.dateAdoption
                          ? t(
                              milestone.dateAdoption.choice === 'LOOSE'
                                ? 'milestone.adopted.LOOSE'
                                : 'milestone.adopted.STRICT',
                            )
                          : t('milestone.undecided')}{' '}
                        {may.adopt && (
                          <Link className="quote-link" to={adoptAddress('date', milestone.id, search)}>
                            {t('milestone.adopt')}
                          </Link>
                        )}
                      </small>
                    )}
                    {owed && milestone.remindOn !== null && (
                      <small className="soft">{t('milestone.remind', { day: milestone.remindOn })}</small>
                    )}
                  </td>
                  <td>{units.all(milestone.ownerUnitCodes)}</td>
                  <td>
                    {report && (
                      <small>
                        {report.doneOn && `${report.doneOn} · `}
                        {report.evidence ?? report.note}
                        <EvidenceLink address={report.evidenceLink} />
                        <span className="soft"> {report.reportedBy}</span>
                      </small>
                    )}
                    {!milestone.detailed && <span aria-hidden="true">—</span>}
                    {may.reportMilestone && milestone.detailed && (
                      <Link className="no-print" to={reportAddress(action, milestone.id, search)}>
                        {t(report ? 'milestone.correct' : 'milestone.enter')}
                      </Link>
                    )}
                  </td>
                  <td>
                    <Status code={state.status} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
