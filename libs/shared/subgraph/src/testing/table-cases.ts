import type { RunningSubgraph } from './harness.ts';

interface Table {
  readonly name: string;
  readonly owner: string;
  readonly forced: boolean;
  readonly policies: number;
  readonly triggers: readonly string[];
  /** the service's own role may read or change it */
  readonly reachable: boolean;
  readonly columns: readonly string[];
  /** first columns of its indexes */
  readonly leading: readonly string[];
}

const CATALOG = `
  select c.relname as name, pg_get_userbyid(c.relowner) as owner,
    c.relrowsecurity and c.relforcerowsecurity as forced,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
    array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and t.tgenabled <> 'D') as triggers,
    has_table_privilege(current_user, c.oid, 'select, insert, update, delete') as reachable,
    (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0) as columns,
    array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam
      where i.indrelid = c.oid and not i.indisunique and m.amname <> 'brin') as leading
  from pg_class c where c.relnamespace = ?::regnamespace and c.relkind in ('r', 'p') order by 1`;

/** What would have to change for the tables to be what the entities declare; names of indexes are free. */
const DRIFT =
  /^create (table|(unique )?index|policy)|^drop (index|policy)|(add|drop|alter) column|row level security/m;

/** Where it is recorded what happens to the others, and by which triggers that stays true. */
const LOGS: Readonly<Record<string, readonly string[]>> = {
  audit_log: ['append_only', 'not_truncated'],
  access_log: ['append_only', 'not_truncated', 'stamp_access'],
};

/** Tests that PostgreSQL itself guards every table a service can reach. Call it at the top of a spec. */
export function guardsEveryTable(app: () => RunningSubgraph): void {
  const read = async () => app().database.em.fork().execute<Table[]>(CATALOG, [app().name]);
  const namesOf = (tables: readonly Table[]) => tables.map(({ name }) => name);

  describe('the schema', () => {
    it('has no table within reach of the service without forced row security and a policy', async () => {
      const reachable = (await read()).filter((table) => table.reachable);
      expect(reachable.length).toBeGreaterThan(1);
      expect(namesOf(reachable.filter(({ forced, policies }) => !forced || policies === 0))).toEqual([]);
    });

    it('has no table that the service owns', async () => {
      expect(namesOf((await read()).filter(({ owner }) => owner !== `${app().name}_owner`))).toEqual([]);
    });

    it('names the district in every row and leads every plain index with it', async () => {
      const rows = (await read()).filter((table) => table.reachable);
      expect(namesOf(rows.filter(({ columns }) => !columns.includes('district_code')))).toEqual([]);
      expect(
        namesOf(rows.filter(({ leading }) => leading.some((column) => column !== 'district_code'))),
      ).toEqual([]);
    });

    it('records every change of every table but the records themselves, which only grow', async () => {
      const tables = (await read()).filter((table) => table.reachable);
      const wanting = tables.filter(({ name, triggers }) =>
        (LOGS[name] ?? ['record_change', 'not_truncated']).some((trigger) => !triggers.includes(trigger)),
      );
      expect(namesOf(wanting)).toEqual([]);
      expect(namesOf(tables)).toEqual(expect.arrayContaining(Object.keys(LOGS)));
    });

    it('has the columns, indexes and policies that the entities declare', async () => {
      const wanted = await app().database.schema.getUpdateSchemaSQL({ wrap: false });
      expect(wanted.split('\n').filter((line) => DRIFT.test(line))).toEqual([]);
    });

    it('lets nobody but the trigger write the record of changes', async () => {
      const log = `"${app().name}"."audit_log"`;
      const em = () => app().database.em.fork();
      await expect(em().execute(`delete from ${log}`)).rejects.toThrow(/permission denied/);
      await expect(em().execute(`update ${log} set actor = 'nobody'`)).rejects.toThrow(/permission denied/);
      await expect(
        em().execute(`insert into ${log} (table_name, operation) values ('x', 'INSERT')`),
      ).rejects.toThrow(/permission denied/);
    });

    it('shows nothing to who has no jurisdiction', async () => {
      for (const { name } of (await read()).filter((table) => table.reachable)) {
        const rows = await app()
          .database.em.fork()
          .execute(`select 1 from "${app().name}"."${name}" limit 1`);
        expect([name, rows.length]).toEqual([name, 0]);
      }
    });
  });
}
