import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { access, chown, mkdir, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { nativeFolder, SYSTEM_FOLDER } from './native.ts';
import { clearOrphan, endPostmaster, readPostmaster } from './postmaster.ts';
import { isReachableByOthers, postgresSystemUser, type SystemUser } from './system-user.ts';

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
  const { port, password } = options;
  const listeners: ((code: number | null) => void)[] = [];
  let server: { process: ChildProcess; guard: ChildProcess } | undefined;
  return {
    adminUrl: `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    onExit: (listener) => void listeners.push(listener),
    async start() {
      if (server) return;
      const user = await postgresSystemUser();
      const native = await nativeFolder(user !== undefined, options.onNotice ?? (() => undefined));
      const directory = await dataFolder(options, user);
      await clearOrphan(directory);
      if (!(await exists(directory))) await initialise(native, directory, options, user);
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

async function dataFolder(options: EmbeddedPostgresOptions, user: SystemUser | undefined): Promise<string> {
  let directory = resolve(options.directory);
  if (user && !(await isReachableByOthers(directory))) {
    const key = createHash('sha256').update(directory).digest('hex').slice(0, 12);
    const elsewhere = join(SYSTEM_FOLDER, 'data', key);
    options.onNotice?.(`The database cannot enter ${dirname(directory)}; its data is kept in ${elsewhere}.`);
    directory = elsewhere;
  }
  return directory;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function initialise(
  native: string,
  directory: string,
  { password, durable = true }: EmbeddedPostgresOptions,
  user: SystemUser | undefined,
): Promise<void> {
  // Beside its place and moved there when complete, so that an interrupted start leaves no half a cluster.
  const growing = `${directory}.new`;
  await rm(growing, { recursive: true, force: true });
  await mkdir(dirname(directory), { recursive: true, mode: 0o755 });
  await mkdir(growing, { mode: 0o700 });
  if (user) await chown(growing, user.uid, user.gid);
  const secretFolder = await mkdtemp(join(tmpdir(), 'tongxing-'));
  const passwordFile = join(secretFolder, 'password');
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user) for (const path of [passwordFile, secretFolder]) await chown(path, user.uid, user.gid);
    await promisify(execFile)(
      join(native, 'bin', 'initdb'),
      [
        `--pgdata=${growing}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Not `C`: pg_trgm would see no letters in Chinese.
        '--locale=C.UTF-8',
        '--data-checksums',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...user, cwd: '/', env: { LC_ALL: 'C.UTF-8' } },
    );
    await rename(growing, directory);
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`The database could not be initialised in ${directory}. ${stderr ?? ''}`.trim(), {
      cause: error,
    });
  } finally {
    await rm(secretFolder, { recursive: true, force: true });
  }
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
