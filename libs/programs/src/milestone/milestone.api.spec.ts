import { randomUUID } from 'node:crypto';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import type { Actor } from '@tongxing/auth';
import { programs } from '../programs.ts';
import * as actors from '../testing/actors.ts';
import { REPORT } from '../testing/documents.ts';

const { office, PLAN, ENGLISH } = actors;

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(programs, { now: new Date('2021-10-08T09:00:00+08:00') });
});
afterAll(() => app.stop());

const report = async (input: object, actor: Actor = office, headers = {}) => {
  const common = { idempotencyKey: randomUUID(), plan: PLAN, milestone: 'M1.2', expectedVersion: 0 };
  const { data, errors } = await app.execute(actor, REPORT, { input: { ...common, ...input } }, headers);
  expect(errors).toBeUndefined();
  return data.result;
};
const done = (more: object = {}) => ({
  status: 'DONE',
  doneOn: '2021-02-20',
  evidence: '工作办法印发稿',
  ...more,
});

describe('a report on a milestone', () => {
  it('shows at once how it stands', async () => {
    expect(await report(done({ note: ' 已印发各镇办 ', evidenceLink: 'https://example.org/1' }))).toEqual({
      __typename: 'MilestoneReported',
      milestone: {
        id: 'M1.2',
        reportVersion: 1,
        state: {
          status: 'DONE',
          daysLeft: expect.any(Number),
          overdueStrict: false,
          overdueLoose: false,
          doneOn: '2021-02-20',
        },
        report: {
          status: 'DONE',
          doneOn: '2021-02-20',
          evidence: '工作办法印发稿',
          evidenceLink: 'https://example.org/1',
          note: '已印发各镇办',
          reportedBy: office.name,
        },
        reports: [{ status: 'DONE' }],
      },
    });
  });

  it('adds to the earlier ones and does not overwrite them', async () => {
    const { milestone } = await report({ status: 'IN_PROGRESS', expectedVersion: 1 });
    expect(milestone).toMatchObject({
      reportVersion: 2,
      state: { status: 'OVERDUE', doneOn: null },
      reports: [{ status: 'IN_PROGRESS' }, { status: 'DONE' }],
    });
  });

  it('of something done after its date says that it was late', async () => {
    const late = done({ milestone: 'M2.1', doneOn: '2021-03-05' });
    expect((await report(late)).milestone.state).toMatchObject({ status: 'DONE_LATE', overdueStrict: true });
  });

  it('is about one year of a milestone that recurs', async () => {
    await report(done({ milestone: 'M3.R@2021', doneOn: '2021-09-28' }));
    const { data } = await app.execute(
      office,
      '{ plan { milestones { code year state(on: "2021-10-08") { status } } } }',
    );
    const yearly = data.plan.milestones.filter(({ code }: { code: string }) => code === 'M3.R');
    expect(yearly.map(({ year, state }: { year: number; state: object }) => [year, state])).toEqual([
      [2021, { status: 'DONE' }],
      [2022, { status: 'NOT_STARTED' }],
      [2023, { status: 'NOT_STARTED' }],
    ]);
  });

  it('does not change what an earlier day looked like', async () => {
    const { data } = await app.execute(
      office,
      '{ plan { milestone(id: "M3.R@2021") { state(on: "2021-09-27") { status daysLeft doneOn } } } }',
    );
    expect(data.plan.milestone.state).toMatchObject({ status: 'NOT_STARTED', daysLeft: 3, doneOn: null });
  });

  it('is stored once, though its request comes twice', async () => {
    const input = done({ milestone: 'M3.1', idempotencyKey: 'the-same-request' });
    await report(input);
    expect((await report(input)).milestone.reports).toHaveLength(1);
  });

  it('is stored once, though its request comes five times at the same moment', async () => {
    const input = done({ milestone: 'M5.1', idempotencyKey: 'five-times' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => report(input)));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(5).fill('MilestoneReported'));
    expect(answers[0].milestone.reports).toHaveLength(1);
  });

  it('is refused where somebody reported meanwhile, naming both versions', async () => {
    expect(await report(done({ expectedVersion: 1 }), office, ENGLISH)).toEqual({
      __typename: 'VersionConflict',
      code: 'VERSION_CONFLICT',
      message: 'Someone changed this after you opened it. Check the latest version, then save again.',
      path: ['expectedVersion'],
      expectedVersion: 1,
      currentVersion: 2,
    });
  });

  it('lets exactly one of several win who report at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        report(done({ milestone: 'M6.1' }), { ...office, sub: `office-${index}` }),
      ),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'MilestoneReported',
      ...Array(4).fill('VersionConflict'),
    ]);
  });
});

describe('who reports', () => {
  it('is the office, or a unit of the action', async () => {
    const inWork = { status: 'IN_PROGRESS', milestone: 'M3.2' };
    expect((await report(inWork, actors.tripartite)).__typename).toBe('MilestoneReported');
    expect((await report({ ...inWork, expectedVersion: 1 }, actors.union)).__typename).toBe(
      'MilestoneReported',
    );
  });

  it('is no unit that the action does not belong to', async () => {
    const refusal = { __typename: 'NotPermitted', code: 'NOT_PERMITTED', path: [] };
    expect(await report(done(), actors.tripartite)).toEqual({
      ...refusal,
      message: '只有专班办公室和该行动的牵头、责任单位可以填报。',
    });
    expect(await report(done(), actors.tripartite, ENGLISH)).toEqual({
      ...refusal,
      message: 'Only the task-force office and the units of this action may report on it.',
    });
  });

  it('is the office alone for what concerns the plan as a whole', async () => {
    const { data } = await app.execute(office, '{ plan { milestones { id action { no } } } }');
    const whole = data.plan.milestones.find(({ action }: { action: object | null }) => action === null);
    const input = { status: 'IN_PROGRESS', milestone: whole.id };
    expect((await report(input, actors.hrss)).__typename).toBe('NotPermitted');
    expect((await report(input)).__typename).toBe('MilestoneReported');
  });

  it.each(['street', 'body', 'admin', 'city', 'cityOffice', 'integrator'] as const)(
    'is not %s',
    async (who) => {
      const input = { idempotencyKey: randomUUID(), plan: PLAN, milestone: 'M1.2', expectedVersion: 0 };
      const { data, errors } = await app.execute(actors[who], REPORT, { input: { ...input, ...done() } });
      expect([data.result, errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
    },
  );
});

describe('a report that cannot be', () => {
  const LONG = '字'.repeat(2001);
  const CASES: readonly [string, object, string, string, string, string][] = [
    [
      'done, and not since when',
      done({ doneOn: null }),
      'doneOn',
      'REQUIRED',
      '完成日期',
      'the date it was done',
    ],
    ['done tomorrow', done({ doneOn: '2021-10-09' }), 'doneOn', 'IN_THE_FUTURE', '2021-10-08', '2021-10-08'],
    ['done without evidence', done({ evidence: '  ' }), 'evidence', 'REQUIRED', '佐证', 'evidence'],
    ['with evidence too long', done({ evidence: LONG }), 'evidence', 'TOO_LONG', '2000', '2000'],
    ['with a note too long', done({ note: LONG }), 'note', 'TOO_LONG', '2000', '2000'],
    [
      'with a link that is none',
      done({ evidenceLink: 'see attachment' }),
      'evidenceLink',
      'NOT_A_LINK',
      'http',
      'http',
    ],
    ['without a key', done({ idempotencyKey: '' }), 'idempotencyKey', 'REQUIRED', '请填写', 'fill this in'],
  ];

  it.each(CASES)('%s is refused at its field, in both languages', async (_, input, field, code, zh, en) => {
    for (const [headers, words] of [
      [{}, zh],
      [ENGLISH, en],
    ] as const) {
      expect(await report(input, office, headers)).toMatchObject({
        __typename: 'InvalidInput',
        code: 'INVALID_INPUT',
        fields: [{ code, path: [field], message: expect.stringContaining(words) }],
      });
    }
  });

  it.each([
    ['plan', { plan: 'nowhere' }, '没有代码为 nowhere 的计划。', 'There is no plan with the code nowhere.'],
    ['milestone', { milestone: 'M99' }, '计划中没有节点 M99。', 'The plan has no milestone M99.'],
  ] as const)('names no %s that exists', async (field, more, zh, en) => {
    const missing = { __typename: 'NotFound', code: 'NOT_FOUND', path: [field] };
    expect(await report(done(more))).toEqual({ ...missing, message: zh });
    expect(await report(done(more), office, ENGLISH)).toEqual({ ...missing, message: en });
  });
});
