import { createWriteStream, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const ROTATE_BYTES = 20 * 1024 * 1024;
const KEPT_LINES = 30;
const WARNING = 40;

/** Everything one service says: all of it goes to its file, warnings to the console. */
export interface ServiceLog {
  /** Reads a stream of the process until its end. */
  follow(stream: Readable): void;
  /** The last lines, for saying why it stopped. */
  tail(): string[];
  close(): Promise<void>;
}

export interface ServiceLogOptions {
  folder: string;
  service: string;
  /** Told a warning or an error, in words. */
  onWarning: (text: string) => void;
  /** Sees each line first; `true` keeps it out of the file (a password shown once). */
  withhold?: (line: string) => boolean;
}

/** Opens the log of a service; one of more than 20 MB is put aside first (`.1`). */
export function openServiceLog({ folder, service, onWarning, withhold }: ServiceLogOptions): ServiceLog {
  const path = join(folder, `${service}.log`);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_BYTES) renameSync(path, `${path}.1`);
  const file = createWriteStream(path, { flags: 'a', mode: 0o600 });
  const last: string[] = [];
  return {
    follow(stream) {
      createInterface({ input: stream }).on('line', (line) => {
        if (withhold?.(line)) return;
        file.write(`${line}\n`);
        last.push(line);
        if (last.length > KEPT_LINES) last.shift();
        const warning = warningIn(line);
        if (warning !== undefined) onWarning(warning);
      });
    },
    tail: () => [...last],
    close: () => new Promise((resolve) => file.end(resolve)),
  };
}

/** The message of a log line at or above the level of a warning. */
function warningIn(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line) as { level?: unknown; msg?: unknown; err?: { message?: unknown } };
    if (typeof entry.level !== 'number' || entry.level < WARNING) return undefined;
    const parts = [entry.msg, entry.err?.message].filter((part) => typeof part === 'string' && part !== '');
    return [...new Set(parts)].join(': ');
  } catch {
    // Not a log entry, just text that starts like one.
    return undefined;
  }
}
