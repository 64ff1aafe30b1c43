import { isListType, isObjectType, getNamedType, getNullableType, type GraphQLField } from 'graphql';
import { randomUUID } from 'node:crypto';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { Observation } from '../observation/observation.entity.ts';
import { programs } from '../programs.ts';
import { office, PLAN, ZONE } from '../testing/actors.ts';
import { BOARD } from '../testing/documents.ts';
import { PlanRecord } from './plan.entity.ts';

/** Plans with their versions and the demonstration's day. */
const TO_OPEN = 1;
/** Decisions, figures that hold, every recording, and reports. */
const TO_SHOW = 4;

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(programs, { demonstration: true, now: new Date('2023-07-01T09:00:00+08:00') });
  // A version never changes: its definition is read once a process, by whoever comes first.
  await app.execute(office, '{ plans { id } }');
});
afterAll(() => app.stop());

/** How many statements a document costs; it must be answered without errors. */
const costOf = async (document: string, variables = {}) => {
  app.statements();
  const { errors } = await app.execute(office, document, variables);
  expect(errors).toBeUndefined();
  return app.statements().length;
};

describe('the board', () => {
  it('costs the same few statements whatever it shows', async () => {
    expect(await costOf(BOARD)).toBe(TO_OPEN + TO_SHOW);
  });

  it('costs no more on an earlier day', async () => {
    expect(await costOf(BOARD, { on: '2022-05-01' })).toBe(TO_OPEN + TO_SHOW);
    expect(await costOf(BOARD, { on: '2020-12-01' })).toBe(TO_OPEN + TO_SHOW);
  });

  it('costs no more with 500 more figures', async () => {
    const ctx = app.context(office);
    const plan = await ctx.em.findOneOrFail(PlanRecord, { code: PLAN });
    const rows = Array.from({ length: 500 }, (_, index) => ({
      districtCode: ZONE,
      planId: plan.id,
      indicatorCode: 'NEW_ENTERPRISES_SERVED',
      year: 2021,
      numerator: index,
      validOn: '2021-06-30',
      recordedAt: new Date('2021-07-01T09:00:00+08:00'),
      recordedBy: '测试',
      recordedBySub: 'test-many',
      source: 'MANUAL' as const,
      idempotencyKey: randomUUID(),
    }));
    for (const row of rows) ctx.em.create(Observation, row, { partial: true, persist: true });
    await ctx.em.flush();
    expect(await costOf(BOARD)).toBe(TO_OPEN + TO_SHOW);
    const { data } = await app.execute(office, BOARD);
    expect(data.plan.actions[4].targets[0].observations.totalCount).toBeGreaterThan(500);
  });
});

/** Where each type is found from the plan, for the first that has it. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  Query: [],
  Plan: ['plan'],
  Notice: ['plan', 'notice'],
  Clause: ['plan', 'notice', 'clauses'],
  Action: ['plan', 'actions'],
  Target: ['plan', 'targets'],
  Reading: ['plan', 'targets', 'readings'],
  TargetJudgement: ['plan', 'targets', 'judgement'],
  ReadingJudgement: ['plan', 'targets', 'judgement', 'readings'],
  Milestone: ['plan', 'milestones'],
  Contradiction: ['plan', 'contradictions'],
  Indicator: ['plan', 'indicators'],
  SupportingIndicator: ['plan', 'actions', 'supportingIndicators'],
  Agenda: ['plan', 'agenda'],
  AgendaItem: ['plan', 'agenda', 'upcoming'],
  District: ['plan', 'district'],
  AccessRule: ['programsAccess'],
  AuditEntry: ['programsAudit', 'edges', 'node'],
};

/** What a list needs beyond the open plan; a list that is not named here needs nothing. */
const EXTRA: Readonly<Record<string, number>> = {
  'Target.adoptions': 1,
  'Target.observations': 1,
  'Reading.thresholds': 1,
  'Milestone.dateAdoptions': 1,
  'Milestone.reports': 1,
  // a judgement needs figures and decisions, an agenda reports as well
  'TargetJudgement.readings': 2,
  'ReadingJudgement.years': 2,
  'Agenda.todo': 3,
  'Agenda.overdue': 3,
  'Agenda.upcoming': 3,
  'AgendaItem.unitCodes': 3,
};

/** What is no part of a plan: the table of permissions, which is no row of the database, and the log. */
const ASIDE: Readonly<Record<string, number>> = {
  'Query.programsAccess': 0,
  'AccessRule.grants': 0,
  'Query.programsAudit': 1,
  'AuditEntry.roles': 1,
  'AuditEntry.fields': 1,
};

/** Types that only a mutation or a list itself answers with. */
const ELSEWHERE =
  /^_|Result$|Connection$|Edge$|Problem$|Entered$|^(Mutation|InvalidInput|NotFound|NotPermitted|VersionConflict)$/;

const isList = ({ type }: GraphQLField<unknown, unknown>) =>
  isListType(getNullableType(type)) || getNamedType(type).name.endsWith('Connection');

/** Every list that a document can ask for, by the schema itself: a new one is found by this test. */
const lists = () =>
  Object.values(app.subgraph.schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__') && !ELSEWHERE.test(name))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isList(field) && !field.name.startsWith('_'))
        .map((field) => ({ type: type.name, field })),
    );

describe('every list', () => {
  it('costs a fixed number of statements, however many rows it and its parents have', async () => {
    expect(lists().length).toBeGreaterThan(40);
    const costs: Record<string, number> = {};
    const expected: Record<string, number> = {};
    for (const { type, field } of lists()) {
      const name = `${type}.${field.name}`;
      const way = WAYS[type];
      if (!way) throw new Error(`say in WAYS how to get to ${type}`);
      const leaf = isObjectType(getNamedType(field.type)) ? `${field.name} { __typename }` : field.name;
      costs[name] = await costOf(`{ ${[...way, leaf].join(' { ')} ${'}'.repeat(way.length)} }`);
      expected[name] = ASIDE[name] ?? TO_OPEN + (EXTRA[name] ?? 0);
    }
    expect(costs).toEqual(expected);
  });
});

describe('a reference from another subgraph', () => {
  const ENTITIES = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Plan { code } ... on District { plans { code } } }
  }`;
  const ask = (representation: object, times: number) =>
    costOf(ENTITIES, { representations: Array<object>(times).fill(representation) });

  it('to a plan costs one statement, for one as for a hundred', async () => {
    const { data } = await app.execute(office, '{ plan { id } }');
    const plan = { __typename: 'Plan', id: data.plan.id };
    expect([await ask(plan, 1), await ask(plan, 100)]).toEqual([TO_OPEN, TO_OPEN]);
  });

  it('to a district’s plans costs one statement, for one as for a hundred', async () => {
    const district = { __typename: 'District', code: ZONE };
    expect([await ask(district, 1), await ask(district, 100)]).toEqual([TO_OPEN, TO_OPEN]);
  });

  it('costs one statement where there is nothing to see', async () => {
    app.statements();
    const stranger = { ...office, districts: ['110101'] };
    const { data } = await app.execute(stranger, ENTITIES, {
      representations: [
        { __typename: 'District', code: ZONE },
        { __typename: 'Plan', id: randomUUID() },
        { __typename: 'Plan', id: 'no id at all' },
      ],
    });
    expect(data._entities).toEqual([{ plans: [] }, null, null]);
    expect(app.statements()).toHaveLength(1);
  });
});
