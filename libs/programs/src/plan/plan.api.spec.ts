import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { programs } from '../programs.ts';
import { ENGLISH, office } from '../testing/actors.ts';
import { BOARD } from '../testing/documents.ts';

/** Defects of the notice, as they are known; nothing of them may get lost. */
const CONTRADICTIONS = 'C1 C2 C3 C3b C4 C5 C6 C7 C7b C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19'.split(
  ' ',
);
/** Those that only somebody with authority can settle. */
const OPEN = ['C1', 'C2', 'C3', 'C4', 'C7', 'C7b', 'C16', 'C19'];

interface Coded {
  readonly code: string;
}
const codes = (list: readonly Coded[]) => list.map(({ code }) => code);

describe('the plan of the notice', () => {
  let app: RunningSubgraph;
  beforeAll(async () => {
    app = await startSubgraph(programs, {
      demonstration: true,
      now: new Date('2023-07-01T09:00:00+08:00'),
    });
  });
  afterAll(() => app.stop());

  /** what the office reads of the plan */
  const read = async (fields: string, headers = {}) => {
    const { data, errors } = await app.execute(office, `{ plan { ${fields} } }`, {}, headers);
    expect(errors).toBeUndefined();
    return data.plan;
  };

  it('carries the notice’s number, title and period', async () => {
    expect(await read('code number title start due years')).toEqual({
      code: '130273-2021-1',
      number: '唐高协劳字〔2021〕1号',
      title: expect.stringContaining('和谐同行'),
      start: '2020-12-01',
      due: '2023-09-30',
      years: [2021, 2022, 2023],
    });
  });

  it('has seven actions, each with its lead and responsible units', async () => {
    const { actions } = await read('actions { no leadUnitCode responsibleUnitCodes leadUnit { code } }');
    expect(actions.map((action: { leadUnitCode: string }) => action.leadUnitCode)).toEqual([
      'UNION',
      'HRSS',
      'UNION',
      'HRSS',
      'HRSS',
      'HRSS',
      'HRSS',
    ]);
    expect(actions[2]).toEqual({
      no: 3,
      leadUnitCode: 'UNION',
      leadUnit: { code: 'UNION' },
      responsibleUnitCodes: ['HRSS', 'COMMERCE', 'TRIPARTITE'],
    });
  });

  it('has 17 targets with 27 readings, each quoting the notice word for word', async () => {
    const { targets, notice } = await read(
      'notice { text } targets { code readings { code quote { text start end } } }',
    );
    expect(targets).toHaveLength(17);
    const readings = targets.flatMap((target: { readings: unknown[] }) => target.readings);
    expect(readings).toHaveLength(27);
    const bare = (text: string) => text.replace(/\s/g, '');
    for (const { quote } of readings)
      expect(bare(notice.text.slice(quote.start, quote.end))).toBe(bare(quote.text));
  });

  it('has 32 dated entries, the yearly ones once a year, the earliest due first', async () => {
    const { milestones } = await read('milestones { id code action { no } due }');
    const ofActions = milestones.filter(({ action }: { action: unknown }) => action !== null);
    expect(new Set(codes(milestones)).size).toBe(32);
    expect(ofActions.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['M3.R@2021', 'M3.R@2022', 'M3.R@2023', 'M7.8@2021']),
    );
    const dues = milestones.map(({ due }: { due: string }) => due);
    expect(dues).toEqual([...dues].sort());
  });

  it('shows every contradiction and defect of the notice, and which of them are to be decided', async () => {
    const { contradictions } = await read(
      'contradictions { code state severity sides { text } handling decide }',
    );
    expect(codes(contradictions)).toEqual(CONTRADICTIONS);
    const inState = (state: string) =>
      codes(contradictions.filter((one: { state: string }) => one.state === state));
    expect(inState('OPEN')).toEqual(OPEN);
    expect(inState('NOTED')).toHaveLength(CONTRADICTIONS.length - OPEN.length);
    for (const { sides, handling } of contradictions) {
      expect(sides.every(({ text }: { text: string }) => text.length > 0)).toBe(true);
      expect(handling).not.toBe('');
    }
  });

  it('names posts of the task force, and nobody who holds one', async () => {
    const { posts } = await read('posts { ordinal role unitName title }');
    expect(posts).toHaveLength(11);
    const roles = posts.map(({ role }: { role: string }) => role);
    expect(roles.filter((role: string) => role === 'LEADER')).toHaveLength(1);
    expect(roles).toContain('OFFICE_DIRECTOR');
    expect(Object.keys(posts[0]).sort()).toEqual(['ordinal', 'role', 'title', 'unitName']);
  });

  it('judges the day it is asked for, without what came after it', async () => {
    const asOf = async (on: string) => {
      const { data } = await app.execute(office, BOARD, { on });
      const target = data.plan.actions[0].targets[0];
      return [
        target.judgement.on,
        target.observations.totalCount,
        target.judgement.achieved?.validOn ?? null,
      ];
    };
    expect(await asOf('2023-06-30')).toEqual(['2023-06-30', 11, '2023-06-30']);
    expect(await asOf('2022-05-01')).toEqual(['2022-05-01', 6, '2022-03-31']);
    expect(await asOf('2020-12-01')).toEqual(['2020-12-01', 0, null]);
  });

  it('answers in English when asked, and quotes in Chinese all the same', async () => {
    const fields = `title posts { unitName } contradictions { title handling sides { quote { text } } }
      actions { title targets { title readings { statement quote { text } } } }`;
    const [zh, en] = [await read(fields), await read(fields, ENGLISH)];
    const words = (plan: typeof zh) => ({
      title: plan.title,
      action: plan.actions[0].title,
      target: plan.actions[0].targets[0].title,
      statement: plan.actions[0].targets[0].readings[1].statement,
      contradiction: plan.contradictions[0].title,
      post: plan.posts[0].unitName,
    });
    expect(words(zh)).toMatchObject({ statement: '全期不少于 3 家（每年 1 家）' });
    expect(words(en)).toMatchObject({ statement: 'at least 3 over the plan (1 a year)' });
    for (const [key, text] of Object.entries(words(en))) {
      expect([key, text]).toEqual([key, expect.not.stringMatching(/\p{Script=Han}/u)]);
    }
    const quotes = (plan: typeof zh) => JSON.stringify(plan).match(/"quote":\{[^}]*\}/g);
    expect(quotes(en)).toEqual(quotes(zh));
  });

  it('answers null for a plan, target or milestone that does not exist', async () => {
    const { data, errors } = await app.execute(
      office,
      '{ none: plan(code: "nowhere") { id } plan { target(code: "T99") { code } milestone(id: "M99") { id } action(no: 99) { no } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ none: null, plan: { target: null, milestone: null, action: null } });
  });

  it('refuses a cursor that is none, and a page that is too large', async () => {
    for (const page of ['first: 5, after: "nonsense"', 'first: 201', 'first: 0']) {
      const { errors } = await app.execute(
        office,
        `{ plan { target(code: "T1") { observations(${page}) { totalCount } } } }`,
      );
      expect([page, errors?.[0]?.extensions.code]).toEqual([page, 'BAD_USER_INPUT']);
    }
  });
});

describe('the day a plan opens on', () => {
  const openingOn = async (now: string, demonstration: boolean) => {
    const app = await startSubgraph(programs, { demonstration, now: new Date(now) });
    const { data } = await app.execute(office, '{ plan { demonstration day { on reason } } }');
    await app.stop();
    return data.plan;
  };

  it('is the demonstration’s day where its data was generated', async () => {
    expect(await openingOn('2026-03-02T09:00:00+08:00', true)).toEqual({
      demonstration: true,
      day: { on: '2023-06-30', reason: 'DEMONSTRATION' },
    });
  });

  it('is the plan’s end once that has passed', async () => {
    expect(await openingOn('2026-03-02T09:00:00+08:00', false)).toEqual({
      demonstration: false,
      day: { on: '2023-09-30', reason: 'PLAN_END' },
    });
  });

  it('is today before that, by the calendar of Shanghai', async () => {
    expect(await openingOn('2022-05-05T17:00:00Z', false)).toMatchObject({
      day: { on: '2022-05-06', reason: 'TODAY' },
    });
  });
});
