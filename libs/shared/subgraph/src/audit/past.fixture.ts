import { withClient } from '@tongxing/database';
import pg from 'pg';
import { createTestDatabase } from '@tongxing/testing';
import { actorFor, startSubgraph } from '../testing/index.ts';
import { Note, notes } from '../testing/fixture/note.ts';
import { recordReads, writeReads } from './index.ts';
import { keepSeals, type Run } from './seal/keep.ts';
import { SealKey } from './seal/mac.ts';
import { SUBGRAPH_LOGS } from './seal/seal.sql.ts';
import { verifySeals } from './seal/verify.ts';

export const SECRET = 'a-key-that-the-database-does-not-know';
export const KEY = new SealKey(SECRET);
const DAY = 86_400_000;

/** The day so many days ago, in China. */
export function dayAgo(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 - days * DAY).toISOString().slice(0, 10);
}

/** A subgraph of notes with a record that can be aged, sealed, verified, and tampered with. */
export async function openRecord() {
  const database = await createTestDatabase();
  const app = await startSubgraph(notes, { database });
  const asSuperuser = <T>(...statements: string[]) =>
    withClient(database.adminUrl, async (client) => {
      let rows: T[] = [];
      for (const sql of statements) rows = (await client.query(sql)).rows as T[];
      return rows;
    });
  const asService: Run = (sql, values = []) => app.database.em.getConnection().execute(sql, [...values]);
  const owner = new pg.Client({ connectionString: database.ownerUrl('programs') });
  await owner.connect();
  const asOwner: Run = async (sql, values = []) => {
    let place = 0;
    return (
      await owner.query(
        sql.replace(/\?/g, () => `$${(place += 1)}`),
        [...values],
      )
    ).rows as never;
  };
  /** Whoever can do this can do anything in the database. */
  const tamper = (...statements: string[]) =>
    asSuperuser('set session_replication_role = replica', ...statements);
  return {
    database,
    app,
    asSuperuser,
    asService,
    asOwner,
    tamper,
    seal: (key = KEY) => keepSeals(asService, 'programs', key, () => new Date()),
    verify: (key = KEY, known = {}) => verifySeals(asOwner, 'programs', SUBGRAPH_LOGS, key, known),
    /** Changes and a read on each of these days before today, as if they had happened then. */
    pastDays: async (...ages: number[]) => {
      for (const age of ages) {
        const ctx = app.context(actorFor('OFFICE'));
        const note = ctx.em.create(
          Note,
          { districtCode: '130273', heading: 'H', no: age },
          { persist: true },
        );
        await ctx.em.flush();
        await ctx.em.execute(`update programs.note set heading = '第二' where id = ?`, [note.id]);
        recordReads(ctx, { what: `notes ${age}`, ids: [note.id] });
        await writeReads(ctx);
        await tamper(
          `update programs.audit_log set occurred_at = occurred_at - interval '${age} days' where row_id = '${note.id}'`,
          `update programs.access_log set at = at - interval '${age} days' where what = 'notes ${age}'`,
        );
      }
    },
    close: async () => {
      await owner.end();
      await app.stop();
      await database.drop();
    },
  };
}

export type OpenRecord = Awaited<ReturnType<typeof openRecord>>;
