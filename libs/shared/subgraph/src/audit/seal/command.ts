import { keepSeals, type Run } from './keep.ts';
import { SealKey } from './mac.ts';
import type { SealedLog } from './seal.sql.ts';
import { verifySeals } from './verify.ts';
import { sayKept, sayVerdict } from './words.ts';

/** What the operator's command is about. */
export interface SealedRecord {
  readonly schema: string;
  readonly logs: readonly SealedLog[];
  /** `AUDIT_SEAL_KEY`, if it is set */
  readonly sealKey: string | undefined;
  /** does work with a connection of the owner */
  readonly asOwner: (work: (run: Run) => Promise<string>) => Promise<string>;
  readonly clock?: () => Date;
}

const USAGE = '用法 / usage: audit verify [YYYY-MM-DD=SEAL …] | audit seal';

/**
 * The operator's commands of every service that keeps a record: `audit verify` holds it against its seals (and
 * against those that were noted elsewhere), `audit seal` seals now what the schedule would.
 * @throws with words for who typed it, when something does not fit
 */
export async function runAuditCommand(
  { schema, logs, sealKey, asOwner, clock = () => new Date() }: SealedRecord,
  [verb, ...args]: readonly string[],
): Promise<string> {
  const noted = args.map((pair) => /^(\d{4}-\d\d-\d\d)=(\w+)$/.exec(pair));
  if (!['verify', 'seal'].includes(verb ?? '') || noted.includes(null)) throw new Error(USAGE);
  const known = Object.fromEntries(noted.map((parts) => [parts?.[1] ?? '', parts?.[2] ?? '']));
  if (!sealKey) throw new Error('AUDIT_SEAL_KEY 未设置 / is not set');
  const key = new SealKey(sealKey);
  return asOwner(async (run) => {
    if (verb === 'seal') return sayKept(schema, await keepSeals(run, schema, key, clock));
    const verdict = await verifySeals(run, schema, logs, key, known);
    const words = sayVerdict(schema, verdict);
    if (verdict.faults.length > 0) throw new Error(words);
    return words;
  });
}
