import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import {
  DateText,
  Drawer,
  EmptyState,
  instantText,
  kitTexts,
  QuoteBlock,
  Skeleton,
  Status,
  useTexts,
} from '@tongxing/dashboard-kit';
import { graphql, type MilestoneDrawer_PlanQuery } from '@tongxing/dashboard-documents';
import { useDay, usePlan } from '../plan/PlanContext.tsx';
import { useBack } from '../plan/use-back.ts';
import { useKeptQuery } from '../plan/use-kept-query.ts';
import { Withheld } from '../plan/Withheld.tsx';
import { programTexts } from '../texts.ts';
import { MilestoneForm } from './MilestoneForm.tsx';

const milestoneDocument = graphql(`
  query MilestoneDrawer_plan($code: String!, $on: LocalDate!) {
    plan(code: $code) {
      id
      milestones {
        ...MilestoneLine
        deliverable
        reportVersion
        reports {
          id
          status
          doneOn
          evidence
          evidenceLink
          note
          reportedBy
          reportedAt
        }
      }
    }
  }
`);

/** A milestone with what was reported on it. */
export type MilestoneShown = NonNullable<MilestoneDrawer_PlanQuery['plan']>['milestones'][number];

/** Where a milestone is reported; below, what was reported before. */
export function MilestoneDrawer(): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const plan = usePlan();
  const on = useDay();
  const { no, milestone: id = '' } = useParams();
  const back = useBack(no === undefined ? '/calendar' : `/actions/${no}`);
  const { data, fetching, retry } = useKeptQuery(milestoneDocument, { code: plan.code, on });
  const milestone = data?.plan?.milestones.find((each) => each.id === id);
  const close = (): void => back(id);
  if (milestone === undefined) {
    return (
      <Drawer title={t('milestone.enter')} onClose={close}>
        {fetching ? <Skeleton /> : <EmptyState>{t('milestone.unknown')}</EmptyState>}
      </Drawer>
    );
  }
  return (
    <Drawer title={milestone.title} onClose={close}>
      <div className="drawer-about">
        <QuoteBlock quote={milestone.quote} />
        <p>
          <DateText day={milestone.due} on={on} owed={milestone.state.status === 'OVERDUE'} />{' '}
          <Status code={milestone.state.status} />
        </p>
      </div>
      {plan.may.reportMilestone && milestone.detailed ? (
        <MilestoneForm
          key={milestone.id}
          milestone={milestone}
          onConflict={() => retry({ requestPolicy: 'network-only' })}
          onClose={close}
        />
      ) : (
        <EmptyState>{t('may.not')}</EmptyState>
      )}
      {!milestone.detailed && <Withheld />}
      {milestone.reports && milestone.reports.length > 0 && (
        <section className="history">
          <h3>{t('history.title')}</h3>
          <ul>
            {milestone.reports.map((report) => (
              <li key={report.id}>
                {kit(`status.${report.status}`)} {report.doneOn} · {report.evidence ?? report.note}
                <small className="soft">
                  {report.reportedBy} · {instantText(report.reportedAt)}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Drawer>
  );
}
