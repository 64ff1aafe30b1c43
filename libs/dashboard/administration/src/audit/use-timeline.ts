import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useIdentity } from '../identity/identity-context.ts';
import type { Entry } from './entry.ts';
import type { AuditQuestion } from './filter.ts';
import { sourcesOf } from './sources.ts';
import { createTimeline, type Timeline } from './timeline.ts';

/** So many entries are shown, and so many more each time. */
const SHOWN = 50;
/** How long typing may pause before it is taken as a question, in ms. */
const PAUSE = 300;

/** The timeline as far as it is read. */
export interface ReadTimeline {
  readonly entries: readonly Entry[];
  readonly complete: boolean;
  readonly failed: readonly string[];
  readonly state: 'asking' | 'there';
  readonly busy: boolean;
  readonly more: () => Promise<void>;
  /** Reads everything anew from the top. */
  readonly again: () => void;
}

const start = { entries: [], complete: false, failed: [], state: 'asking', busy: true } as const;

/** Reads the logs as one timeline, for the question in the address. */
export function useTimeline(question: AuditQuestion): ReadTimeline {
  const client = useClient();
  const { ask } = useIdentity();
  const [read, setRead] = useState<Omit<ReadTimeline, 'more' | 'again'>>(start);
  const [attempt, setAttempt] = useState(0);
  const timeline = useRef<Timeline<Entry> | null>(null);
  const { who, kind, from, to, record, request, platform } = question;
  const isFirst = useRef(true);

  const extend = useCallback(async (of: Timeline<Entry>): Promise<void> => {
    setRead((before) => ({ ...before, busy: true }));
    const { entries, complete, failed } = await of.next(SHOWN);
    // Another question may have been asked meanwhile.
    if (timeline.current !== of) return;
    setRead((before) => ({
      entries: before.state === 'asking' ? entries : [...before.entries, ...entries],
      complete,
      failed,
      state: 'there',
      busy: false,
    }));
  }, []);

  useEffect(() => {
    const begin = (): void => {
      const made = createTimeline(sourcesOf(client, ask, { who, kind, from, to, record, request, platform }));
      timeline.current = made;
      setRead((before) => ({ ...before, state: 'asking' }));
      void extend(made);
    };
    const timer = setTimeout(begin, isFirst.current ? 0 : PAUSE);
    isFirst.current = false;
    return () => {
      clearTimeout(timer);
      timeline.current = null;
    };
  }, [client, ask, extend, who, kind, from, to, record, request, platform, attempt]);

  return {
    ...read,
    more: () => (timeline.current ? extend(timeline.current) : Promise.resolve()),
    again: () => setAttempt((before) => before + 1),
  };
}
