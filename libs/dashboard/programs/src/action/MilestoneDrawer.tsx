import { useMemo, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useMutation } from 'urql';
import {
  Choice, DateText, DayInput, Drawer, EmptyState, Field, FormFrame, instantText, kitTexts, LeaveGuard, QuoteBlock, Skeleton, Status, TextArea, TextInput, today, useForm, useTexts, VersionConflict,
} from '@tongxing/dashboard-kit';
import { graphql, type MilestoneDrawer_PlanQuery, type ReportedStatus } from '@tongxing/dashboard-documents';
import { checkFields } from '../plan/checks.ts';
import { outcomeOf, type Conflict } from '../plan/outcome.ts';
import { useDay, usePlan } from '../plan/PlanContext.tsx';
import { useBack } from '../plan/use-back.ts';
import { useKeptQuery } from '../plan/use-kept-query.ts';
import { programTexts } from '../texts.ts';

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

const reportDocument = graphql(`
  mutation MilestoneDrawer_report($input: ReportMilestoneInput!) {
    reportMilestone(input: $input) {
      ... on MilestoneReported {
        milestone {
          id
        }
      }
      ... on InvalidInput {
        message
        path
        fields {
          message
          path
        }
      }
      ... on NotPermitted {
        message
        path
      }
      ... on NotFound {
        message
        path
      }
      ... on VersionConflict {
        message
        currentVersion
      }
    }
  }
`);

type Milestone = NonNullable<MilestoneDrawer_PlanQuery['plan']>['milestones'][number];

interface FormProps {
  readonly milestone: Milestone;
  /** Reads the milestone anew, when somebody else has reported meanwhile. */
  readonly onConflict: () => void;
  readonly onClose: () => void;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function MilestoneForm({ milestone, onConflict, onClose }: FormProps): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const plan = usePlan();
  const on = useDay();
  const [, report] = useMutation(reportDocument);
  const latest = milestone.reports[0];
  const start = useMemo(
    () => ({ version: milestone.reportVersion, values: { status: latest?.status ?? 'DONE', doneOn: latest?.doneOn ?? on, evidence: latest?.evidence ?? '', evidenceLink: latest?.evidenceLink ?? '', note: latest?.note ?? '' } }),
    // What the form was opened with; a later version is compared with it, not put in its place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [milestone.id],
  );
  const form = useForm<typeof start.values, Conflict>({
    id: `report-${plan.code}-${milestone.id}`,
    initial: start.values,
    check: (values) =>
      values.status === 'DONE'
        ? checkFields(kit, values, [
            { name: 'doneOn', label: t('report.doneOn'), kind: 'day' },
            { name: 'evidence', label: t('observe.evidence') },
          ])
        : [],
    send: async (values, idempotencyKey, overrule) => {
      const result = await report({
        input: {
          idempotencyKey,
          plan: plan.code,
          milestone: milestone.id,
          status: values.status as ReportedStatus,
          doneOn: values.status === 'DONE' ? values.doneOn : null,
          evidence: orNull(values.evidence),
          evidenceLink: orNull(values.evidenceLink),
          note: orNull(values.note),
          expectedVersion: overrule ? milestone.reportVersion : start.version,
        },
      });
      const outcome = outcomeOf(result.data?.reportMilestone, result.error, kit('form.refused'));
      if (outcome.kind === 'conflict') onConflict();
      return outcome;
    },
  });
  const done = form.values.status === 'DONE';
  const statuses = (['DONE', 'IN_PROGRESS', 'NOT_STARTED'] as const).map((status) => [status, kit(`status.${status}`)] as const);
  const conflict = form.conflict !== null && (
    <VersionConflict
      who={latest?.reportedBy}
      when={latest?.reportedAt}
      busy={form.busy}
      lines={[
        { label: t('judgement.status'), theirs: latest ? kit(`status.${latest.status}`) : '', mine: kit(`status.${form.values.status as ReportedStatus}`) },
        { label: t('report.doneOn'), theirs: latest?.doneOn ?? '', mine: done ? form.values.doneOn : '' },
        { label: t('observe.evidence'), theirs: latest?.evidence ?? '', mine: form.values.evidence },
        { label: t('report.note'), theirs: latest?.note ?? '', mine: form.values.note },
      ]}
      onMine={() => void form.submit({ overrule: true }).then((ok) => ok && onClose())}
      onTheirs={() => {
        form.discard();
        onClose();
      }}
    />
  );
  return (
    <>
      <FormFrame
        form={form}
        submitLabel={t('report.submit')}
        onDone={onClose}
        onCancel={onClose}
        {...(conflict === false ? {} : { conflict })}
      >
        <Field form={form} name="status" label={t('judgement.status')}>
          <Choice options={statuses} />
        </Field>
        {done && (
          <Field form={form} name="doneOn" label={t('report.doneOn')} hint={t('report.doneOn.hint')}>
            <DayInput max={today()} />
          </Field>
        )}
        <Field form={form} name="evidence" label={t('observe.evidence')} hint={t('observe.evidence.hint')} optional={!done}>
          <TextArea />
        </Field>
        <Field form={form} name="evidenceLink" label={t('observe.link')} optional>
          <TextInput />
        </Field>
        <Field form={form} name="note" label={t('report.note')} optional>
          <TextArea />
        </Field>
      </FormFrame>
      <LeaveGuard unsaved={form.unsaved} onDrop={form.discard} />
    </>
  );
}

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
      {plan.may.reportMilestone ? (
        <MilestoneForm
          key={milestone.id}
          milestone={milestone}
          onConflict={() => retry({ requestPolicy: 'network-only' })}
          onClose={close}
        />
      ) : (
        <EmptyState>{t('may.not')}</EmptyState>
      )}
      {milestone.reports.length > 0 && (
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
