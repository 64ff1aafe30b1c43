import pg from 'pg';
import { openAccount } from '../accounts.ts';
import { clientOf, type GraphClient } from '../federation/graph-client.ts';
import { type OwnPlatform, startPlatform } from '../platform.ts';

/** An empty platform with an office at work and a view into its database. */
export interface Bench {
  platform: OwnPlatform;
  client: GraphClient;
  /** The administrator's connection, which no row security binds. */
  database: pg.Client;
  /** The day in the district. */
  today: string;
  stop(): Promise<void>;
}

/** Starts a platform of its own, without any ledger in it. */
export async function openBench(): Promise<Bench> {
  const platform = await startPlatform({ empty: true, open: true });
  const account = {
    username: 'zhuanban',
    name: '专班办公室',
    roles: ['OFFICE'],
    unit: 'HRSS',
    districts: ['130273'],
  };
  const client = await clientOf(platform.url, await openAccount(platform, account));
  const database = new pg.Client({ connectionString: await platform.databaseUrl('tongxing_empty') });
  await database.connect();
  return {
    platform,
    client,
    database,
    today: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    async stop() {
      await database.end();
      await platform.stop();
    },
  };
}
