import { randomUUID } from 'node:crypto';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { programs } from '../programs.ts';
import * as actors from '../testing/actors.ts';
import { ADOPT, ADOPT_DATE, SET_THRESHOLD } from '../testing/documents.ts';

const { office, PLAN, ENGLISH } = actors;

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(programs, { now: new Date('2023-07-01T09:00:00+08:00') });
});
afterAll(() => app.stop());

const decision = (more: object) => ({
  idempotencyKey: randomUUID(),
  plan: PLAN,
  reason: '三方会议讨论',
  authority: '会议纪要',
  expectedVersion: 0,
  ...more,
});
const reading = (more: object = {}) => decision({ target: 'T1', reading: 'T1.body', ...more });
const date = (more: object = {}) => decision({ milestone: 'M1.4', choice: 'STRICT', ...more });
const threshold = (more: object = {}) => decision({ reading: 'T3c.body', value: 50, ...more });

const results = (document: string, input: object) =>
  Promise.all(
    [{}, ENGLISH].map(async (headers) => {
      const { data, errors } = await app.execute(office, document, { input }, headers);
      expect(errors).toBeUndefined();
      return data.result;
    }),
  );

describe('a decision that cannot be taken', () => {
  const INVALID: readonly [string, string, object, string, string, string, string][] = [
    [
      'of a reading of another target',
      ADOPT,
      reading({ reading: 'T5.body' }),
      'reading',
      'NOT_A_READING',
      '该目标的一种口径',
      'this target’s readings',
    ],
    ['without a reason', ADOPT, reading({ reason: ' ' }), 'reason', 'REQUIRED', '请填写', 'fill this in'],
    [
      'without an authority',
      ADOPT,
      reading({ authority: '' }),
      'authority',
      'REQUIRED',
      '请填写',
      'fill this in',
    ],
    [
      'with a reason too long',
      ADOPT,
      reading({ reason: '字'.repeat(2001) }),
      'reason',
      'TOO_LONG',
      '2000',
      '2000',
    ],
    [
      'without a key',
      ADOPT,
      reading({ idempotencyKey: ' ' }),
      'idempotencyKey',
      'REQUIRED',
      '请填写',
      'fill this in',
    ],
    [
      'on a date that is plain',
      ADOPT_DATE,
      date({ milestone: 'M1.2' }),
      'milestone',
      'NOT_AMBIGUOUS',
      '只有一种读法',
      'one reading only',
    ],
    [
      'on a number that the notice states',
      SET_THRESHOLD,
      threshold({ reading: 'T1.body' }),
      'reading',
      'NUMBER_STATED',
      '已有明确数量',
      'states this number',
    ],
    ['above 100 %', SET_THRESHOLD, threshold({ value: 101 }), 'value', 'OUT_OF_RANGE', '100', '100'],
    ['of 0 %', SET_THRESHOLD, threshold({ value: 0 }), 'value', 'OUT_OF_RANGE', '大于 0', 'above 0'],
    [
      'on “about” with more than half off',
      SET_THRESHOLD,
      threshold({ reading: 'T5.body', value: 51 }),
      'value',
      'OUT_OF_RANGE',
      '50',
      '50',
    ],
    [
      'on a count in pieces',
      SET_THRESHOLD,
      threshold({ reading: 'T3b.city', value: 2.5 }),
      'value',
      'OUT_OF_RANGE',
      '整数',
      'whole number',
    ],
  ];

  it.each(INVALID)(
    '%s is refused at its field, in both languages',
    async (_, document, input, field, code, ...words) => {
      const answers = await results(document, input);
      answers.forEach((refused, index) => {
        expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT', path: [] });
        expect(refused.fields).toEqual([
          { code, path: [field], message: expect.stringContaining(words[index] ?? '') },
        ]);
      });
    },
  );

  it.each([
    [
      'plan',
      ADOPT,
      reading({ plan: 'nowhere' }),
      '没有代码为 nowhere 的计划。',
      'There is no plan with the code nowhere.',
    ],
    ['target', ADOPT, reading({ target: 'T99' }), '计划中没有 T99。', 'The plan has no T99.'],
    ['milestone', ADOPT_DATE, date({ milestone: 'M99' }), '计划中没有 M99。', 'The plan has no M99.'],
    [
      'reading',
      SET_THRESHOLD,
      threshold({ reading: 'T99.body' }),
      '计划中没有 T99.body。',
      'The plan has no T99.body.',
    ],
  ] as const)('names no %s that exists', async (field, document, input, zh, en) => {
    const missing = { __typename: 'NotFound', code: 'NOT_FOUND', path: [field] };
    expect(await results(document, input)).toEqual([
      { ...missing, message: zh },
      { ...missing, message: en },
    ]);
  });

  it('stores nothing', async () => {
    const { em } = app.context(office);
    expect(await em.execute('select 1 from programs.adoption')).toEqual([]);
  });
});

describe('who decides', () => {
  it.each([
    'hrss',
    'union',
    'commerce',
    'street',
    'body',
    'admin',
    'city',
    'cityOffice',
    'integrator',
  ] as const)('%s does not: readings are the office’s to adopt', async (who) => {
    const { data, errors } = await app.execute(actors[who], ADOPT, { input: reading() });
    expect([data.result, errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
  });

  it('the office of another district finds no such plan', async () => {
    const { data } = await app.execute(actors.officeElsewhere, ADOPT, { input: reading() });
    expect(data.result).toMatchObject({ __typename: 'NotFound', path: ['plan'] });
  });
});
