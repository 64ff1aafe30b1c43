import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { DraftContext, noDrafts } from './draft-context.ts';
import { noProblems, problemCount, sortProblems, type AnsweredProblem, type Problems } from './problems.ts';

/** What came of a submission. */
export type Outcome<C = never> =
  | { readonly kind: 'done' }
  | { readonly kind: 'problems'; readonly problems: readonly AnsweredProblem[] }
  | { readonly kind: 'conflict'; readonly conflict: C }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signedOut' };

export interface Form<V extends Record<string, string>, C> {
  readonly id: string;
  readonly values: V;
  readonly set: (name: keyof V & string, value: string) => void;
  /** Sets several at once, as one decision about all of them does. */
  readonly replace: (values: Partial<V>) => void;
  /** Says what is wrong with what a field holds, once it is left; an empty one may still be filled. */
  readonly leave: (name: keyof V & string) => void;
  /** Whether something typed has not been submitted, at this very moment. */
  readonly unsaved: () => boolean;
  readonly restored: boolean;
  readonly busy: boolean;
  readonly problems: Problems;
  readonly trouble: 'unreachable' | 'signedOut' | null;
  readonly conflict: C | null;
  /** Counts the refusals, so that the summary takes the focus each time. */
  readonly refusals: number;
  readonly submit: (options?: { readonly overrule?: boolean }) => Promise<boolean>;
  readonly settle: () => void;
  readonly discard: () => void;
}

interface Options<V extends Record<string, string>, C> {
  /** Where the draft is kept, and what the ids of the fields start with. */
  readonly id: string;
  readonly initial: V;
  /** Checked before anything is sent; what the services check is not repeated here. */
  readonly check: (values: V) => readonly AnsweredProblem[];
  /** Sends it. The key is the same for every attempt with the same content. */
  readonly send: (values: V, key: string, overrule: boolean) => Promise<Outcome<C>>;
  /** What is typed is written nowhere: a password. */
  readonly secret?: boolean;
}

/** A form with its draft, its problems and a submission that may be repeated without harm. */
export function useForm<V extends Record<string, string>, C = never>(options: Options<V, C>): Form<V, C> {
  const { id, initial, check, send, secret = false } = options;
  const kept = useContext(DraftContext);
  const drafts = secret ? noDrafts : kept;
  const names = useMemo(() => Object.keys(initial), [initial]);
  const [draft] = useState(() => drafts.read(id, names));
  const [values, setValues] = useState<V>(() => ({ ...initial, ...draft }));
  const [restored, setRestored] = useState(draft !== null);
  const [touched, setTouched] = useState(draft !== null);
  const unsavedNow = useRef(draft !== null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState(noProblems);
  const [trouble, setTrouble] = useState<'unreachable' | 'signedOut' | null>(null);
  const [conflict, setConflict] = useState<C | null>(null);
  const [refusals, setRefusals] = useState(0);
  const key = useRef<string>(crypto.randomUUID());
  // A calendar sets a day and gives up the focus in one go: what is checked then is what was just set.
  const latest = useRef(values);

  const replace = useCallback((change: Partial<V>) => {
    key.current = crypto.randomUUID();
    unsavedNow.current = true;
    setTouched(true);
    latest.current = { ...latest.current, ...change };
    setValues(latest.current);
    setProblems((before) => ({
      ...before,
      fields: Object.fromEntries(Object.entries(before.fields).filter(([field]) => !(field in change))),
    }));
  }, []);
  const set = useCallback(
    (name: keyof V & string, value: string) => replace({ [name]: value } as Partial<V>),
    [replace],
  );
  const leave = (name: keyof V & string): void => {
    if ((latest.current[name] ?? '').trim() === '') return;
    const message = sortProblems(check(latest.current), names).fields[name];
    if (message === undefined) return;
    setProblems((before) => ({ ...before, fields: { ...before.fields, [name]: message } }));
  };
  useEffect(() => {
    if (touched) drafts.write(id, values);
  }, [drafts, id, touched, values]);

  const clean = useCallback(() => {
    drafts.drop(id);
    unsavedNow.current = false;
    setTouched(false);
    setRestored(false);
  }, [drafts, id]);

  const submit = async ({ overrule = false } = {}): Promise<boolean> => {
    setTrouble(null);
    const own = sortProblems(check(latest.current), names);
    if (problemCount(own) > 0) {
      setProblems(own);
      setRefusals((count) => count + 1);
      return false;
    }
    if (overrule) key.current = crypto.randomUUID();
    setBusy(true);
    const outcome = await send(latest.current, key.current, overrule);
    setBusy(false);
    setConflict(outcome.kind === 'conflict' ? outcome.conflict : null);
    setProblems(outcome.kind === 'problems' ? sortProblems(outcome.problems, names) : noProblems);
    if (outcome.kind === 'unreachable' || outcome.kind === 'signedOut') setTrouble(outcome.kind);
    if (outcome.kind === 'done') clean();
    else setRefusals((count) => count + 1);
    return outcome.kind === 'done';
  };
  const discard = useCallback(() => {
    clean();
    latest.current = initial;
    setValues(initial);
    setProblems(noProblems);
    setConflict(null);
  }, [clean, initial]);
  const unsaved = useCallback(() => unsavedNow.current, []);
  const settle = useCallback(() => setConflict(null), []);
  return {
    id,
    values,
    set,
    replace,
    leave,
    unsaved,
    restored,
    busy,
    problems,
    trouble,
    conflict,
    refusals,
    submit,
    settle,
    discard,
  };
}
