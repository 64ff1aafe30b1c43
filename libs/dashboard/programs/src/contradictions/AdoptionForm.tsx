import { useState, type ReactNode } from 'react';
import {
  Field,
  fieldId,
  FormFrame,
  kitTexts,
  LeaveGuard,
  QuoteBlock,
  TextArea,
  TextInput,
  useForm,
  useTexts,
  VersionConflict,
  type Form,
} from '@tongxing/dashboard-kit';
import { checkFields } from '../plan/checks.ts';
import type { Conflict } from '../plan/outcome.ts';
import { usePlan } from '../plan/PlanContext.tsx';
import { programTexts } from '../texts.ts';
import { decided, type Decision } from './decisions.ts';
import { useDecide, type DecisionValues } from './use-decide.ts';

interface Props {
  readonly decision: Decision;
  readonly onConflict: () => void;
  readonly onClose: () => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly more: ReactNode;
}

function useOptions(decision: Decision): readonly Option[] {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  if (decision.kind === 'threshold') return [];
  if (decision.kind === 'reading') {
    return decision.target.readings.map((reading) => ({
      value: reading.code,
      label: `${kit(`source.${reading.source}`)} · ${reading.statement}`,
      more: (
        <>
          <QuoteBlock quote={reading.quote} />
          {reading.note && <small className="soft">{reading.note}</small>}
        </>
      ),
    }));
  }
  const { due, altDue } = decision.milestone;
  return [
    {
      value: 'STRICT',
      label: `${t('adopt.STRICT')} · ${due}`,
      more: <small className="soft">{t('adopt.STRICT.text')}</small>,
    },
    {
      value: 'LOOSE',
      label: `${t('adopt.LOOSE')} · ${altDue ?? ''}`,
      more: <small className="soft">{t('adopt.LOOSE.text')}</small>,
    },
  ];
}

function Options({
  form,
  options,
  legend,
}: {
  form: Form<DecisionValues, Conflict>;
  options: readonly Option[];
  legend: string;
}): ReactNode {
  const problem = form.problems.fields['choice'];
  const id = fieldId(form.id, 'choice');
  return (
    <fieldset className="choices" aria-describedby={problem === undefined ? undefined : `${id}-problem`}>
      <legend>{legend}</legend>
      {options.map((option, index) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={id}
            checked={form.values.choice === option.value}
            onChange={() => form.set('choice', option.value)}
          />
          <span>
            <strong>{option.label}</strong>
            {option.more}
          </span>
        </label>
      ))}
      {problem !== undefined && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}

/** A decision with its reason and authority; what somebody else decided meanwhile is set beside it. */
export function AdoptionForm({ decision, onConflict, onClose }: Props): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const plan = usePlan();
  const options = useOptions(decision);
  const decide = useDecide(decision);
  const now = decided(decision);
  // What the form was opened with: a later version is compared with it, not put in its place.
  const [opened] = useState(() => ({
    version: now.version,
    values: {
      choice: now.inForce?.choice ?? '',
      value: now.inForce?.value?.toString() ?? '',
      reason: '',
      authority: '',
    } satisfies DecisionValues,
  }));
  const subject =
    decision.kind === 'reading'
      ? decision.target.code
      : decision.kind === 'date'
        ? decision.milestone.id
        : decision.reading.code;
  const legend = t(decision.kind === 'date' ? 'adopt.date' : 'adopt.reading');
  const form = useForm<DecisionValues, Conflict>({
    id: `adopt-${plan.code}-${decision.kind}-${subject}`,
    initial: opened.values,
    check: (values) =>
      checkFields(kit, values, [
        decision.kind === 'threshold'
          ? { name: 'value', label: t('adopt.value'), kind: 'number' }
          : { name: 'choice', label: legend, kind: 'choice' },
        { name: 'reason', label: t('adopt.reason') },
        { name: 'authority', label: t('adopt.authority') },
      ]),
    send: async (values, key, overrule) => {
      const outcome = await decide(values, key, overrule ? now.version : opened.version);
      if (outcome.kind === 'conflict') onConflict();
      return outcome;
    },
  });
  const label = (choice: string | null | undefined): string =>
    options.find(({ value }) => value === choice)?.label ?? choice ?? '';
  const conflict = form.conflict !== null && (
    <VersionConflict
      who={now.inForce?.adoptedBy}
      when={now.inForce?.adoptedAt}
      busy={form.busy}
      lines={[
        decision.kind === 'threshold'
          ? { label: t('adopt.value'), theirs: now.inForce?.value?.toString() ?? '', mine: form.values.value }
          : { label: legend, theirs: label(now.inForce?.choice), mine: label(form.values.choice) },
        { label: t('adopt.reason'), theirs: now.inForce?.reason ?? '', mine: form.values.reason },
        { label: t('adopt.authority'), theirs: now.inForce?.authority ?? '', mine: form.values.authority },
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
        submitLabel={t('adopt.submit')}
        onDone={onClose}
        onCancel={onClose}
        {...(conflict === false ? {} : { conflict })}
      >
        {decision.kind === 'threshold' ? (
          <Field
            form={form}
            name="value"
            label={t('adopt.value')}
            hint={t(
              `adopt.value.${decision.reading.comparator === 'ABOUT' ? 'ABOUT' : decision.reading.comparator === 'QUALITATIVE' ? 'QUALITATIVE' : 'SET_BY_CITY'}`,
            )}
          >
            <TextInput numeric />
          </Field>
        ) : (
          <Options form={form} options={options} legend={legend} />
        )}
        <Field form={form} name="reason" label={t('adopt.reason')} hint={t('adopt.reason.hint')}>
          <TextArea />
        </Field>
        <Field form={form} name="authority" label={t('adopt.authority')} hint={t('adopt.authority.hint')}>
          <TextInput />
        </Field>
      </FormFrame>
      <LeaveGuard unsaved={form.unsaved} onDrop={form.discard} />
    </>
  );
}
