import { randomUUID } from 'node:crypto';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import type { Actor } from '@tongxing/auth';
import { programs } from '../programs.ts';
import * as actors from '../testing/actors.ts';
import { ADOPT, ADOPT_DATE, ENTER, SET_THRESHOLD } from '../testing/documents.ts';

const { office, PLAN } = actors;

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(programs, { now: new Date('2023-08-10T09:00:00+08:00') });
});
afterAll(() => app.stop());

const decide = async (document: string, input: object, actor: Actor = office) => {
  const common = { idempotencyKey: randomUUID(), plan: PLAN, reason: '三方会议讨论', authority: '会议纪要' };
  const withVersion = { ...common, expectedVersion: 0, ...input };
  const { data, errors } = await app.execute(actor, document, { input: withVersion });
  expect(errors).toBeUndefined();
  return data.result;
};
const plan = async (fields: string) => (await app.execute(office, `{ plan { ${fields} } }`)).data.plan;

describe('adopting a reading', () => {
  it('makes it govern at once, and settles the contradiction', async () => {
    const figure = { idempotencyKey: randomUUID(), plan: PLAN, indicator: 'GOLD_SOCIAL_ORGANISATIONS' };
    const input = { ...figure, year: 2021, numerator: 1, validOn: '2021-12-31', evidence: '名单' };
    await app.execute(office, ENTER, { input });
    const before = await plan(
      'target(code: "T1") { judgement { headline status } } contradictions { state }',
    );
    expect(before.target).toEqual({ judgement: { headline: null, status: 'UNSET' } });
    expect(before.contradictions[0]).toEqual({ state: 'OPEN' });
    expect(await decide(ADOPT, { target: 'T1', reading: 'T1.body' })).toMatchObject({
      __typename: 'AdoptionRecorded',
      adoption: {
        kind: 'READING',
        subject: 'T1',
        choice: 'T1.body',
        reason: '三方会议讨论',
        authority: '会议纪要',
        adoptedBy: office.name,
        inForce: true,
        sequence: 1,
      },
      target: { code: 'T1', decisionVersion: 1, judgement: { headline: 'T1.body', status: 'ACHIEVED' } },
    });
    const { contradictions, agenda } = await plan(
      'contradictions { code state } agenda { todo { kind target { code } } }',
    );
    expect(contradictions[0]).toEqual({ code: 'C1', state: 'ADOPTED' });
    expect(agenda.todo).not.toContainEqual({ kind: 'ADOPT_READING', target: { code: 'T1' } });
  });

  it('keeps the readings that were not adopted in sight, judged', async () => {
    const { target } = await plan(
      'target(code: "T1") { judgement { readings { reading { code } status } } }',
    );
    expect(target.judgement.readings).toEqual([
      { reading: { code: 'T1.body' }, status: 'ACHIEVED' },
      { reading: { code: 'T1.annex' }, status: 'BEHIND' },
    ]);
  });

  it('succeeds the one before, which stays in the history', async () => {
    const { target } = await decide(ADOPT, { target: 'T1', reading: 'T1.annex', expectedVersion: 1 });
    expect(target).toMatchObject({
      decisionVersion: 2,
      adoption: { choice: 'T1.annex' },
      adoptions: [
        { sequence: 2, inForce: true },
        { sequence: 1, inForce: false },
      ],
    });
  });

  it('is decided once, though its request comes twice', async () => {
    const input = { target: 'T3a', reading: 'T3a.body', idempotencyKey: 'the-same-request' };
    const [first, again] = [await decide(ADOPT, input), await decide(ADOPT, input)];
    expect(again.adoption.id).toBe(first.adoption.id);
    expect(again.target.adoptions).toHaveLength(1);
  });

  it('is decided once, though its request comes five times at the same moment', async () => {
    const input = { target: 'T7f', reading: 'T7f.body', idempotencyKey: 'five-times' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => decide(ADOPT, input)));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(5).fill('AdoptionRecorded'));
    expect(new Set(answers.map(({ adoption }) => adoption.id)).size).toBe(1);
  });

  it('is refused where somebody decided meanwhile, naming both versions', async () => {
    expect(await decide(ADOPT, { target: 'T1', reading: 'T1.body', expectedVersion: 1 })).toEqual({
      __typename: 'VersionConflict',
      code: 'VERSION_CONFLICT',
      message: '在您打开之后，别人已经改过。请核对最新内容后再保存。',
      path: ['expectedVersion'],
      expectedVersion: 1,
      currentVersion: 2,
    });
  });

  it('lets exactly one of several win who decide at the same moment', async () => {
    const answers = await Promise.all(
      ['T4a.body', 'T4a.annex', 'T4a.body', 'T4a.annex', 'T4a.body'].map((reading, index) =>
        decide(ADOPT, { target: 'T4a', reading }, { ...office, sub: `office-${index}` }),
      ),
    );
    const kinds = answers.map(({ __typename }) => __typename).sort();
    expect(kinds).toEqual(['AdoptionRecorded', ...Array(4).fill('VersionConflict')]);
    const conflicts = answers.filter(({ __typename }) => __typename === 'VersionConflict');
    expect(
      conflicts.every(({ expectedVersion, currentVersion }) => expectedVersion === 0 && currentVersion === 1),
    ).toBe(true);
    const { target } = await plan('target(code: "T4a") { decisionVersion adoptions { id } }');
    expect([target.decisionVersion, target.adoptions.length]).toEqual([1, 1]);
  });
});

describe('what else is decided', () => {
  it('is an ambiguous date: by the loose reading the milestone is not overdue', async () => {
    const { milestone } = await plan(
      'milestone(id: "M1.4") { ambiguous due altDue state { status daysLeft } }',
    );
    expect(milestone).toEqual({
      ambiguous: true,
      due: '2023-07-31',
      altDue: '2023-08-31',
      state: { status: 'OVERDUE', daysLeft: -10 },
    });
    const decided = await decide(ADOPT_DATE, { milestone: 'M1.4', choice: 'LOOSE' });
    expect(decided.milestone).toMatchObject({
      dateDecisionVersion: 1,
      dateAdoption: { choice: 'LOOSE' },
      state: { status: 'NOT_STARTED', daysLeft: 21 },
    });
  });

  it('is what a vague word means: the reading can be judged then', async () => {
    const figure = { idempotencyKey: randomUUID(), plan: PLAN, indicator: 'SME_COORDINATOR_COVERAGE' };
    const input = { ...figure, numerator: 51, denominator: 100, validOn: '2023-08-01', evidence: '台账' };
    await app.execute(office, ENTER, { input });
    const decided = await decide(SET_THRESHOLD, { reading: 'T3c.body', value: 50 });
    expect(decided).toMatchObject({
      adoption: { kind: 'THRESHOLD', value: 50 },
      reading: { code: 'T3c.body', thresholdVersion: 1, threshold: { value: 50 } },
      target: { judgement: { status: 'ON_TRACK' } },
    });
  });

  it('is how far below “about” is enough, and the number that the city sets', async () => {
    expect(await decide(SET_THRESHOLD, { reading: 'T5.body', value: 10 })).toMatchObject({
      reading: { threshold: { value: 10 } },
    });
    expect(await decide(SET_THRESHOLD, { reading: 'T3b.city', value: 3 })).toMatchObject({
      reading: { threshold: { value: 3 } },
    });
  });
});
