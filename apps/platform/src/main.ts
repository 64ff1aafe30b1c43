import { parseArgs } from 'node:util';
import { EnvironmentError } from '@tongxing/env';
import { banner } from './banner.ts';
import { platformEnvironment } from './environment.ts';
import { openState } from './layout.ts';
import { AlreadyRunning } from './lock.ts';
import { CannotStart, type Platform, startPlatform } from './platform.ts';
import { PreparationFailed } from './preparation.ts';
import { say, warn } from './terminal.ts';

const STEPS = {
  DATABASE: '启动数据库 / starting the database',
  DATA: '迁移并载入数据 / migrating and loading data',
  SERVICES: '启动服务 / starting the services',
};

/** `node main.ts [--empty] [--follow-parent]`; resolves with the exit code when all has ended. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      empty: { type: 'boolean', default: false },
      'follow-parent': { type: 'boolean', default: false },
    },
  });
  const stop = stopSignal(values['follow-parent']);
  const began = Date.now();
  let oneTimePassword: string | undefined;
  let platform: Platform | undefined;
  try {
    const environment = platformEnvironment();
    platform = await startPlatform({
      environment,
      demonstration: !values.empty,
      signal: stop,
      events: {
        onStep: (step) => say(`· ${STEPS[step]}`),
        onNotice: warn,
        onOneTimePassword: (line) => {
          oneTimePassword = line;
          say(line);
        },
      },
    });
    const seconds = Math.round((Date.now() - began) / 1000);
    const { logs } = await openState(environment.TONGXING_STATE_DIRECTORY);
    for (const line of await banner(environment, { seconds, oneTimePassword, logs })) say(line);
    const running = platform;
    process.on('SIGUSR2', () => void running.reload().catch((error: unknown) => warn(describe(error))));
    if (!stop.aborted)
      await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
  } catch (error) {
    if (!stop.aborted) {
      warn(describe(error));
      return 1;
    }
  }
  say('\n正在停止 / stopping …');
  await platform?.stop();
  say('已全部停止 / everything has ended');
  return 0;
}

/** Aborted by Ctrl-C, by a request to end, by a closed terminal, or when whoever started us is gone. */
function stopSignal(followParent: boolean): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stop);
  if (followParent) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && stop(), 500).unref();
  }
  return controller.signal;
}

function describe(error: unknown): string {
  if (error instanceof AlreadyRunning) {
    return `同行已在运行：${error.url}（进程 ${error.pid}） / Tongxing runs already: ${error.url} (process ${error.pid})`;
  }
  if (error instanceof PreparationFailed) {
    return [
      `${error.service}：数据准备失败 / could not be prepared:`,
      ...error.tail.map((line) => `  ${line}`),
    ].join('\n');
  }
  if (error instanceof CannotStart || error instanceof EnvironmentError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

process.exit(await main());
