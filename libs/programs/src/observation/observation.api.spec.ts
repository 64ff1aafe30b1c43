import { randomUUID } from 'node:crypto';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import type { Actor } from '@tongxing/auth';
import { programs } from '../programs.ts';
import * as actors from '../testing/actors.ts';
import { ENTER } from '../testing/documents.ts';

const { office, PLAN, ENGLISH } = actors;
/** Four enterprises served well in time. */
const figure = (more: object = {}) => ({
  idempotencyKey: randomUUID(),
  plan: PLAN,
  indicator: 'HARMONIOUS_ENTERPRISES',
  year: 2021,
  numerator: 4,
  validOn: '2021-12-31',
  evidence: '2021年度培育名单',
  ...more,
});
const rate = (more: object = {}) =>
  figure({ indicator: 'MEDIATION_SUCCESS_RATE', numerator: 70, denominator: 100, ...more });

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(programs, { now: new Date('2022-01-20T09:00:00+08:00') });
});
afterAll(() => app.stop());

const enter = async (input: object, actor: Actor = office, headers = {}) => {
  const { data, errors } = await app.execute(actor, ENTER, { input }, headers);
  expect(errors).toBeUndefined();
  return data.enterObservation;
};
const recordings = async (target: string) =>
  (await app.execute(office, `{ plan { target(code: "${target}") { observations { totalCount } } } }`)).data
    .plan.target.observations.totalCount;

describe('a figure entered by hand', () => {
  it('is shown at once by its targets, with its source and the pace it gives', async () => {
    expect(await enter(figure())).toMatchObject({
      __typename: 'ObservationEntered',
      observation: {
        year: 2021,
        numerator: 4,
        denominator: null,
        display: '4',
        source: 'MANUAL',
        recordedBy: office.name,
        evidence: '2021年度培育名单',
      },
      targets: [
        {
          code: 'T4a',
          judgement: {
            achieved: { display: '4', source: 'MANUAL' },
            readings: [
              { reading: { code: 'T4a.body' }, total: { achieved: 4, status: 'ACHIEVED' } },
              {
                reading: { code: 'T4a.annex' },
                total: { achieved: 4, pace: expect.closeTo(0.83, 2), status: 'AT_RISK' },
              },
            ],
          },
        },
      ],
    });
  });

  it('is corrected by a later one, which does not overwrite it', async () => {
    await enter(rate({ numerator: 60 }));
    const { targets } = await enter(rate({ numerator: 70 }));
    expect(targets[0]).toMatchObject({ code: 'T2b', judgement: { achieved: { display: '70%' } } });
    expect(await recordings('T2b')).toBe(2);
  });

  it('is recorded once, though its request comes twice', async () => {
    const input = figure({ indicator: 'GOLD_COORDINATORS', numerator: 2 });
    const [first, again] = [await enter(input), await enter(input)];
    expect(again.observation.id).toBe(first.observation.id);
    expect(await recordings('T3a')).toBe(1);
  });

  it('is recorded once, though its request comes five times at the same moment', async () => {
    const input = figure({ indicator: 'GOLD_SOCIAL_ORGANISATIONS', numerator: 1 });
    const answers = await Promise.all(Array.from({ length: 5 }, () => enter(input)));
    expect(new Set(answers.map(({ observation }) => observation.id)).size).toBe(1);
    expect(await recordings('T1')).toBe(1);
  });

  it('moves every target that shares its indicator', async () => {
    const { targets } = await enter(
      figure({ indicator: 'PAY_FEEDBACK_RATE', numerator: 95, denominator: 100 }),
    );
    expect(targets.map(({ code }: { code: string }) => code)).toEqual(['T7a', 'T7b']);
  });
});

describe('who enters figures', () => {
  it.each([
    ['the office', office, 'ObservationEntered'],
    ['the lead unit', actors.union, 'ObservationEntered'],
    ['a responsible unit', actors.tripartite, 'ObservationEntered'],
  ] as const)('%s of an action may', async (_, actor, answer) => {
    const input = figure({ indicator: 'MODEL_COORDINATORS', numerator: 6 });
    expect((await enter(input, actor)).__typename).toBe(answer);
  });

  it('a unit that an action does not belong to may not, and is told who may', async () => {
    const refusal = {
      __typename: 'NotPermitted',
      code: 'NOT_PERMITTED',
      message: '只有专班办公室和该行动的牵头、责任单位可以填报。',
      path: [],
    };
    expect(await enter(figure(), actors.tripartite)).toEqual(refusal);
    expect(await enter(figure(), actors.tripartite, ENGLISH)).toEqual({
      ...refusal,
      message: 'Only the task-force office and the units of this action may enter its figures.',
    });
  });

  it.each(['street', 'body', 'admin', 'city', 'cityOffice', 'integrator'] as const)(
    '%s may not at all',
    async (who) => {
      const { data, errors } = await app.execute(actors[who], ENTER, { input: figure() });
      expect([data.enterObservation, errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
    },
  );
});

describe('a figure that cannot be', () => {
  const CASES: readonly [string, object, string, string, string, string][] = [
    ['below zero', figure({ numerator: -1 }), 'numerator', 'NOT_A_COUNT', '整数', 'whole number'],
    ['in pieces', figure({ numerator: 1.5 }), 'numerator', 'NOT_A_COUNT', '整数', 'whole number'],
    [
      'a count with a denominator',
      figure({ denominator: 3 }),
      'denominator',
      'NOT_WANTED',
      '没有分母',
      'no denominator',
    ],
    [
      'a ratio without one',
      rate({ denominator: null }),
      'denominator',
      'REQUIRED',
      '请填写分母',
      'enter its denominator',
    ],
    [
      'more than all',
      rate({ numerator: 101 }),
      'numerator',
      'EXCEEDS_DENOMINATOR',
      '不能大于',
      'cannot exceed',
    ],
    ['of a year outside the plan', figure({ year: 2024 }), 'year', 'NO_SUCH_YEAR', '年度', 'a year from'],
    ['of no year', figure({ year: null }), 'year', 'NO_SUCH_YEAR', '年度', 'a year from'],
    [
      'a state that claims a year',
      figure({ indicator: 'SME_COORDINATOR_COVERAGE', denominator: 9 }),
      'year',
      'NOT_WANTED',
      '存量指标',
      'a state on a day',
    ],
    [
      'of tomorrow',
      figure({ validOn: '2022-01-21' }),
      'validOn',
      'IN_THE_FUTURE',
      '2022-01-20',
      '2022-01-20',
    ],
    [
      'from before the plan',
      figure({ validOn: '2018-01-01' }),
      'validOn',
      'BEFORE_THE_PLAN',
      '不能早于',
      'earlier',
    ],
    [
      'from before its year',
      figure({ validOn: '2020-12-31' }),
      'validOn',
      'BEFORE_THE_YEAR',
      '早于所属年度',
      'before the year',
    ],
    ['without evidence', figure({ evidence: ' ' }), 'evidence', 'REQUIRED', '请填写', 'fill this in'],
    [
      'with evidence too long',
      figure({ evidence: '字'.repeat(2001) }),
      'evidence',
      'TOO_LONG',
      '2000',
      '2000',
    ],
    [
      'with a link that runs code',
      figure({ evidenceLink: 'javascript:alert(1)' }),
      'evidenceLink',
      'NOT_A_LINK',
      'https://',
      'https://',
    ],
    ['without a key', figure({ idempotencyKey: '' }), 'idempotencyKey', 'REQUIRED', '请填写', 'fill this in'],
  ];

  it.each(CASES)('%s is refused at its field, in both languages', async (_, input, field, code, zh, en) => {
    for (const [headers, words, summary] of [
      [{}, zh, '没有保存'],
      [ENGLISH, en, 'nothing was saved'],
    ] as const) {
      const refused = await enter(input, office, headers);
      expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT', path: [] });
      expect(refused.message).toContain(summary);
      expect(refused.fields).toContainEqual({ code, path: [field], message: expect.stringContaining(words) });
    }
  });

  it('is told everything that is wrong with it at once', async () => {
    const { fields } = await enter(
      figure({ numerator: -1, year: 1999, evidence: '', validOn: '2030-01-01' }),
    );
    const paths = fields.map(({ path }: { path: string[] }) => path[0]);
    expect(paths.sort()).toEqual(['evidence', 'numerator', 'validOn', 'year']);
  });

  it.each([
    ['plan', { plan: 'nowhere' }, '没有代码为 nowhere 的计划。', 'There is no plan with the code nowhere.'],
    ['indicator', { indicator: 'LUCK' }, '计划中没有指标 LUCK。', 'The plan has no indicator LUCK.'],
  ] as const)('names no %s that exists', async (field, more, zh, en) => {
    const missing = { __typename: 'NotFound', code: 'NOT_FOUND', path: [field] };
    expect(await enter(figure(more))).toEqual({ ...missing, message: zh });
    expect(await enter(figure(more), office, ENGLISH)).toEqual({ ...missing, message: en });
  });

  it('leaves nothing behind', async () => {
    const before = await recordings('T5');
    await enter(figure({ indicator: 'NEW_ENTERPRISES_SERVED', numerator: -1 }));
    expect(await recordings('T5')).toBe(before);
  });
});
