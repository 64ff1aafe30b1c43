/**
 * Long work that goes on while its person does other things: it lives above the pages, shows how far it is, can be
 * cancelled, goes on from where it stood after a lost connection, and ends with a report.
 *
 * It runs in the browser and not on a server, on purpose: what it makes may hold the data of people, and so no file
 * with such data ever lies anywhere but where its person put it, and it holds what that person may see by the
 * services' own rules, page by page, and nothing else.
 */

/** How far a job is; without a total nobody knows how far it has to go. */
export interface JobProgress {
  readonly done: number;
  readonly total: number | null;
}

/** A file that a job made. */
export interface JobFile {
  readonly name: string;
  readonly content: Blob;
}

/** What a job ends with. */
export interface JobReport {
  /** What was done, in words. */
  readonly text: string;
  /** What its person should know before relying on it. */
  readonly warnings: readonly string[];
  readonly file?: JobFile;
}

/**
 * The connection was lost, or the session ended: the job may go on later from where it stands. A message is for its
 * person: why, where it is something else.
 */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** What a job does. It is run again after an interruption, and keeps what it has so far in between. */
export interface JobTask {
  readonly title: string;
  readonly run: (context: {
    readonly signal: AbortSignal;
    readonly progress: (progress: JobProgress) => void;
  }) => Promise<JobReport>;
  /** Lets go of what it holds; called once, whatever came of it. */
  readonly release?: () => void;
}

/** A job as it is shown. */
export interface Job {
  readonly id: number;
  readonly title: string;
  readonly state: 'running' | 'interrupted' | 'failed' | 'done';
  readonly progress: JobProgress;
  readonly report: JobReport | null;
  /** Why it was interrupted, in words, where it was not the connection. */
  readonly why: string | null;
}

/** The jobs of one person. */
export interface Jobs {
  readonly list: () => readonly Job[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: (task: JobTask) => void;
  /** Goes on with one that was interrupted or failed. */
  readonly retry: (id: number) => void;
  /** Stops one, or puts away one that has ended. */
  readonly drop: (id: number) => void;
  /** Stops all: their person is gone. */
  readonly clear: () => void;
}

/** Whether closing the window would lose work. */
export function isAtWork(jobs: readonly Job[]): boolean {
  return jobs.some(({ state }) => state === 'running' || state === 'interrupted');
}

/** Keeps the jobs of one person; `finished` hears each report once, to hand over its file. */
export function createJobs(finished: (report: JobReport) => void = () => undefined): Jobs {
  const tasks = new Map<number, { readonly task: JobTask; abort: AbortController }>();
  const listeners = new Set<() => void>();
  let jobs: readonly Job[] = [];
  let last = 0;
  const become = (next: readonly Job[]): void => {
    jobs = next;
    for (const listener of listeners) listener();
  };
  const change = (id: number, to: Partial<Job>): void =>
    become(jobs.map((job) => (job.id === id ? { ...job, ...to } : job)));
  const run = async (id: number): Promise<void> => {
    const entry = tasks.get(id);
    if (entry === undefined) return;
    const abort = new AbortController();
    entry.abort = abort;
    change(id, { state: 'running' });
    try {
      const report = await entry.task.run({
        signal: abort.signal,
        progress: (progress) => {
          if (!abort.signal.aborted) change(id, { progress });
        },
      });
      if (abort.signal.aborted) return;
      change(id, { state: 'done', report });
      finished(report);
    } catch (error) {
      if (abort.signal.aborted) return;
      const isInterrupted = error instanceof Interrupted;
      change(id, {
        state: isInterrupted ? 'interrupted' : 'failed',
        why: isInterrupted && error.message !== '' ? error.message : null,
      });
    }
  };
  const drop = (id: number): void => {
    const entry = tasks.get(id);
    entry?.abort.abort();
    tasks.delete(id);
    entry?.task.release?.();
    become(jobs.filter((job) => job.id !== id));
  };
  return {
    list: () => jobs,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start(task) {
      const id = ++last;
      tasks.set(id, { task, abort: new AbortController() });
      become([
        ...jobs,
        {
          id,
          title: task.title,
          state: 'running',
          progress: { done: 0, total: null },
          report: null,
          why: null,
        },
      ]);
      void run(id);
    },
    retry(id) {
      const state = jobs.find((job) => job.id === id)?.state;
      if (state === 'interrupted' || state === 'failed') void run(id);
    },
    drop,
    clear() {
      for (const { id } of jobs) drop(id);
    },
  };
}
