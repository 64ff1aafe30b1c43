import { createJobs, Interrupted, isAtWork, type JobReport, type JobTask } from './jobs.ts';

const report: JobReport = { text: '已导出 3 条', warnings: [] };
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A task that waits to be told how to end. */
function task(): JobTask & {
  readonly runs: {
    readonly end: (report: JobReport) => void;
    readonly fail: (error: Error) => void;
    readonly signal: AbortSignal;
  }[];
  readonly released: () => number;
} {
  const runs: ReturnType<typeof task>['runs'] = [];
  let released = 0;
  return {
    title: '导出企业台账',
    runs,
    released: () => released,
    release: () => {
      released++;
    },
    run: ({ signal, progress }) => {
      progress({ done: runs.length * 200, total: 3000 });
      return new Promise((end, fail) => runs.push({ end, fail, signal }));
    },
  };
}

describe('jobs', () => {
  it('say how far they are, and end with a report that is handed over once', async () => {
    const reports: JobReport[] = [];
    const jobs = createJobs((each) => reports.push(each));
    const one = task();
    jobs.start(one);
    expect(jobs.list()).toMatchObject([
      { title: '导出企业台账', state: 'running', progress: { done: 0, total: 3000 } },
    ]);
    expect(isAtWork(jobs.list())).toBe(true);
    one.runs[0]?.end(report);
    await settled();
    expect(jobs.list()).toMatchObject([{ state: 'done', report }]);
    expect(reports).toEqual([report]);
    expect(isAtWork(jobs.list())).toBe(false);
  });

  it('go on from where they stood after an interruption', async () => {
    const jobs = createJobs();
    const one = task();
    jobs.start(one);
    one.runs[0]?.fail(new Interrupted());
    await settled();
    expect(jobs.list()[0]?.state).toBe('interrupted');
    expect(isAtWork(jobs.list())).toBe(true);
    jobs.retry(jobs.list()[0]?.id ?? 0);
    expect(jobs.list()[0]).toMatchObject({ state: 'running', progress: { done: 200 } });
    expect(one.released()).toBe(0);
    one.runs[1]?.end(report);
    await settled();
    expect(jobs.list()[0]?.state).toBe('done');
  });

  it('stop when they are cancelled, and let go of what they hold', async () => {
    const reports: JobReport[] = [];
    const jobs = createJobs((each) => reports.push(each));
    const one = task();
    jobs.start(one);
    jobs.drop(jobs.list()[0]?.id ?? 0);
    expect(one.runs[0]?.signal.aborted).toBe(true);
    expect(one.released()).toBe(1);
    one.runs[0]?.end(report);
    await settled();
    expect(jobs.list()).toEqual([]);
    expect(reports).toEqual([]);
  });

  it('tell a failure from an interruption', async () => {
    const jobs = createJobs();
    const one = task();
    jobs.start(one);
    one.runs[0]?.fail(new Error('no room'));
    await settled();
    expect(jobs.list()[0]?.state).toBe('failed');
  });

  it('are all gone with their person', () => {
    const jobs = createJobs();
    const [one, other] = [task(), task()];
    jobs.start(one);
    jobs.start(other);
    jobs.clear();
    expect(jobs.list()).toEqual([]);
    expect([one.released(), other.released()]).toEqual([1, 1]);
  });
});
