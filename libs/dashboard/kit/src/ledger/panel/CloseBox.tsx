import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { nextOf } from '../../form/answer.ts';
import { DayInput } from '../../form/DayInput.tsx';
import { Field, TextArea } from '../../form/Field.tsx';
import type { ChangeDocument } from '../../form/form-documents.ts';
import { FormFrame } from '../../form/FormFrame.tsx';
import { useForm } from '../../form/use-form.ts';
import { Drawer } from '../../overlay/Drawer.tsx';
import { useTexts } from '../../text/i18n.ts';
import { kitTexts } from '../../text/texts.ts';
import { isDay, today } from '../../time/day.ts';
import type { LedgerRecord } from '../definition.ts';
import { panelTexts } from './texts.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  /** What the end is called. */
  readonly ending: string;
  readonly record: LedgerRecord;
  readonly document: ChangeDocument;
  /** Somebody was quicker: the record is read anew, and the next attempt is meant against that. */
  readonly onConflict: () => void;
  readonly onClose: () => void;
}

/** Closes a record, or opens it again: on which day, and why. */
export function CloseBox({ id, name, ending, record, document, onConflict, onClose }: Props): ReactNode {
  const t = useTexts(panelTexts);
  const kit = useTexts(kitTexts);
  const client = useClient();
  const closes = record.status !== 'CLOSED';
  const form = useForm({
    id,
    initial: { closedOn: closes ? today() : '', reason: '' },
    check: ({ closedOn, reason }) => [
      ...(!closes || (isDay(closedOn) && closedOn <= today())
        ? []
        : [
            {
              path: ['closedOn'],
              message: isDay(closedOn)
                ? kit('form.day.after', { label: t('close.day', { ending }), day: today() })
                : kit('form.day', { label: t('close.day', { ending }) }),
            },
          ]),
      ...(reason.trim() === ''
        ? [{ path: ['reason'], message: kit('form.missing', { label: t('close.reason') }) }]
        : []),
    ],
    send: async ({ closedOn, reason }) => {
      const input = {
        id: record.id,
        expectedVersion: record.version,
        reason: reason.trim(),
        ...(closes ? { closedOn } : {}),
      };
      const { data, error } = await client.mutation(document, { input: input as never }).toPromise();
      const next = nextOf(data?.answer, error, kit('form.refused'));
      switch (next.kind) {
        case 'conflict':
          onConflict();
          return { kind: 'problems', problems: [{ path: [], message: t('close.conflict') }] };
        case 'problems':
          return { kind: 'problems', problems: next.problems };
        case 'duplicates':
          return { kind: 'problems', problems: [{ path: [], message: next.message }] };
        case 'bulkConflict':
          return { kind: 'problems', problems: [{ path: [], message: kit('form.refused') }] };
        default:
          return { kind: next.kind };
      }
    },
  });
  return (
    <Drawer kind="box" title={t(closes ? 'close.title' : 'reopen.title', { name, ending })} onClose={onClose}>
      <FormFrame
        form={form}
        submitLabel={t(closes ? 'close.submit' : 'reopen.submit', { ending })}
        onDone={onClose}
        onCancel={onClose}
      >
        {closes && (
          <Field form={form} name="closedOn" label={t('close.day', { ending })}>
            <DayInput max={today()} />
          </Field>
        )}
        <Field form={form} name="reason" label={t('close.reason')} hint={t('close.reason.hint')}>
          <TextArea />
        </Field>
      </FormFrame>
    </Drawer>
  );
}
