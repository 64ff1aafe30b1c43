import type { Jobs, Schedule } from '@tongxing/jobs';
import type { SubgraphDefinition } from '../../definition.ts';
import { openDatabase, type Database } from '../../orm.ts';
import type { Surroundings } from '../../service.ts';
import { runAuditCommand } from './command.ts';
import { keepSeals, type Run } from './keep.ts';
import type { SealKey } from './mac.ts';
import { SUBGRAPH_LOGS } from './seal.sql.ts';

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
}

/** {@link runAuditCommand} on the record of a subgraph. */
export function auditCommand(
  definition: SubgraphDefinition,
  { ownerUrl, sealKey }: AuditCommandOptions,
  args: readonly string[],
): Promise<string> {
  const asOwner = async (work: (run: Run) => Promise<string>) => {
    const database = await openDatabase(definition, { url: ownerUrl, connections: 1 });
    try {
      return await work(runOn(database));
    } finally {
      await database.close();
    }
  };
  return runAuditCommand({ schema: definition.name, logs: SUBGRAPH_LOGS, sealKey, asOwner }, args);
}

function runOn(database: Database): Run {
  return (sql, values = []) => database.em.getConnection().execute(sql, [...values]);
}
