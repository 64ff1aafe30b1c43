import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { mutate } from '../testing/mutate.ts';
import { nextId } from '../testing/rows.ts';

const [ZONE, ELSEWHERE] = ['130273', '130299'] as const;
const office = actorFor('OFFICE');
const elsewhere = actorFor('OFFICE', { districts: [ELSEWHERE], sub: 'test-elsewhere' });
const BODY = nextId();
const ALL = { publicName: true, publicBody: true, publicContact: true, publicSpecialisms: true };
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  const register = async (name: string, flags: object, actor = office) => {
    const work = {
      ...{ employment: 'FULL_TIME', employer: '样本单位', bodyId: BODY, contact: '0315-1234567' },
      ...{ streetCode: actor === office ? '130273101' : '130299001', specialisms: ['PAY', 'OVERTIME'] },
    };
    const input = { ...work, ...flags, name, idempotencyKey: nextId() };
    const { mediator } = await mutate(app, actor, 'registerMediator', input);
    return mediator.id as string;
  };
  await register('安公开', ALL);
  await register('柏姓名', { publicName: true });
  await register('陈不公开', {});
  const id = await register('邓离任', ALL);
  const ending = { id, expectedVersion: 1, closedOn: '2023-06-01', reason: '样本' };
  await mutate(app, office, 'closeMediator', ending);
  await register('外区人', ALL, elsewhere);
});
afterAll(() => app.stop());

const ROSTER = `query ($of: String!) { publicRoster(districtCode: $of) {
  name body { districtCode id } contact specialisms demonstration } }`;
const roster = async (of: string, actor: typeof office | null = null) =>
  (await app.execute(actor, ROSTER, { of })).data.publicRoster;
const PUBLISHED = [
  {
    ...{ name: '安公开', body: { districtCode: ZONE, id: BODY }, contact: '0315-1234567' },
    ...{ specialisms: ['PAY', 'OVERTIME'], demonstration: false },
  },
  { name: '柏姓名', body: null, contact: null, specialisms: [], demonstration: false },
];

describe('the public roster', () => {
  it('tells who is not signed in exactly what the flags publish of who is in office', async () => {
    expect(await roster(ZONE)).toEqual(PUBLISHED);
  });

  it('tells whoever is signed in the same and no more, be it of this district or another', async () => {
    const others = [
      elsewhere,
      actorFor('CITY', { districts: [] }),
      actorFor('STREET', { street: '130273401' }),
    ];
    for (const actor of [office, ...others]) expect(await roster(ZONE, actor)).toEqual(PUBLISHED);
  });

  it('is of the district asked for alone, and empty of one that there is not', async () => {
    const there = (await roster(ELSEWHERE)) as { name: string }[];
    expect(there.map(({ name }) => name)).toEqual(['外区人']);
    expect([await roster('999999'), await roster(`${ZONE},${ELSEWHERE}`), await roster('')]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('names the districts that publish one', async () => {
    const { data } = await app.execute(null, '{ rosterDistricts { code name } }');
    expect(data.rosterDistricts).toEqual([
      { code: ZONE, name: expect.stringContaining('高新') },
      { code: ELSEWHERE, name: expect.any(String) },
    ]);
  });

  it('costs one statement, and is no read of personal data: it is published', async () => {
    app.statements();
    await roster(ZONE);
    expect(app.statements()).toHaveLength(1);
    const { em } = app.context(office);
    const sql = `select count(*)::int as n from people.access_log where what = 'publicRoster'`;
    expect(await em.execute(sql)).toEqual([{ n: 0 }]);
  });

  it('has in the contract just what may be public', async () => {
    const fields = Object.keys(
      (app.subgraph.schema.getType('RosterEntry') as never as { getFields(): object }).getFields(),
    );
    expect(fields).toEqual(['name', 'body', 'contact', 'specialisms', 'demonstration']);
  });
});

describe('the way past the jurisdiction', () => {
  /** As the service's own role, with any variable of the session that it could set. */
  const asService = (sql: string) =>
    app.context(null).em.transactional(async (em) => {
      await em.execute(`select set_config('app.published', ?, true)`, [`${ZONE},${ELSEWHERE}`]);
      return em.execute<object[]>(sql);
    });

  it('is the view alone: the table shows the service none of its rows', async () => {
    for (const table of ['mediator', 'person', 'coordinator', 'expert']) {
      expect(await asService(`select id from people.${table}`)).toEqual([]);
    }
    expect(await asService('select name from people.public_roster')).toHaveLength(3);
  });

  it('has no column but those that are published, and cannot be written through', async () => {
    const columns = await asService(
      `select attname from pg_attribute where attrelid = 'people.public_roster'::regclass and attnum > 0 order by attnum`,
    );
    expect(columns.map((row) => Object.values(row)[0])).toEqual([
      'district_code',
      'name',
      'body_id',
      'contact',
      'specialisms',
      'demonstration',
    ]);
    for (const sql of [
      `update people.public_roster set name = 'x'`,
      'delete from people.public_roster',
      `insert into people.public_roster (district_code, name) values ('${ZONE}', 'x')`,
    ]) {
      await expect(asService(sql)).rejects.toThrow(/permission denied|cannot/);
    }
  });

  it('shows nothing to who asks for no district, nor after the one read', async () => {
    const { em } = app.context(null);
    expect(await em.execute('select name from people.public_roster')).toEqual([]);
    await roster(ZONE);
    expect(await em.execute('select name from people.public_roster')).toEqual([]);
  });

  it('tries no condition of a statement on what it hides', async () => {
    const spying = `create or replace function pg_temp.tell(name text) returns boolean language plpgsql cost 0.0001 as $$
      begin raise exception 'saw %', name; end $$`;
    const seen: string[] = [];
    await app
      .context(null)
      .em.transactional(async (em) => {
        await em.execute(spying);
        await em.execute(`select set_config('app.published', ?, true)`, [ELSEWHERE]);
        await em.execute(
          `select name from people.public_roster where name <> '外区人' and pg_temp.tell(name)`,
        );
      })
      .catch((error: Error) => seen.push(error.message));
    expect(seen.join()).not.toMatch(/安公开|柏姓名|陈不公开|邓离任/);
  });
});
