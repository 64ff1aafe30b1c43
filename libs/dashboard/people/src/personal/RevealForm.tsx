import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import type { PersonalKind } from '@tongxing/dashboard-documents';
import { Field, FormFrame, TextArea, useForm, useTexts, type Outcome } from '@tongxing/dashboard-kit';
import { nextOf } from '@tongxing/dashboard-kit/ledger';
import { peopleTexts } from '../texts.ts';
import { revealDocument } from './documents.ts';

interface Props {
  readonly kind: PersonalKind;
  readonly id: string;
  readonly onShown: (value: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the reason, and shows what the services then tell. */
export function RevealForm({ kind, id, onShown, onCancel }: Props): ReactNode {
  const t = useTexts(peopleTexts);
  const [, reveal] = useMutation(revealDocument);
  const form = useForm({
    id: `reveal-${id}`,
    initial: { reason: '' },
    // The reason belongs to this one look, and to the record of it.
    secret: true,
    check: ({ reason }) =>
      reason.trim() === '' ? [{ message: t('masked.reason.needed'), path: ['reason'] }] : [],
    send: async ({ reason }, idempotencyKey): Promise<Outcome> => {
      const { data, error } = await reveal({ input: { id, kind, reason, idempotencyKey } });
      const answer = data?.answer;
      if (answer?.__typename === 'PersonalDataRevealed') {
        onShown(answer.certificateNo ?? answer.contact ?? '–');
        return { kind: 'done' };
      }
      const next = nextOf(answer, error, t('masked.refused'));
      if (next.kind === 'unreachable' || next.kind === 'signedOut') return next;
      return { kind: 'problems', problems: next.kind === 'problems' ? next.problems : [] };
    },
  });
  return (
    <FormFrame form={form} submitLabel={t('masked.show')} onDone={() => undefined} onCancel={onCancel}>
      <p className="soft">{t('masked.why')}</p>
      <Field form={form} name="reason" label={t('masked.reason')} hint={t('masked.reason.hint')}>
        <TextArea />
      </Field>
    </FormFrame>
  );
}
