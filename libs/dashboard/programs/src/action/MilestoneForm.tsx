import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import {
  Choice,
  DayInput,
  Field,
  FormFrame,
  kitTexts,
  LeaveGuard,
  TextArea,
  TextInput,
  today,
  useForm,
  useTexts,
  VersionConflict,
} from '@tongxing/dashboard-kit';
import { graphql } from '@tongxing/dashboard-documents';
import { checkFields } from '../plan/checks.ts';
import { outcomeOf, type Conflict } from '../plan/outcome.ts';
import { useDay, usePlan } from '../plan/PlanContext.tsx';
import { programTexts } from '../texts.ts';
import type { MilestoneShown } from './MilestoneDrawer.tsx';

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

interface Props {
  readonly milestone: MilestoneShown;
  /** Reads the milestone anew, when somebody else has reported meanwhile. */
  readonly onConflict: () => void;
  readonly onClose: () => void;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** A report on a milestone; what somebody else reported meanwhile is set beside it. */
export function MilestoneForm({ milestone, onConflict, onClose }: Props): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const plan = usePlan();
  const on = useDay();
  const [, report] = useMutation(reportDocument);
  const latest = milestone.reports?.[0];
  // What the form was opened with; a later version is compared with it, not put in its place.
  const [start] = useState(() => ({
    version: milestone.reportVersion,
    values: {
      status: latest?.status ?? 'DONE',
      doneOn: latest?.doneOn ?? on,
      evidence: latest?.evidence ?? '',
      evidenceLink: latest?.evidenceLink ?? '',
      note: latest?.note ?? '',
    },
  }));
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
          status: values.status,
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
  const statuses = (['DONE', 'IN_PROGRESS', 'NOT_STARTED'] as const).map(
    (status) => [status, kit(`status.${status}`)] as const,
  );
  const conflict = form.conflict !== null && (
    <VersionConflict
      who={latest?.reportedBy}
      when={latest?.reportedAt}
      busy={form.busy}
      lines={[
        {
          label: t('judgement.status'),
          theirs: latest ? kit(`status.${latest.status}`) : '',
          mine: kit(`status.${form.values.status}`),
        },
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
        <Field
          form={form}
          name="evidence"
          label={t('observe.evidence')}
          hint={t('observe.evidence.hint')}
          optional={!done}
        >
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
