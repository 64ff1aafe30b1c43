import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { download } from './download.ts';
import { createJobs, isAtWork, type Job, type Jobs } from './jobs.ts';

let current: { readonly person: string; readonly jobs: Jobs } | null = null;

/** The jobs of a person; those of whoever was here before end. They outlive a change of language. */
function jobsOf(person: string): Jobs {
  if (current?.person !== person) {
    current?.jobs.clear();
    current = {
      person,
      jobs: createJobs(({ file }) => {
        if (file !== undefined) download(file);
      }),
    };
  }
  return current.jobs;
}

const JobsContext = createContext<Jobs | null>(null);

/** Where jobs are started; null where the frame keeps none. */
export function useJobs(): Jobs | null {
  return useContext(JobsContext);
}

const none: readonly Job[] = [];

/** The jobs as they stand. */
export function useJobList(): readonly Job[] {
  const jobs = useJobs();
  return useSyncExternalStore(jobs?.subscribe ?? (() => () => undefined), jobs?.list ?? (() => none));
}

/** Asks before the window is closed on a job that is at work. */
function Watch(): ReactNode {
  const atWork = isAtWork(useJobList());
  useEffect(() => {
    if (!atWork) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [atWork]);
  return null;
}

/** Holds the jobs of the person signed in, above all pages. */
export function JobsProvider({ person, children }: { person: string; children: ReactNode }): ReactNode {
  return (
    <JobsContext value={jobsOf(person)}>
      <Watch />
      {children}
    </JobsContext>
  );
}
