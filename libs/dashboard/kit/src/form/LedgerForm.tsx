import { useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { kitTexts } from '../text/texts.ts';
import { useTexts } from '../text/i18n.ts';
import type { Candidate } from './answer.ts';
import { DuplicateChoice } from './DuplicateChoice.tsx';
import { FieldGroups } from './FieldGroups.tsx';
import type { FormGroup, FormValues } from './field-types.ts';
import { checkForm, fieldsOf, startValues } from './fields.ts';
import type { ChangeDocument, Reread } from './form-documents.ts';
import { FormFrame } from './FormFrame.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { MergeConflict } from './MergeConflict.tsx';
import { formTexts } from './texts.ts';
import { useForm } from './use-form.ts';
import { OPENED, type Compared } from './opened.ts';
import { useSubmission } from './use-submission.ts';
import type { AnyField } from './value.ts';
import './ledger-form.css';

interface Props<Rec extends { readonly id: string; readonly version: number }> {
  /** Where the draft is kept: one a record. */
  readonly id: string;
  readonly groups: readonly FormGroup<Rec>[];
  /** What is changed; null registers something new. */
  readonly record: Rec | null;
  /** What a new one starts with. */
  readonly preset?: FormValues;
  readonly document: ChangeDocument;
  /** What the input says beside the fields: whose assignment it is. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly submitLabel: string;
  /** Reads the record as it stands now; needed where `record` is changed. */
  readonly reread?: () => Promise<Reread<Rec> | null>;
  /** Where a record of the ledger is kept: a candidate, or one that has the code already. */
  readonly addressOf?: (candidate: Pick<Candidate, 'id'>) => string | null;
  readonly same?: {
    readonly label: string;
    readonly input: (candidate: Candidate) => Readonly<Record<string, unknown>>;
  };
  readonly onDone: (id: string | null) => void;
  readonly onCancel: () => void;
}

/** The form of a record, from its declaration: draft, checks, conflict by field, possible duplicates. */
export function LedgerForm<Rec extends { readonly id: string; readonly version: number }>(
  props: Props<Rec>,
): ReactNode {
  const { id, groups, record, document, submitLabel, reread, same, onDone, onCancel } = props;
  const { preset, fixed = {}, addressOf = () => null } = props;
  const t = useTexts(formTexts);
  const kit = useTexts(kitTexts);
  const saved = useRef<string | null>(null);
  // What it was when the form was opened; that it has changed since is told when it is submitted.
  const [initial] = useState<Record<string, string>>(() => {
    const values = startValues(groups, record, preset);
    const opened = record === null ? '' : JSON.stringify({ version: record.version, values });
    return { ...values, [OPENED]: opened };
  });
  const submission = useSubmission({
    groups,
    id: record?.id ?? null,
    document,
    fixed,
    reread,
    refused: kit('form.refused'),
    gone: t('conflict.gone'),
    onSaved: (key) => {
      saved.current = key;
    },
  });
  const form = useForm<Record<string, string>, Compared>({
    id,
    initial,
    check: (values) => checkForm(kit, groups, values),
    send: submission.send,
  });
  const finish = (done: boolean): void => {
    if (done) onDone(saved.current);
  };
  const again = (input: Readonly<Record<string, unknown>>): void => {
    submission.add(input);
    void form.submit({ overrule: true }).then(finish);
  };
  const fields = fieldsOf(groups) as readonly AnyField[];
  const compared = form.conflict;
  const existing = submission.existing;
  const address = existing === null ? null : addressOf(existing);
  return (
    <div className="ledger-form">
      <FormFrame
        form={form}
        submitLabel={submitLabel}
        onDone={() => finish(true)}
        onCancel={onCancel}
        {...(compared === null
          ? {}
          : {
              conflict: (
                <MergeConflict
                  key={compared.now.version}
                  id={id}
                  merge={compared.merge}
                  fields={fields}
                  who={compared.who}
                  when={compared.when}
                  busy={form.busy}
                  onDecided={(values) => {
                    form.replace({ ...values, [OPENED]: JSON.stringify(compared.now) });
                    again({});
                  }}
                />
              ),
            })}
      >
        {existing !== null && address !== null && (
          <p className="form-note">
            <Link to={address}>{t('existing.open', { name: existing.title })}</Link>
          </p>
        )}
        {submission.duplicates !== null && (
          <DuplicateChoice
            {...submission.duplicates}
            isNew={record === null}
            busy={form.busy}
            addressOf={addressOf}
            sameLabel={same?.label}
            onSame={(candidate) => again(same?.input(candidate) ?? {})}
            onDistinct={() => again({ confirmedDistinct: true })}
          />
        )}
        <FieldGroups form={form} groups={groups} record={record?.id ?? null} />
      </FormFrame>
      <LeaveGuard unsaved={form.unsaved} onDrop={form.discard} />
    </div>
  );
}
