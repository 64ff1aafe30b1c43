import type { Jobs, Schedule } from '@tongxing/jobs';
import type { SubgraphDefinition } from '../../definition.ts';
import { openDatabase, type Database } from '../../orm.ts';
import type { Surroundings } from '../../service.ts';
import { keepSeals, type Kept, type Run } from './keep.ts';
import { SealKey } from './mac.ts';
import { SUBGRAPH_LOGS } from './seal.sql.ts';
import { sayKept, sayVerdict } from './words.ts';
import { verifySeals } from './verify.ts';

/** When a subgraph seals the day before: shortly after it is over. */
export function sealSchedule(subgraph: string): Schedule {
  return { queue: `${subgraph}.audit-seal`, cron: '10 0 * * *' };
}

/** Seals days that are over, and prunes what is past its time, whenever the schedule says so. */
export async function keepSealsOnSchedule(
  { definition, database, log, clock }: Surroundings,
  jobs: Jobs,
  key: SealKey,
): Promise<void> {
  await jobs.onSchedule(sealSchedule(definition.name).queue, async () => {
    const { sealed, pruned } = await keepSeals(runOn(database), definition.name, key, clock);
    // The log of the service leaves the database's reach: a seal that is missed later was written here.
    for (const { day, mac } of sealed) log.info({ day, seal: mac }, 'the record of a day is sealed');
    if (pruned.length > 0) log.info({ days: pruned.length, last: pruned.at(-1) }, 'records past their time');
  });
}

/** Sets how long records are kept, as the owner. */
export async function setRetention(database: Database, subgraph: string, months: number): Promise<void> {
  await runOn(database)(`update "${subgraph}"."audit_retention" set months = ? where months <> ?`, [
    months,
    months,
  ]);
}

interface AuditCommandOptions {
  readonly ownerUrl: string;
  readonly sealKey: string | undefined;
  readonly clock?: () => Date;
}

const USAGE = '用法 / usage: audit verify [YYYY-MM-DD=SEAL …] | audit seal';

/**
 * The operator's commands of every subgraph: `audit verify` holds the record against its seals (and against those
 * that were noted elsewhere), `audit seal` seals now what the schedule would.
 * @throws with words for who typed it, when something does not fit
 */
export async function auditCommand(
  definition: SubgraphDefinition,
  options: AuditCommandOptions,
  [verb, ...args]: readonly string[],
): Promise<string> {
  const noted = args.map((pair) => /^(\d{4}-\d\d-\d\d)=(\w+)$/.exec(pair));
  if (!['verify', 'seal'].includes(verb ?? '') || noted.includes(null)) throw new Error(USAGE);
  const known = Object.fromEntries(noted.map((parts) => [parts?.[1] ?? '', parts?.[2] ?? '']));
  if (!options.sealKey) throw new Error('AUDIT_SEAL_KEY 未设置 / is not set');
  const key = new SealKey(options.sealKey);
  const { name } = definition;
  return withOwner(definition, options.ownerUrl, async (run) => {
    if (verb === 'seal') return sayKept(name, await seal(run, name, key, options.clock));
    const verdict = await verifySeals(run, name, SUBGRAPH_LOGS, key, known);
    const words = sayVerdict(name, verdict);
    if (verdict.faults.length > 0) throw new Error(words);
    return words;
  });
}

function seal(run: Run, name: string, key: SealKey, clock = () => new Date()): Promise<Kept> {
  return keepSeals(run, name, key, clock);
}

async function withOwner(
  definition: SubgraphDefinition,
  url: string,
  work: (run: Run) => Promise<string>,
): Promise<string> {
  const database = await openDatabase(definition, { url, connections: 1 });
  try {
    return await work(runOn(database));
  } finally {
    await database.close();
  }
}

function runOn(database: Database): Run {
  return (sql, values = []) => database.em.getConnection().execute(sql, [...values]);
}
