import { withClient } from '@tongxing/database';
import { actorFor, startSubgraph, type RunningSubgraph } from '../testing/index.ts';
import { Note, notes } from '../testing/fixture/note.ts';
import { recordAccess, recordReads, writeReads } from './index.ts';

const DISTRICT = '130273';
const office = actorFor('OFFICE');
const OTHER = '019aa000-0000-7000-8000-000000000001';
let app: RunningSubgraph;
let note: Note;
beforeAll(async () => {
  app = await startSubgraph(notes);
  const { em } = app.context(office);
  note = em.create(Note, { districtCode: DISTRICT, heading: 'H', no: 1 }, { persist: true });
  await em.flush();
  await recordAccess(app.context(office), { kind: 'READ', what: 'notes', ids: [note.id] });
});
afterAll(() => app.stop());

const asSuperuser = <T>(sql: string, values: unknown[] = []) =>
  withClient(app.testDatabase.adminUrl, async (client) => (await client.query(sql, values)).rows as T[]);
const asOwner = <T>(sql: string) =>
  withClient(app.testDatabase.ownerUrl('programs'), async (client) => (await client.query(sql)).rows as T[]);

/** A column to change, where it is not the district. */
const COLUMNS: Readonly<Record<string, string>> = {
  audit_seal: `digest = ''`,
  audit_retention: 'months = 6',
};

/** What the service’s own role might try, with its jurisdiction set as for a request. */
const ATTEMPTS: readonly [string, string][] = [
  'audit_log',
  'access_log',
  'audit_seal',
  'audit_retention',
].flatMap((table): [string, string][] => {
  const name = `programs.${table}`;
  return [
    [`change ${table}`, `update ${name} set ${COLUMNS[table] ?? 'district_code = null'}`],
    [`delete from ${table}`, `delete from ${name}`],
    [`empty ${table}`, `truncate ${name}`],
    [`drop ${table}`, `drop table ${name}`],
    [`widen ${table}`, `alter table ${name} add column x int`],
    [`switch the triggers of ${table} off`, `alter table ${name} disable trigger all`],
    [`open ${table}`, `alter table ${name} disable row level security`],
    [`take ${table}`, `alter table ${name} owner to programs_app`],
  ];
});
const FORGERIES: readonly [string, string][] = [
  ['forge a change', `insert into programs.audit_log (table_name, operation) values ('note', 'INSERT')`],
  [
    'backdate an access',
    `insert into programs.access_log (district_code, kind, what, count, at) values ('${DISTRICT}', 'READ', 'x', 0, '2020-01-01')`,
  ],
  [
    'record an access as somebody else',
    `insert into programs.access_log (district_code, kind, what, count, actor) values ('${DISTRICT}', 'READ', 'x', 0, 'other')`,
  ],
  [
    'record an access in another district',
    `insert into programs.access_log (district_code, kind, what, count) values ('130299', 'READ', 'x', 0)`,
  ],
  [
    'unmask without a reason',
    `insert into programs.access_log (district_code, kind, what, count, reason) values ('${DISTRICT}', 'REVEALED', 'x', 1, '')`,
  ],
  ['make a seal', `insert into programs.audit_seal values ('2020-01-01', '{0,0}', '', null, now(), '')`],
  ['pass the triggers', `set session_replication_role = replica`],
  [
    'replace the recording',
    `create or replace function programs.record_change() returns trigger language plpgsql as 'begin return null; end'`,
  ],
  ['call the recording', `select programs.record_change()`],
  ['seal a day of its choice', `select programs.audit_seal_keep('2030-01-01', '{0,0}', '', null, now(), '')`],
  ['stop the recording of notes', 'alter table programs.note disable trigger record_change'],
  ['empty the notes unseen', 'truncate programs.note'],
];

describe('the role of the service', () => {
  it.each([...ATTEMPTS, ...FORGERIES])('cannot %s', async (_, sql) => {
    await expect(app.context(office).em.execute(sql)).rejects.toThrow(
      /permission denied|must be owner|row-level security|violates check|not the next day|trigger functions/,
    );
  });

  it('cannot have a day pruned that is not sealed and past its time', async () => {
    const prune = `select programs.audit_prune((now() at time zone 'Asia/Shanghai')::date, now(), 'x')`;
    await expect(app.context(office).em.execute(prune)).rejects.toThrow(/append-only/);
  });
});

describe('the owner of the tables', () => {
  it.each([
    ['change the record', `update programs.audit_log set actor = 'other'`],
    ['delete from the record', 'delete from programs.audit_log'],
    ['empty the record', 'truncate programs.audit_log'],
    ['change the accesses', `update programs.access_log set actor = 'other'`],
    ['delete from the accesses', 'delete from programs.access_log'],
    ['empty the notes unseen', 'truncate programs.note'],
    ['keep records for less than six months', 'update programs.audit_retention set months = 5'],
  ])('cannot %s', async (_, sql) => {
    const state = () =>
      Promise.all(
        ['audit_log', 'access_log', 'note', 'audit_retention'].map((table) =>
          asSuperuser(`select to_jsonb(t) as row from programs.${table} t order by 1`),
        ),
      );
    const before = await state();
    const outcome = await asOwner(sql).then(
      () => 'row security hid every row',
      (error: Error) => error.message,
    );
    expect(outcome).toMatch(/append-only|not truncated|violates check|hid every row/);
    expect(await state()).toEqual(before);
  });
});

describe('a change', () => {
  it('made by raw SQL with another tool is recorded all the same, with the role of the database', async () => {
    await asSuperuser(`update programs.note set no = 7 where id = $1`, [note.id]);
    const rows = await asSuperuser(
      `select actor, db_role, operation, before ->> 'no' as before, after ->> 'no' as after
         from programs.audit_log where row_id = $1 order by id desc limit 1`,
      [note.id],
    );
    expect(rows).toEqual([
      { actor: null, db_role: 'tongxing', operation: 'UPDATE', before: '1', after: '7' },
    ]);
  });

  it('says who, as what and in which request', async () => {
    const { em, requestId } = app.context(actorFor('OFFICE', { roles: ['OFFICE', 'ADMIN'] }));
    await em.execute('update programs.note set no = 8 where id = ?', [note.id]);
    const [row] = await asSuperuser(
      'select actor, actor_name, actor_roles, request_id, reason from programs.audit_log order by id desc limit 1',
    );
    expect(row).toEqual({
      actor: office.sub,
      actor_name: office.name,
      actor_roles: 'OFFICE,ADMIN',
      request_id: requestId,
      reason: null,
    });
  });
});

describe('what a request reads', () => {
  it('is one entry, in one statement, stamped by the database', async () => {
    const ctx = app.context(office);
    for (const id of [note.id, OTHER, note.id])
      recordReads(ctx, { what: 'notes', ids: [id], districtCode: DISTRICT });
    app.statements();
    await writeReads(ctx);
    await writeReads(ctx);
    expect(app.statements()).toHaveLength(1);
    const [row] = await asSuperuser(
      `select kind, what, record_ids, count, actor, actor_roles, request_id, now() - at < interval '1 minute' as fresh
         from programs.access_log order by id desc limit 1`,
    );
    expect(row).toEqual({
      kind: 'READ',
      what: 'notes',
      record_ids: [note.id, OTHER],
      count: 2,
      actor: office.sub,
      actor_roles: 'OFFICE',
      request_id: ctx.requestId,
      fresh: true,
    });
  });

  it('is not shown when it cannot be recorded', async () => {
    await asSuperuser(`revoke insert on programs.access_log from programs_app`);
    const ctx = app.context(office);
    recordReads(ctx, { what: 'notes', ids: [note.id] });
    await expect(writeReads(ctx)).rejects.toThrow(/permission denied/);
    await asSuperuser(
      `grant insert (district_code, kind, what, record_ids, count, reason, detail, idempotency_key)
         on programs.access_log to programs_app`,
    );
  });

  it('names no more ids than an entry holds, and tells how many there were', async () => {
    const ctx = app.context(office);
    const ids = Array.from(
      { length: 700 },
      (_, index) => `019aa000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    );
    recordReads(ctx, { what: 'many', ids });
    await writeReads(ctx);
    expect(
      await asSuperuser(
        `select cardinality(record_ids) as named, count from programs.access_log where what = 'many'`,
      ),
    ).toEqual([{ named: 500, count: 700 }]);
  });
});
