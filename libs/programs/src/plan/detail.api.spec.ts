import { randomUUID } from 'node:crypto';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import type { Actor } from '@tongxing/auth';
import { programs } from '../programs.ts';
import * as actors from '../testing/actors.ts';
import { ENTER, REPORT } from '../testing/documents.ts';

const { PLAN, admin, body, commerce, hrss, office, street, tripartite, union } = actors;

/** What only who reads the detail may be told. */
const SECRETS = ['会议纪要第 7 号', 'https://example.org/evidence', '还差一份附件', '工作办法印发稿'];

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(programs, { now: new Date('2021-10-08T09:00:00+08:00') });
  const common = () => ({ idempotencyKey: randomUUID(), plan: PLAN });
  // Of the units, 三方 is responsible for action 3 alone; actions 1 and 3 get a figure and a report each.
  for (const indicator of ['GOLD_SOCIAL_ORGANISATIONS', 'GOLD_COORDINATORS']) {
    const figure = { indicator, year: 2021, numerator: 1, validOn: '2021-09-30' };
    const grounds = { evidence: SECRETS[0], evidenceLink: SECRETS[1] };
    const { data } = await app.execute(office, ENTER, { input: { ...common(), ...figure, ...grounds } });
    expect(data.enterObservation.__typename).toBe('ObservationEntered');
  }
  for (const milestone of ['M1.2', 'M3.1']) {
    const report = { milestone, status: 'DONE', doneOn: '2021-02-20', expectedVersion: 0 };
    const grounds = { evidence: SECRETS[3], note: SECRETS[2] };
    const { data } = await app.execute(office, REPORT, { input: { ...common(), ...report, ...grounds } });
    expect(data.result.__typename).toBe('MilestoneReported');
  }
});
afterAll(() => app.stop());

const DETAIL = `detailed observations { totalCount edges { node { recordedBy evidence evidenceLink } } }`;
const REPORTS = `detailed state { status doneOn } report { evidence note reportedBy } reports { evidence note reportedBy }`;

/** The ways to the targets and milestones of an action. */
const WAYS: readonly [string, (no: number) => string][] = [
  [
    'the action',
    (no) => `{ plan { action(no: ${no}) { targets { ${DETAIL} } milestones { ${REPORTS} } } } }`,
  ],
  [
    'lists of the plan',
    () => `{ plans { targets { action { no } ${DETAIL} } milestones { action { no } ${REPORTS} } } }`,
  ],
  [
    'single entries',
    (no) =>
      `{ plan { target(code: "T${no}") { ${DETAIL} } milestone(id: "M${no}.${no === 1 ? 2 : 1}") { ${REPORTS} } } }`,
  ],
  [
    'an indicator',
    (no) =>
      `{ plan { indicators { targets { action { no } ${DETAIL} } } action(no: ${no}) { nextMilestone { ${REPORTS} } } } }`,
  ],
  [
    'a reading',
    () =>
      `{ plan { targets { readings { target { action { no } ${DETAIL} } } judgement { readings { reading { target { action { no } ${DETAIL} } } } } } } }`,
  ],
  [
    'the agenda',
    () => `{ plan { agenda { todo { target { action { no } ${DETAIL} } milestone { action { no } ${REPORTS} } }
      overdue { milestone { action { no } ${REPORTS} } } upcoming { milestone { action { no } ${REPORTS} } } } } }`,
  ],
  [
    'contradictions and clauses',
    () => `{ plan { contradictions { targets { action { no } ${DETAIL} } milestones { action { no } ${REPORTS} } }
      notice { clauses { readings { target { action { no } ${DETAIL} } } milestones { action { no } ${REPORTS} } } } } }`,
  ],
  [
    'a reference of another service',
    () => `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Plan {
      targets { action { no } ${DETAIL} } milestones { action { no } ${REPORTS} } } } }`,
  ],
];

/** Everything in an answer that has `detailed`: with the action it belongs to, as far as it was asked for. */
function partsOf(value: unknown): { action?: { no: number } | null; detailed: boolean }[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(partsOf);
  return 'detailed' in value ? [value as never, ...within] : within;
}

describe('what a unit sees of an action that is not its own', () => {
  it.each(WAYS)('is the summary alone, by way of %s', async (_, documentOf) => {
    const { data: known } = await app.execute(office, '{ plan { id } }');
    const of = [{ __typename: 'Plan', id: known.plan.id }];
    const ask = async (actor: Actor) => {
      const { data, errors } = await app.execute(actor, documentOf(1), { of });
      expect(errors).toBeUndefined();
      return data;
    };
    const parts = partsOf(await ask(tripartite));
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) {
      const isOwn = part.action?.no === 3;
      expect([part.action?.no, part.detailed]).toEqual([part.action?.no, isOwn]);
      if (isOwn) continue;
      expect(part).toMatchObject(
        'reports' in part ? { report: null, reports: null } : { observations: null },
      );
    }
    for (const reader of [street, body, admin]) {
      const answer = JSON.stringify(await ask(reader));
      expect(SECRETS.filter((secret) => answer.includes(secret))).toEqual([]);
      expect(answer).not.toContain(office.name);
    }
  });

  it('is how it stands: judged by figures and reports that it does not see', async () => {
    const document = `{ plan { action(no: 1) { title leadUnitCode state { status reason }
      targets { title judgement { status achieved { value validOn } } }
      milestones { id due state { status doneOn } } } } }`;
    const summary = async (actor: Actor) => (await app.execute(actor, document)).data.plan.action;
    const seen = await summary(tripartite);
    expect(seen).toEqual(await summary(office));
    expect(seen.targets[0].judgement.achieved).toEqual({ value: 1, validOn: '2021-09-30' });
    expect(seen.milestones).toContainEqual(
      expect.objectContaining({ id: 'M1.2', state: { status: 'DONE', doneOn: '2021-02-20' } }),
    );
  });
});

describe('an action in full', () => {
  const full = `{ plan { action(no: 3) { targets { code ${DETAIL} } milestones { id ${REPORTS} } } } }`;

  it.each([
    ['the office', office],
    ['the unit that leads it', union],
    ['a unit that is responsible for it', tripartite],
    ['another that is', commerce],
    ['and another', hrss],
  ] as const)('is seen by %s', async (_, actor) => {
    const { targets, milestones } = (await app.execute(actor, full)).data.plan.action;
    const observations = targets.flatMap(
      (target: { observations: { edges: unknown[] } }) => target.observations.edges,
    );
    expect(observations).toEqual([
      { node: { recordedBy: office.name, evidence: SECRETS[0], evidenceLink: SECRETS[1] } },
    ]);
    const reported = milestones.find(({ id }: { id: string }) => id === 'M3.1');
    const report = { evidence: SECRETS[3], note: SECRETS[2], reportedBy: office.name };
    expect(reported).toMatchObject({ detailed: true, report, reports: [report] });
  });

  it('is nobody’s of another district, not even with the same unit', async () => {
    const stranger = { ...union, districts: [actors.ELSEWHERE] };
    expect((await app.execute(stranger, full)).data.plan).toBeNull();
  });
});
