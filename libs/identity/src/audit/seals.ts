import pg from 'pg';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import {
  keepSeals,
  LEAST_RETENTION_MONTHS,
  runAuditCommand,
  SealKey,
  type Run,
  type SealedLog,
} from '@tongxing/subgraph/seal';

const ACTOR = ['actor', 'actor_name', 'actor_roles', 'request_id'];

/** What identity records, as it is sealed; see `SealedLog`: never changed. */
export const IDENTITY_LOGS: readonly SealedLog[] = [
  {
    table: 'sign_in_event',
    time: 'at',
    columns: [...ACTOR, 'outcome', 'user_id', 'subject_name', 'districts', 'address', 'user_agent'],
  },
  {
    table: 'account_event',
    time: 'at',
    columns: [...ACTOR, 'user_id', 'subject_name', 'districts', 'change', 'before', 'after'],
  },
  {
    table: 'client_event',
    time: 'at',
    columns: [...ACTOR, 'client_id', 'client_name', 'districts', 'address', 'change', 'before', 'after'],
  },
];

/** Identity has no queue to be woken by: it looks this often whether a day is over. */
const HOUR = 3_600_000;

/**
 * Seals the days of the record that are over, and prunes what is past its time: at the start, and then every hour.
 * Several replicas may do it: the database takes each day once.
 * @returns what ends it
 */
export function keepSealing(pool: Pool, key: string, logger: Logger, now: () => Date): () => void {
  const seals = new SealKey(key);
  const keep = async (): Promise<void> => {
    try {
      const { sealed, pruned } = await keepSeals(runOn(pool), 'identity', seals, now);
      for (const { day, mac } of sealed) logger.info({ day, seal: mac }, 'the record of a day is sealed');
      if (pruned.length > 0)
        logger.info({ days: pruned.length, last: pruned.at(-1) }, 'records past their time');
    } catch (error) {
      logger.error({ err: error }, 'the record could not be sealed; it is tried again');
    }
  };
  void keep();
  const timer = setInterval(() => void keep(), HOUR);
  timer.unref();
  return () => clearInterval(timer);
}

/** The operator's `audit verify` and `audit seal` on the record of identity. */
export function auditCommand(
  options: { readonly ownerDatabaseUrl: string; readonly sealKey: string | undefined },
  args: readonly string[],
): Promise<string> {
  const asOwner = async (work: (run: Run) => Promise<string>) => {
    const owner = new pg.Client({ connectionString: options.ownerDatabaseUrl });
    await owner.connect();
    try {
      return await work(runOn(owner));
    } finally {
      await owner.end();
    }
  };
  return runAuditCommand(
    { schema: 'identity', logs: IDENTITY_LOGS, sealKey: options.sealKey, asOwner },
    args,
  );
}

/**
 * Sets how long the record is kept.
 * @throws {RangeError} for less than six months, which the law on network security asks for (网络安全法第二十一条)
 */
export async function setRetention(owner: pg.Client, months: number): Promise<void> {
  if (!Number.isInteger(months) || months < LEAST_RETENTION_MONTHS) {
    throw new RangeError(`the record is kept for ${LEAST_RETENTION_MONTHS} months at least`);
  }
  await owner.query('update identity.audit_retention set months = $1 where months <> $1', [months]);
}

/** Statements of the seals name their values by `?`, PostgreSQL's own by number. */
function runOn(connection: Pool | pg.Client): Run {
  return async <T extends object>(sql: string, values: readonly unknown[] = []) => {
    let place = 0;
    const numbered = sql.replace(/\?/g, () => `$${(place += 1)}`);
    const { rows } = await connection.query<T>(numbered, [...values]);
    return rows;
  };
}
