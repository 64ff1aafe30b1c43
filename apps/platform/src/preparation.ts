import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PreparationRecord } from './database.ts';
import { launch, type ServiceDefinition } from './service.ts';
import type { ServiceLog } from './service-log.ts';

/** A service could not migrate or load its data. */
export class PreparationFailed extends Error {
  readonly service: string;
  readonly tail: readonly string[];

  constructor(service: string, tail: readonly string[]) {
    super(`${service} could not be prepared`);
    this.service = service;
    this.tail = tail;
  }
}

interface Surroundings {
  readonly record: PreparationRecord;
  readonly log: ServiceLog;
  readonly signal: AbortSignal;
}

/**
 * Runs `prepare` of a service, unless the same build was prepared in this database before.
 * Returns whether it ran; throws {@link PreparationFailed} with its last lines.
 */
export async function prepare(definition: ServiceDefinition, surroundings: Surroundings): Promise<boolean> {
  return runOnce(definition, 'prepare', await fingerprintOf(definition), surroundings);
}

/**
 * Lets a service tell its facts again, unless it did since any of `listeners` was last prepared anew.
 * Returns whether it ran; throws {@link PreparationFailed} with its last lines.
 */
export async function replay(
  definition: ServiceDefinition,
  listeners: readonly ServiceDefinition[],
  surroundings: Surroundings,
): Promise<boolean> {
  const fingerprints = await Promise.all([definition, ...listeners].map(fingerprintOf));
  const all = createHash('sha256').update(fingerprints.join('\n')).digest('hex');
  return runOnce(definition, 'replay', all, surroundings);
}

async function runOnce(
  definition: ServiceDefinition,
  command: 'prepare' | 'replay',
  fingerprint: string,
  { record, log, signal }: Surroundings,
): Promise<boolean> {
  if (!definition.preparation) return false;
  const key = command === 'prepare' ? definition.name : `${definition.name} ${command}`;
  if (await record.matches(key, fingerprint)) return false;
  signal.throwIfAborted();
  const child = launch(
    { ...definition, environment: { ...definition.environment, ...definition.preparation } },
    log,
    [command],
  );
  const cancel = () => void child.kill('SIGKILL');
  signal.addEventListener('abort', cancel, { once: true });
  const [code] = (await once(child, 'close')) as [number | null];
  signal.removeEventListener('abort', cancel);
  signal.throwIfAborted();
  if (code !== 0) throw new PreparationFailed(definition.name, log.tail());
  await record.remember(key, fingerprint);
  return true;
}

/** What of its environment a preparation acts on. */
const PREPARED_BY = ['DEMONSTRATION', 'AUDIT_RETENTION_MONTHS'];

/** Changes with every file of the bundle, and with what decides what is loaded and set. */
export async function fingerprintOf({ entry, environment }: ServiceDefinition): Promise<string> {
  const folder = dirname(entry);
  const hash = createHash('sha256').update(`${PREPARED_BY.map((name) => environment[name]).join()}\n`);
  for (const found of (await readdir(folder, { recursive: true, withFileTypes: true })).sort(byPath)) {
    if (!found.isFile() || found.name.endsWith('.map')) continue;
    const path = join(found.parentPath, found.name);
    hash.update(`${path.slice(folder.length)}\n`).update(await readFile(path));
  }
  return hash.digest('hex');
}

function byPath(a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number {
  const [left, right] = [join(a.parentPath, a.name), join(b.parentPath, b.name)];
  return left < right ? -1 : left > right ? 1 : 0;
}
