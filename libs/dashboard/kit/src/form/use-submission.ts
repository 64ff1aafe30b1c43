import { useRef, useState } from 'react';
import { useClient } from 'urql';
import type { ChangeDocument, Reread } from './form-documents.ts';
import { nextOf, type Candidate, type Next } from './answer.ts';
import type { FormGroup, FormValues, Picked } from './field-types.ts';
import { fieldsOf, inputFrom, startValues } from './fields.ts';
import { mergeValues } from './merge.ts';
import { openedOf, type Compared } from './opened.ts';
import type { Outcome } from './use-form.ts';

interface Options<Rec> {
  readonly groups: readonly FormGroup<Rec>[];
  readonly id: string | null;
  readonly document: ChangeDocument;
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly reread: (() => Promise<Reread<Rec> | null>) | undefined;
  readonly refused: string;
  readonly gone: string;
  readonly onSaved: (id: string | null) => void;
}

/** A submission with all that can become of it beyond what every form knows. */
export interface Submission {
  readonly send: (values: FormValues, key: string) => Promise<Outcome<Compared>>;
  readonly duplicates: { readonly message: string; readonly candidates: readonly Candidate[] } | null;
  readonly existing: Picked | null;
  /** What the next attempt says on top: that it is another one, or who it is. */
  readonly add: (input: Readonly<Record<string, unknown>>) => void;
}

/** Sends a form's record, reads it anew where somebody was quicker, and keeps what else was answered. */
export function useSubmission<Rec extends { readonly version: number }>(options: Options<Rec>): Submission {
  const { groups, id, document, fixed, reread, refused, gone, onSaved } = options;
  const client = useClient();
  const more = useRef<Readonly<Record<string, unknown>>>({});
  const [duplicates, setDuplicates] = useState<Submission['duplicates']>(null);
  const [existing, setExisting] = useState<Picked | null>(null);

  const compare = async (values: FormValues): Promise<Outcome<Compared>> => {
    const current = await reread?.();
    if (current === null || current === undefined) return { kind: 'unreachable' };
    if (current.record === null) return { kind: 'problems', problems: [{ message: gone, path: [] }] };
    const theirs = startValues(groups, current.record);
    const opened = openedOf(values)?.values ?? theirs;
    const merge = mergeValues(fieldsOf(groups), opened, theirs, values);
    const now = { version: current.record.version, values: theirs };
    return { kind: 'conflict', conflict: { merge, now, who: current.who, when: current.when } };
  };
  const outcomeOf = async (next: Next, values: FormValues): Promise<Outcome<Compared>> => {
    switch (next.kind) {
      case 'done':
        onSaved(next.id);
        return { kind: 'done' };
      case 'conflict':
        return compare(values);
      case 'duplicates':
        setDuplicates({ message: next.message, candidates: next.candidates });
        return { kind: 'problems', problems: [] };
      case 'problems':
        setExisting(next.existing);
        return { kind: 'problems', problems: next.problems };
      case 'bulkConflict':
        return { kind: 'problems', problems: [{ message: refused, path: [] }] };
      default:
        return { kind: next.kind };
    }
  };
  return {
    duplicates,
    existing,
    add: (input) => {
      more.current = { ...more.current, ...input };
    },
    async send(values, key) {
      setDuplicates(null);
      setExisting(null);
      const which =
        id === null ? { idempotencyKey: key } : { id, expectedVersion: openedOf(values)?.version };
      const input = { ...inputFrom(groups, values), ...fixed, ...more.current, ...which };
      const { data, error } = await client.mutation(document, { input: input as never }).toPromise();
      return outcomeOf(nextOf(data?.answer, error, refused), values);
    },
  };
}
