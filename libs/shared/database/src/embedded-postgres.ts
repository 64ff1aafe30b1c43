import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { clusterFolder, initialiseCluster } from './cluster.ts';
import { nativeFolder } from './native.ts';
import { clearOrphan, endPostmaster, readPostmaster } from './postmaster.ts';
import { postgresSystemUser, type SystemUser } from './system-user.ts';

/** The superuser of an embedded server. No service signs in as it: it passes every row policy. */
const SUPERUSER = 'tongxing';

export interface EmbeddedPostgresOptions {
  /** The data folder; made and initialised when it does not exist. */
  directory: string;
  /** A free port on 127.0.0.1. */
  port: number;
  /** Of the superuser; fixed when the data folder is first made. */
  password: string;
  /** Where the server writes its log; thrown away without it. */
  logFile?: string;
  /** False gives up safety against power loss for speed; for tests only. Default true. */
  durable?: boolean;
  /** Told what a person at the console should know, such as data being kept elsewhere. */
  onNotice?: (text: string) => void;
}

export interface EmbeddedPostgres {
  /** Connection URL of the superuser, database `postgres`. */
  readonly adminUrl: string;
  /** Starts the server, after clearing what a killed start left; resolves when it accepts connections. */
  start(): Promise<void>;
  /** Ends the server; open connections are closed. */
  stop(): Promise<void>;
  /** Called when the server ends without having been told to. */
  onExit(listener: (code: number | null) => void): void;
}

/** A real PostgreSQL from the npm package, for one machine: start and stop it here, nobody else reaches it. */
export function embeddedPostgres(options: EmbeddedPostgresOptions): EmbeddedPostgres {
  const { port, password, durable = true, onNotice = () => undefined } = options;
  const listeners: ((code: number | null) => void)[] = [];
  let server: { process: ChildProcess; guard: ChildProcess } | undefined;
  return {
    adminUrl: `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    onExit: (listener) => void listeners.push(listener),
    async start() {
      if (server) return;
      const user = await postgresSystemUser();
      const native = await nativeFolder(user !== undefined, onNotice);
      const directory = await clusterFolder(options.directory, user, onNotice);
      await clearOrphan(directory);
      await initialiseCluster(native, directory, { user, superuser: SUPERUSER, password, durable });
      const child = await launch(native, directory, options, user);
      const guard = guardOver(child);
      server = { process: child, guard };
      child.once('exit', (code) => {
        guard.kill('SIGKILL');
        if (server?.process !== child) return;
        server = undefined;
        for (const listener of listeners) listener(code);
      });
    },
    async stop() {
      const ending = server;
      server = undefined;
      if (ending?.process.pid === undefined || ending.process.exitCode !== null) return;
      const exited = once(ending.process, 'exit');
      await endPostmaster(ending.process.pid);
      await exited;
    },
  };
}

async function launch(
  native: string,
  directory: string,
  { port, logFile, durable = true }: EmbeddedPostgresOptions,
  user: SystemUser | undefined,
): Promise<ChildProcess> {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    max_connections: '200',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  const log = logFile === undefined ? undefined : await open(logFile, 'a', 0o600);
  const child = spawn(
    join(native, 'bin', 'postgres'),
    [
      '-D',
      directory,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ],
    {
      ...user,
      cwd: '/',
      env: { LC_ALL: 'C.UTF-8' },
      // A group of its own: Ctrl-C must reach the services first, the database last.
      detached: true,
      stdio: ['ignore', log?.fd ?? 'ignore', log?.fd ?? 'ignore'],
    },
  );
  await log?.close();
  for (const until = Date.now() + 60_000; Date.now() < until; await delay(25)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    const running = await readPostmaster(directory);
    if (running?.ready && running.pid === child.pid) return child;
  }
  child.kill('SIGQUIT');
  throw new Error(`The database did not start on port ${port}.${logFile ? ` Its log: ${logFile}` : ''}`);
}

/**
 * Ends the server when this process dies without a chance to: the pipe to the guard's standard input closes
 * with whoever held it, however that ended.
 */
function guardOver(server: ChildProcess): ChildProcess {
  const script = 'cat >/dev/null; kill -INT "$1"';
  const guard = spawn('/bin/sh', ['-c', script, 'guard', String(server.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  return guard;
}
