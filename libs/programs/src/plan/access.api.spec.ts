import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import type { Actor } from '@tongxing/auth';
import { programs } from '../programs.ts';
import * as actors from '../testing/actors.ts';
import { BOARD } from '../testing/documents.ts';

const { PLAN, PLAN_ELSEWHERE, office, officeElsewhere } = actors;

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(programs, { demonstration: true, now: new Date('2023-07-01T09:00:00+08:00') });
});
afterAll(() => app.stop());

const plansOf = (actor: Actor | null) => app.execute(actor, '{ plans { code } }');

describe('who may read a plan', () => {
  it.each(['office', 'hrss', 'union', 'commerce', 'tripartite', 'street', 'body', 'admin'] as const)(
    '%s reads the plan of its district',
    async (who) => {
      const { data, errors } = await plansOf(actors[who]);
      expect(errors).toBeUndefined();
      expect(data.plans).toEqual([{ code: PLAN }]);
    },
  );

  it.each(['city', 'cityOffice', 'integrator'] as const)('%s is refused, and told no more', async (who) => {
    const documents = [
      '{ plans { code } }',
      '{ plan { code } }',
      '{ _entities(representations: [{ __typename: "District", code: "130273" }]) { ... on District { plans { code } } } }',
    ];
    for (const document of documents) {
      const { data, errors } = await app.execute(actors[who], document);
      expect(errors).toMatchObject([{ message: 'FORBIDDEN', extensions: { code: 'FORBIDDEN' } }]);
      expect(JSON.stringify(data)).not.toContain(PLAN);
    }
  });

  it('nobody is asked to sign in', async () => {
    const { data, errors } = await plansOf(null);
    expect(data.plans).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('an office without a district sees nothing', async () => {
    const { data, errors } = await plansOf({ ...office, districts: [] });
    expect([data.plans, errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
  });

  it('tells each reader what it may do', async () => {
    const may = async (actor: Actor) =>
      (await app.execute(actor, '{ plan { may { enterObservation adopt reportMilestone } } }')).data.plan.may;
    const all = { enterObservation: true, adopt: true, reportMilestone: true };
    expect(await may(office)).toEqual(all);
    expect(await may(actors.union)).toEqual({ ...all, adopt: false });
    for (const reader of [actors.street, actors.body, actors.admin]) {
      expect(await may(reader)).toEqual({ enterObservation: false, adopt: false, reportMilestone: false });
    }
  });
});

describe('the plan of another district', () => {
  it('is seen by its own office alone', async () => {
    expect((await plansOf(officeElsewhere)).data.plans).toEqual([{ code: PLAN_ELSEWHERE }]);
    const byCode = async (actor: Actor, code: string) =>
      (await app.execute(actor, BOARD, { code })).data.plan?.code ?? null;
    expect(await byCode(officeElsewhere, PLAN)).toBeNull();
    expect(await byCode(office, PLAN_ELSEWHERE)).toBeNull();
    expect(await byCode(officeElsewhere, PLAN_ELSEWHERE)).toBe(PLAN_ELSEWHERE);
  });

  it('is seen beside the own by who acts for both', async () => {
    const both = { ...office, districts: [actors.ZONE, actors.ELSEWHERE] };
    expect((await plansOf(both)).data.plans).toEqual([{ code: PLAN }, { code: PLAN_ELSEWHERE }]);
  });

  it('is judged by the same code: a range, a minimum, a word, and dates that recur', async () => {
    const { data, errors } = await app.execute(officeElsewhere, BOARD);
    expect(errors).toBeUndefined();
    const { plan } = data;
    expect(plan).toMatchObject({ demonstration: true, day: { on: '2026-09-30', reason: 'DEMONSTRATION' } });
    interface Judged {
      code: string;
      judgement: { readings: { reading: { code: string } }[] };
    }
    const readings = plan.actions
      .flatMap(({ targets }: { targets: Judged[] }) => targets)
      .flatMap(({ judgement }: Judged) => judgement.readings);
    const reading = (code: string) =>
      readings.find((one: { reading: { code: string } }) => one.reading.code === code);
    expect(reading('T1a.body')).toMatchObject({
      reading: { statement: '全期 4 至 6 个' },
      total: { goal: 4, goalMax: 6 },
    });
    expect(reading('T3a.body')).toMatchObject({
      reading: { statement: '每年不少于 30 家' },
      total: { goal: 90 },
      years: [
        { year: 2024, goal: 30 },
        { year: 2025, goal: 30 },
        { year: 2026, goal: 30 },
      ],
    });
    expect(reading('T3b.body')).toMatchObject({
      reading: { statement: '全期“基本完成”', needsThreshold: true },
      status: 'UNSET',
    });
    const yearly = plan.actions[0].milestones.filter(({ id }: { id: string }) => id.startsWith('M1.R@'));
    expect(yearly.map(({ due }: { due: string }) => due)).toEqual(['2024-11-30', '2025-11-30', '2026-11-30']);
  });

  it('meets every quarter where its notice says so', async () => {
    const { data } = await app.execute(officeElsewhere, '{ plan { milestones { code kind due } } }');
    const quarterly = data.plan.milestones.filter(({ code }: { code: string }) => code === 'M4.1');
    expect(quarterly).toHaveLength(12);
    expect(quarterly[0]).toEqual({ code: 'M4.1', kind: 'PERIODIC_BY', due: '2024-03-31' });
  });
});
