import { randomUUID } from 'node:crypto';
import { withClient } from '@tongxing/database';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { programs } from '../programs.ts';
import { admin, office, officeElsewhere, PLAN, ZONE } from '../testing/actors.ts';
import { MARK_OF } from './plan.store.ts';
import { ADOPT, ENTER, REPORT, WITHDRAW } from '../testing/documents.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(programs, { now: new Date('2022-01-20T09:00:00+08:00'), demonstration: true });
});
afterAll(() => app.stop());

const markFor = async (actor: typeof office, code: string | null = null) => {
  const { data } = await app.execute(actor, 'query ($code: String) { planMark(code: $code) }', { code });
  return data.planMark as string | null;
};
const common = () => ({ idempotencyKey: randomUUID(), plan: PLAN });
const decision = { reason: '理由', authority: '依据' };
let adoption: string;

describe('the mark of a plan', () => {
  it('is the same until something changes, and the one that the plan itself shows', async () => {
    const mark = await markFor(office);
    expect(mark).toMatch(/^\d+$/);
    expect(await markFor(office, PLAN)).toBe(mark);
    const { data } = await app.execute(office, '{ plan { mark } }');
    expect(data.plan.mark).toBe(mark);
  });

  it.each([
    [
      'a figure is entered',
      ENTER,
      () => ({
        indicator: 'GOLD_COORDINATORS',
        year: 2021,
        numerator: 1,
        validOn: '2021-12-31',
        evidence: '台账',
      }),
    ],
    [
      'a milestone is reported',
      REPORT,
      () => ({
        milestone: 'M1.4',
        status: 'DONE',
        doneOn: '2022-01-10',
        evidence: '材料',
        expectedVersion: 0,
      }),
    ],
    [
      'a reading is adopted',
      ADOPT,
      () => ({ ...decision, target: 'T1', reading: 'T1.body', expectedVersion: 0 }),
    ],
    ['a decision is withdrawn', WITHDRAW, () => ({ reason: '理由', adoption, expectedVersion: 1 })],
  ])('changes when %s, and for its own district alone', async (_, document, input) => {
    const [mark, theirs] = [await markFor(office), await markFor(officeElsewhere)];
    const { data, errors } = await app.execute(office, document, { input: { ...common(), ...input() } });
    expect([errors, /Invalid|NotPermitted|Conflict/.exec(JSON.stringify(data))]).toEqual([undefined, null]);
    adoption = data.result?.adoption?.id ?? adoption;
    expect(await markFor(office)).not.toBe(mark);
    expect(await markFor(officeElsewhere)).toBe(theirs);
  });

  it('changes for what is committed after something that began later', async () => {
    const insert = `insert into programs.observation (id, district_code, indicator_code, numerator, valid_on, recorded_at,
        recorded_by, recorded_by_sub, source, idempotency_key)
      values (gen_random_uuid(), '${ZONE}', 'X', 1, '2021-01-01', now(), 'x', 'x', 'MANUAL', gen_random_uuid()::text)`;
    const sees = `select set_config('app.districts', '${ZONE}', false)`;
    const url = app.testDatabase.ownerUrl('programs');
    await withClient(url, (slow) =>
      withClient(url, async (quick) => {
        for (const client of [slow, quick]) await client.query(sees);
        await slow.query('begin');
        await slow.query(insert);
        await quick.query(insert);
        const mark = await markFor(office);
        await slow.query('commit');
        expect(await markFor(office)).not.toBe(mark);
      }),
    );
  });

  it('is nothing where there is no plan to see, and refused to who may not see plans', async () => {
    expect(await markFor(officeElsewhere, PLAN)).toBeNull();
    expect(await markFor({ ...office, districts: ['110101'] })).toBeNull();
    const { errors } = await app.execute({ ...admin, roles: ['INTEGRATOR'] }, '{ planMark }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('costs one statement, which finds the newest changes by their index', async () => {
    app.statements();
    await markFor(office);
    expect(app.statements()).toHaveLength(1);
    const way = await withClient(app.testDatabase.ownerUrl('programs'), async (client) => {
      // A test has too few changes for an index to be worth while.
      await client.query(
        `set enable_seqscan = off; set enable_bitmapscan = off; set app.districts = '${ZONE}'`,
      );
      const { rows } = await client.query<Record<string, string>>(
        `explain ${MARK_OF}`.replaceAll('?', 'null'),
      );
      return rows.flatMap((row) => Object.values(row)).join('\n');
    });
    expect(way).toContain('Scan Backward using audit_log_newest');
    expect(way).not.toContain('Sort');
  });
});
