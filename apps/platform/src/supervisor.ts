import type { ChildProcess } from 'node:child_process';
import { end, launch, type ServiceDefinition } from './service.ts';
import type { ServiceLog } from './service-log.ts';

/** What a supervised service tells the platform. */
export interface SupervisorEvents {
  /** Each new process, the first one and every restart. */
  onStart: (pid: number) => void;
  /** It stopped without being told to; it is started again after `retryMs`. */
  onCrash: (crash: { reason: string; retryMs: number; tail: string[] }) => void;
}

export interface SupervisorTimes {
  /** Before the first restart; doubled with each crash in a row. Default 500 ms. */
  firstRetryMs?: number;
  /** Default 30 s. */
  longestRetryMs?: number;
  /** A service that stayed up this long starts over with the first delay. Default 60 s. */
  settledMs?: number;
}

/** One service that is kept running until it is stopped. */
export interface Supervised {
  readonly definition: ServiceDefinition;
  start(): void;
  stop(): Promise<void>;
}

/** Keeps one service running: what crashes is started again, with growing patience. */
export function supervise(
  definition: ServiceDefinition,
  log: ServiceLog,
  events: SupervisorEvents,
  { firstRetryMs = 500, longestRetryMs = 30_000, settledMs = 60_000 }: SupervisorTimes = {},
): Supervised {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let wanted = false;
  let crashes = 0;

  function run(): void {
    const began = Date.now();
    const started = launch(definition, log);
    child = started;
    let failure: string | undefined;
    started.once('error', (error) => {
      failure = error.message;
      if (started.pid === undefined) ended(null, null);
    });
    // `close`, not `exit`: by then its last words have been read.
    started.once('close', ended);
    if (started.pid !== undefined) events.onStart(started.pid);

    function ended(code: number | null, signal: NodeJS.Signals | null): void {
      if (child !== started) return;
      child = undefined;
      if (!wanted) return;
      if (Date.now() - began > settledMs) crashes = 0;
      const retryMs = Math.min(firstRetryMs * 2 ** crashes, longestRetryMs);
      crashes += 1;
      events.onCrash({ reason: failure ?? signal ?? `code ${code ?? '?'}`, retryMs, tail: log.tail() });
      timer = setTimeout(run, retryMs);
    }
  }

  return {
    definition,
    start() {
      if (wanted) return;
      wanted = true;
      run();
    },
    async stop() {
      wanted = false;
      clearTimeout(timer);
      if (child) await end(child);
    },
  };
}
