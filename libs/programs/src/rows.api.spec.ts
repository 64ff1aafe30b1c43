import fc from 'fast-check';
import { withClient } from '@tongxing/database';
import {
  answersTheGatewayAlone,
  guardsEveryTable,
  startSubgraph,
  type RunningSubgraph,
} from '@tongxing/subgraph/testing';
import type { Actor } from '@tongxing/auth';
import { programs } from './programs.ts';
import * as actors from './testing/actors.ts';
import { ADOPT, ADOPT_DATE, BOARD, ENTER, REPORT, SET_THRESHOLD, WITHDRAW } from './testing/documents.ts';

const { ELSEWHERE, office, PLAN, PLAN_ELSEWHERE, ZONE } = actors;
const TABLES = ['plan', 'plan_version', 'observation', 'adoption', 'milestone_report'];

let app: RunningSubgraph;
/** what an intruder might have come to know */
let known: { plan: string; adoption: string };
beforeAll(async () => {
  app = await startSubgraph(programs, { demonstration: true, now: new Date('2023-07-01T09:00:00+08:00') });
  const { data } = await app.execute(office, '{ plan { id } }');
  const adopted = await app.execute(office, ADOPT, {
    input: { ...decision, target: 'T1', reading: 'T1.body' },
  });
  known = { plan: data.plan.id, adoption: adopted.data.result.adoption.id };
});
afterAll(() => app.stop());

answersTheGatewayAlone(() => app);
guardsEveryTable(() => app);

const common = { idempotencyKey: 'a-key-of-the-zone', plan: PLAN };
const decision = { ...common, reason: '理由', authority: '依据', expectedVersion: 0 };
const withdrawal = { ...common, reason: '理由', expectedVersion: 1 };
const figure = { year: 2022, numerator: 9, validOn: '2022-12-31', evidence: '台账' };
const done = { status: 'DONE', doneOn: '2022-01-01', evidence: '材料' };

/** Every row of the zone, as the server's superuser sees it. */
const rowsOfTheZone = () =>
  withClient(app.testDatabase.adminUrl, async (client) => {
    const tables = await Promise.all(
      [...TABLES, 'audit_log'].map((table) =>
        client.query(
          `select to_jsonb(t) as row from programs.${table} t where district_code = $1 order by id`,
          [ZONE],
        ),
      ),
    );
    return JSON.stringify(tables.map(({ rows }) => rows));
  });

/** Strangers: every role, with and without what it is bound to, in another district or in none. */
const stranger: fc.Arbitrary<Actor> = fc.record({
  sub: fc.constantFrom(office.sub, 'intruder'),
  name: fc.constant('外区'),
  districts: fc.constantFrom([ELSEWHERE], [], ['110101', ELSEWHERE], ['1302'], ['%'], [`'${ZONE}'`]),
  unit: fc.constantFrom('HRSS', 'UNION', 'COMMERCE', 'TRIPARTITE'),
  street: fc.constantFrom(`${ZONE}001`, `${ELSEWHERE}001`),
  body: fc.constant('body'),
  roles: fc
    .subarray(['UNIT', 'STREET', 'BODY', 'ADMIN', 'CITY', 'CITY_OFFICE', 'INTEGRATOR'] as const)
    .map((more) => ['OFFICE' as const, ...more]),
  scope: fc.constant(['dashboard']),
  sid: fc.constant('elsewhere'),
  ver: fc.constant(1),
});

type Attempt = () => readonly [document: string, variables: object];
const ENTITY = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Plan { code number targets { code adoptions { id } } } ... on District { plans { code id } } } }`;
const entity = (of: object): readonly [string, object] => [ENTITY, { of: [of] }];

/** Every way in: by code, by id, by reference, and each mutation with the zone's plan or rows. */
const ATTEMPTS: readonly Attempt[] = [
  () => [BOARD, { code: PLAN }],
  () => [BOARD, {}],
  () => ['{ plans { id code targets { observations { totalCount } } } }', {}],
  () => entity({ __typename: 'Plan', id: known.plan }),
  () => entity({ __typename: 'Plan', id: known.plan, districtCode: ELSEWHERE }),
  () => entity({ __typename: 'District', code: ZONE }),
  () => [ENTER, { input: { ...common, ...figure, indicator: 'GOLD_COORDINATORS' } }],
  () => [ADOPT, { input: { ...decision, target: 'T3a', reading: 'T3a.body' } }],
  () => [ADOPT, { input: { ...decision, target: 'T1', reading: 'T1.annex', expectedVersion: 1 } }],
  () => [ADOPT_DATE, { input: { ...decision, milestone: 'M1.4', choice: 'LOOSE' } }],
  () => [SET_THRESHOLD, { input: { ...decision, reading: 'T3c.body', value: 50 } }],
  () => [WITHDRAW, { input: { ...withdrawal, adoption: known.adoption } }],
  () => [WITHDRAW, { input: { ...withdrawal, plan: PLAN_ELSEWHERE, adoption: known.adoption } }],
  () => [REPORT, { input: { ...common, ...done, milestone: 'M1.4', expectedVersion: 0 } }],
];
/** the one that names a plan of the intruder's own */
const MISPLACED = 12;
const SUCCESS = new Set(['ObservationEntered', 'AdoptionRecorded', 'MilestoneReported']);

describe('another district', () => {
  it('gets in by none of 200 attempts: nothing is read, nothing is changed', async () => {
    const before = await rowsOfTheZone();
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(stranger, fc.constantFrom(...ATTEMPTS), async (actor, attempt) => {
        const [document, variables] = attempt();
        const { data, errors } = await app.execute(actor, document, variables);
        tried += 1;
        for (const error of errors ?? []) expect(error.extensions.code).toBe('FORBIDDEN');
        const answer = data?.result ?? data?.enterObservation;
        expect(SUCCESS.has(answer?.__typename)).toBe(false);
        // A refusal's message may name what was asked for; nothing else of the zone's is told.
        const told = JSON.stringify(answer ? { ...answer, message: null } : data);
        for (const secret of [PLAN, known.plan, known.adoption, ZONE, '唐高协劳字']) {
          expect(told).not.toContain(secret);
        }
      }),
      { numRuns: 200, seed: 130273 },
    );
    expect(tried).toBe(200);
    expect(await rowsOfTheZone()).toBe(before);
  });

  it('fails for being another: the zone’s own office succeeds with every one of them', async () => {
    const answers: string[] = [];
    for (const attempt of ATTEMPTS.filter((_, index) => index !== MISPLACED)) {
      const { data, errors } = await app.execute(office, ...attempt());
      expect(errors).toBeUndefined();
      const answer = data.result ?? data.enterObservation;
      if (answer) answers.push(answer.__typename);
      else expect(JSON.stringify(data)).toContain(PLAN);
    }
    expect(answers).toHaveLength(7);
    expect(answers.filter((answer) => !SUCCESS.has(answer))).toEqual([]);
  });

  it('finds none of its rows by SQL, and can plant none among them', async () => {
    const { em } = app.context({ ...office, districts: [ELSEWHERE] });
    for (const table of [...TABLES, 'audit_log']) {
      const found = await em.execute(`select 1 from programs.${table} where district_code = ?`, [ZONE]);
      expect([table, found.length]).toEqual([table, 0]);
    }
    await expect(
      em.execute(`insert into programs.plan (id, district_code, code, current_version)
        values (gen_random_uuid(), '${ZONE}', 'planted', 1)`),
    ).rejects.toThrow(/row-level security/);
    await expect(em.execute(`update programs.plan set district_code = '${ZONE}'`)).rejects.toThrow(
      /row-level security/,
    );
  });
});

describe('the record', () => {
  const sql = (statement: string) => app.context(office).em.execute(statement);

  it.each(['observation', 'milestone_report', 'plan_version', 'audit_log'])(
    'of every %s can be neither changed nor deleted by the service',
    async (table) => {
      const column = table === 'audit_log' ? 'request_id' : 'district_code';
      await expect(sql(`update programs.${table} set ${column} = ${column}`)).rejects.toThrow(
        /permission denied/,
      );
      await expect(sql(`delete from programs.${table}`)).rejects.toThrow(/permission denied/);
      await expect(sql(`truncate programs.${table}`)).rejects.toThrow(/permission denied/);
    },
  );

  it('of decisions lets one be withdrawn, and nothing else of it be changed', async () => {
    for (const change of ["choice = 'T1.annex'", "reason = '改过'", 'adopted_by_sub = null', 'no = 9']) {
      await expect(sql(`update programs.adoption set ${change}`)).rejects.toThrow(/permission denied/);
    }
    await expect(sql('delete from programs.adoption')).rejects.toThrow(/permission denied/);
  });

  it('keeps who changed what, from what and to what, also where SQL was written by hand', async () => {
    const ctx = app.context(office);
    const change = `update programs.adoption set withdrawn_reason = '改过的理由' where id = ?`;
    await ctx.em.execute(change, [known.adoption]);
    const trail = await ctx.em.execute(
      `select actor, request_id, operation, db_role, before ->> 'withdrawn_reason' as before, after ->> 'withdrawn_reason' as after
         from programs.audit_log where table_name = 'adoption' and row_id = ? order by id`,
      [known.adoption],
    );
    expect([trail.at(0), trail.at(-1)]).toMatchObject([
      { actor: office.sub, operation: 'INSERT', before: null, after: null },
      {
        actor: office.sub,
        request_id: ctx.requestId,
        operation: 'UPDATE',
        db_role: 'programs_app',
        before: '理由',
        after: '改过的理由',
      },
    ]);
  });

  it('keeps what the owner changes without saying who, under the role’s name', async () => {
    await withClient(app.testDatabase.ownerUrl('programs'), async (client) => {
      await client.query(`select set_config('app.districts', '${ZONE}', false)`);
      await client.query('update programs.observation set numerator = numerator + 1 where year = 2021');
    });
    const trail = await sql(`select distinct actor, operation, db_role from programs.audit_log
      where table_name = 'observation' and operation = 'UPDATE'`);
    expect(trail).toEqual([{ actor: null, operation: 'UPDATE', db_role: 'programs_owner' }]);
  });

  it('of migrations is out of the service’s sight', async () => {
    await expect(sql('select * from programs.migration')).rejects.toThrow(/permission denied/);
  });
});
