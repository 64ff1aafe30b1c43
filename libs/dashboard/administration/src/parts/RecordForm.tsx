import { useState, type ReactNode } from 'react';
import {
  FormFrame,
  kitTexts,
  LeaveGuard,
  useForm,
  useTexts,
  type AnsweredProblem,
  type Outcome,
} from '@tongxing/dashboard-kit';
import {
  checkForm,
  FieldGroups,
  fieldsOf,
  inputFrom,
  MergeConflict,
  mergeValues,
  OPENED,
  openedOf,
  startValues,
  type Compared,
  type FormGroup,
  type FormValues,
} from '@tongxing/dashboard-kit/form';
import { outcomeOf, type Said } from '../identity/said.ts';
import { administrationTexts } from '../texts.ts';

interface Props<Rec extends { readonly id: string; readonly version: number }> {
  /** Where the draft is kept: one a record. */
  readonly id: string;
  readonly groups: readonly FormGroup<Rec>[];
  /** What is changed; null makes something new. */
  readonly record: Rec | null;
  readonly preset?: FormValues;
  /** Rules between fields, beside those of each. */
  readonly check?: (values: FormValues) => readonly AnsweredProblem[];
  /** Sends it; the version is the one that the person saw, null for a new record. */
  readonly send: (input: Readonly<Record<string, unknown>>, version: number | null) => Promise<Said<unknown>>;
  /** Reads the record as it stands now; undefined when nobody answers, null when it is gone. */
  readonly reread?: () => Promise<Rec | null | undefined>;
  readonly submitLabel: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The form of a record that the identity service keeps: draft, checks, and a conflict decided field by field. */
export function RecordForm<Rec extends { readonly id: string; readonly version: number }>(
  props: Props<Rec>,
): ReactNode {
  const { id, groups, record, preset, check, send, reread, submitLabel, onDone, onCancel } = props;
  const t = useTexts(administrationTexts);
  const kit = useTexts(kitTexts);
  const [initial] = useState<Record<string, string>>(() => {
    const values = startValues(groups, record, preset);
    const opened = record === null ? '' : JSON.stringify({ version: record.version, values });
    return { ...values, [OPENED]: opened };
  });
  const compare = async (values: FormValues): Promise<Outcome<Compared>> => {
    const current = await reread?.();
    if (current === undefined) return { kind: 'unreachable' };
    if (current === null) return { kind: 'problems', problems: [{ message: t('gone'), path: [] }] };
    const theirs = startValues(groups, current);
    const merge = mergeValues(fieldsOf(groups), openedOf(values)?.values ?? theirs, theirs, values);
    const now = { version: current.version, values: theirs };
    return { kind: 'conflict', conflict: { merge, now, who: null, when: null } };
  };
  const form = useForm<Record<string, string>, Compared>({
    id,
    initial,
    check: (values) => [...checkForm(kit, groups, values), ...(check?.(values) ?? [])],
    send: async (values) => {
      const said = await send(inputFrom(groups, values), openedOf(values)?.version ?? null);
      return said.kind === 'refused' && said.refusal.code === 'CONFLICT' ? compare(values) : outcomeOf(said);
    },
  });
  const compared = form.conflict;
  return (
    <div className="ledger-form">
      <FormFrame
        form={form}
        submitLabel={submitLabel}
        onDone={onDone}
        onCancel={onCancel}
        {...(compared === null
          ? {}
          : {
              conflict: (
                <MergeConflict
                  key={compared.now.version}
                  id={id}
                  merge={compared.merge}
                  fields={fieldsOf(groups)}
                  who={null}
                  when={null}
                  busy={form.busy}
                  onDecided={(values) => {
                    form.replace({ ...values, [OPENED]: JSON.stringify(compared.now) });
                    void form.submit({ overrule: true }).then((done) => done && onDone());
                  }}
                />
              ),
            })}
      >
        <FieldGroups form={form} groups={groups} record={record?.id ?? null} />
      </FormFrame>
      <LeaveGuard unsaved={form.unsaved} onDrop={form.discard} />
    </div>
  );
}
