import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { Field, FormFrame, kitTexts, LeaveGuard, TextArea, useForm, useTexts } from '@tongxing/dashboard-kit';
import type { AdoptionPartsFragment } from '@tongxing/dashboard-documents';
import { checkFields } from '../plan/checks.ts';
import { outcomeOf, type ChangeAnswer } from '../plan/outcome.ts';
import { usePlan } from '../plan/PlanContext.tsx';
import { programTexts } from '../texts.ts';
import { withdrawDocument } from './documents.ts';

interface Props {
  readonly adoption: AdoptionPartsFragment;
  readonly version: number;
  readonly onClose: () => void;
}

/** Takes a decision back, with a reason; it stays in the history. */
export function WithdrawForm({ adoption, version, onClose }: Props): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const plan = usePlan();
  const [, withdraw] = useMutation(withdrawDocument);
  const [initial] = useState({ reason: '' });
  const form = useForm<typeof initial>({
    id: `withdraw-${plan.code}-${adoption.id}`,
    initial,
    check: (values) => checkFields(kit, values, [{ name: 'reason', label: t('adopt.reason') }]),
    send: async (values, idempotencyKey) => {
      const result = await withdraw({
        input: {
          idempotencyKey,
          plan: plan.code,
          adoption: adoption.id,
          reason: values.reason.trim(),
          expectedVersion: version,
        },
      });
      const answer: ChangeAnswer | null | undefined = result.data?.answer;
      const outcome = outcomeOf(answer, result.error, kit('form.refused'));
      // There is one thing to take back: if it changed meanwhile, that is said, not merged.
      return outcome.kind === 'conflict'
        ? { kind: 'problems', problems: [{ message: kit('conflict.title'), path: [] }] }
        : outcome;
    },
  });
  return (
    <>
      <p className="drawer-about">{adoption.reason}</p>
      <FormFrame form={form} submitLabel={t('withdraw.submit')} onDone={onClose} onCancel={onClose}>
        <Field form={form} name="reason" label={t('withdraw.reason')}>
          <TextArea />
        </Field>
      </FormFrame>
      <LeaveGuard unsaved={form.unsaved} onDrop={form.discard} />
    </>
  );
}
