import { isPortFree } from '@tongxing/database';
import { openDatabase, openPreparationRecord, type PreparationRecord } from './database.ts';
import type { PlatformEnvironment } from './environment.ts';
import { ensurePlatformKeys } from './keys.ts';
import { missingFiles, openState } from './layout.ts';
import { takeLock } from './lock.ts';
import { fingerprintOf, prepare, replay } from './preparation.ts';
import { untilReady } from './readiness.ts';
import { loadSecrets } from './secrets.ts';
import type { ServiceDefinition } from './service.ts';
import { openServiceLog, type ServiceLog } from './service-log.ts';
import {
  portsFrom,
  PREPARED,
  PUBLISHERS,
  serviceDefinitions,
  type ServiceName,
  SERVICES,
  SUBGRAPHS,
} from './services.ts';
import { supervise, type Supervised } from './supervisor.ts';

const READY_PATIENCE_MS = 90_000;

/** Something that a person can mend before starting again. */
export class CannotStart extends Error {}

/** What the platform tells while it starts and runs. */
export interface PlatformEvents {
  onStep: (step: 'DATABASE' | 'DATA' | 'SERVICES') => void;
  onNotice: (text: string) => void;
  /** A line of a service that only the person at the console may see. */
  onOneTimePassword: (line: string) => void;
}

export interface PlatformOptions {
  environment: PlatformEnvironment;
  /** With the demonstration ledgers, or without them in a database of its own. */
  demonstration: boolean;
  signal: AbortSignal;
  events: PlatformEvents;
}

/** A platform that runs. */
export interface Platform {
  /** Restarts what was built anew since it was started; for development. */
  reload(): Promise<void>;
  /** Ends every service, then the database; leaves no process and no lock. */
  stop(): Promise<void>;
}

/**
 * Starts everything on this machine and resolves when all is ready, or has had its time.
 * What was started is ended again when it throws: {@link CannotStart} with what to do about it.
 */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { environment, demonstration, signal, events } = options;
  await using stack = new AsyncDisposableStack();
  const missing = missingFiles(SERVICES);
  if (missing.length > 0)
    throw new CannotStart(`尚未构建 / not built yet (npm run build): ${missing.join(', ')}`);
  const state = await openState(environment.TONGXING_STATE_DIRECTORY);
  const lock = await takeLock(state.lock, environment.PUBLIC_URL);
  stack.defer(() => lock.release());
  await requirePorts(environment);

  events.onStep('DATABASE');
  const secrets = await loadSecrets(state.secrets);
  await ensurePlatformKeys(state);
  const database = await openDatabase({
    state,
    secrets,
    database: demonstration ? 'tongxing_demo' : 'tongxing_empty',
    given: environment.DATABASE_URL,
    preferredPort: portsFrom(environment.PORT).postgres,
    onNotice: events.onNotice,
  });
  stack.defer(() => database.stop());
  signal.throwIfAborted();

  const definitions = serviceDefinitions(environment, demonstration, database, secrets, state.keys);
  const logs = Object.fromEntries(
    SERVICES.map((name) => [name, stack.adopt(openLog(name, state.logs, events), (log) => log.close())]),
  ) as Record<ServiceName, ServiceLog>;

  events.onStep('DATA');
  const record = await openPreparationRecord(database);
  await prepareAll(definitions, record, logs, signal);

  events.onStep('SERVICES');
  const running = SERVICES.map((name) =>
    supervise(definitions[name], logs[name], {
      onStart: (pid) => void lock.note(name, pid),
      onCrash: ({ reason, retryMs, tail }) => {
        events.onNotice(
          `${name} 意外停止，${retryMs / 1000} 秒后重新启动 / stopped (${reason}), restarts in ${retryMs / 1000} s`,
        );
        for (const line of tail.slice(-5)) events.onNotice(`  ${line}`);
      },
    }),
  );
  stack.defer(() => stopAll(running));
  for (const service of running) service.start();
  await reportReadiness(running, signal, events);
  signal.throwIfAborted();

  const builds = new Map<string, string>();
  for (const { definition } of running) builds.set(definition.name, await fingerprintOf(definition));
  const kept = stack.move();
  return {
    stop: () => kept.disposeAsync(),
    async reload() {
      const changed: Supervised[] = [];
      for (const service of running) {
        const build = await fingerprintOf(service.definition);
        if (builds.get(service.definition.name) !== build) changed.push(service);
        builds.set(service.definition.name, build);
      }
      await stopAll(changed);
      await prepareAll(definitions, record, logs, signal);
      // Told to stop meanwhile: what is started now would outlive the platform.
      if (signal.aborted) return;
      for (const service of changed) service.start();
      await reportReadiness(changed, signal, events);
      events.onNotice(
        `重新启动 / restarted: ${changed.map((service) => service.definition.name).join(', ') || '—'}`,
      );
    },
  };
}

async function requirePorts({ PORT, HOST }: PlatformEnvironment): Promise<void> {
  for (const [name, port] of Object.entries(portsFrom(PORT))) {
    // The embedded database takes the next one that is free.
    if (name === 'postgres') continue;
    if (await isPortFree(port, name === 'gateway' ? HOST : '127.0.0.1')) continue;
    throw new CannotStart(
      `端口 ${port} 已被占用（${name}）。请停止占用它的程序，或换一个端口：PORT=5000 npm start\n` +
        `Port ${port} is taken (${name}). Stop what listens there, or choose another: PORT=5000 npm start`,
    );
  }
}

function openLog(service: string, folder: string, events: PlatformEvents): ServiceLog {
  return openServiceLog({
    folder,
    service,
    onWarning: (text) => events.onNotice(`[${service}] ${text}`),
    withhold: (line) => {
      const shownOnce = service === 'identity' && line.startsWith('one-time password for ');
      if (shownOnce) events.onOneTimePassword(line);
      return shownOnce;
    },
  });
}

async function prepareAll(
  definitions: Record<ServiceName, ServiceDefinition>,
  record: PreparationRecord,
  logs: Record<ServiceName, ServiceLog>,
  signal: AbortSignal,
): Promise<void> {
  await allEnded(PREPARED.map((name) => prepare(definitions[name], { record, log: logs[name], signal })));
  const listeners = SUBGRAPHS.map((name) => definitions[name]);
  await allEnded(
    PUBLISHERS.map((name) => replay(definitions[name], listeners, { record, log: logs[name], signal })),
  );
}

/** All must have ended before a failure is told, or a migration would be cut off in its middle. */
async function allEnded(works: readonly Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === 'rejected') throw result.reason;
}

async function reportReadiness(
  services: Supervised[],
  signal: AbortSignal,
  events: PlatformEvents,
): Promise<void> {
  await Promise.all(
    services.map(async ({ definition: { name, port } }) => {
      const { ready, lacking } = await untilReady(port, { patienceMs: READY_PATIENCE_MS, signal });
      if (!ready && !signal.aborted) events.onNotice(`${name} 尚未就绪 / is not ready: ${lacking}`);
    }),
  );
}

/** The gateway first, so that nothing new comes in; the others when it has finished what was under way. */
async function stopAll(services: readonly Supervised[]): Promise<void> {
  const [first, rest] = [
    services.filter(({ definition }) => definition.name === 'gateway'),
    services.filter(({ definition }) => definition.name !== 'gateway'),
  ];
  for (const group of [first, rest]) await Promise.all(group.map((service) => service.stop()));
}
