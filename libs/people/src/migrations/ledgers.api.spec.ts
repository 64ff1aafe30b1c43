import { withClient } from '@tongxing/database';
import { createLogger } from '@tongxing/logging';
import { prepareSubgraph } from '@tongxing/subgraph';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { createTestDatabase } from '@tongxing/testing';
import { people } from '../index.ts';
import { nextId } from '../testing/rows.ts';

const DISTRICT = '130273';
const office = actorFor('OFFICE');
const [COORDINATOR, CHOSEN, INVENTED, ENTERPRISE, MEDIATOR, EXPERT, FIGURE] = Array.from({ length: 7 }, () =>
  nextId(),
);
const ASSIGNMENT = `insert into people.assignment (id, district_code, coordinator_id, enterprise_id, street_code,
  valid_from, demonstration, assigned_by_sub, idempotency_key)`;
const BEFORE = [
  ...[CHOSEN, INVENTED].map(
    (id) => `insert into people.coordinator (id, district_code, name, employment, demonstration)
      values ('${id}', '${DISTRICT}', '演示协调员', 'PART_TIME', true)`,
  ),
  `${ASSIGNMENT} values ('${nextId()}', '${DISTRICT}', '${INVENTED}', '${ENTERPRISE}', '130273101', '2022-01-01', true, 'system', 'a')`,
  `${ASSIGNMENT} values ('${nextId()}', '${DISTRICT}', '${CHOSEN}', '${ENTERPRISE}', '130273101', '2022-01-01', false, 'somebody', 'b')`,
  `insert into people.coordinator (id, district_code, name, level, employment, street_code, demonstration)
   values ('${COORDINATOR}', '${DISTRICT}', '样本 旧协调', 'LEVEL_3', 'PART_TIME', '130273101', false)`,
  `${ASSIGNMENT} values ('${nextId()}', '${DISTRICT}', '${COORDINATOR}', '${ENTERPRISE}', '130273101', '2022-01-01', false, 'somebody', 'k')`,
  `insert into people.mediator (id, district_code, name, employment, body_id, street_code, demonstration)
   values ('${MEDIATOR}', '${DISTRICT}', '样本旧调解', 'FULL_TIME', '${nextId()}', '130273101', false)`,
  `insert into people.expert (id, district_code, name, kind, unit_name, demonstration)
   values ('${EXPERT}', '${DISTRICT}', '样本旧专家', 'LAWYER', '样本律所', false)`,
  `insert into people.enterprise_projection (id, district_code, street_code, size_class, status, demonstration, entity_version)
   values ('${ENTERPRISE}', '${DISTRICT}', '130273101', 'SMALL', 'ACTIVE', false, 7)`,
  `insert into people.published_coverage (id, district_code, indicator_code, valid_on, numerator, denominator, demonstration, version)
   values ('${FIGURE}', '${DISTRICT}', 'SME_COORDINATOR_COVERAGE', '2022-12-31', 1, 2, false, 4)`,
];
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let app: RunningSubgraph;
beforeAll(async () => {
  database = await createTestDatabase();
  const firstVersion = { ...people, migrations: people.migrations.slice(0, 1) };
  await prepareSubgraph(firstVersion, {
    ownerUrl: database.ownerUrl('people'),
    jobsOwnerUrl: database.ownerUrl('jobs'),
    demonstration: false,
    log: createLogger('test', 'error'),
  });
  await withClient(database.adminUrl, async (client) => {
    for (const sql of BEFORE) await client.query(sql);
  });
  app = await startSubgraph(people, { database, now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(async () => {
  await app.stop();
  await database.drop();
});

describe('people who were there before', () => {
  it('are entries of ledgers now, each a person of their own, found by name and unit', async () => {
    const { data } = await app.execute(
      office,
      `{ coordinator(id: "${COORDINATOR}") { name level status version person { name coordinator { id } } enterprises { edges { node { from version } } } }
         mediator(id: "${MEDIATOR}") { publicName specialisms inPool demonstration person { mediator { id } } }
         experts(filter: { text: "样本律所" }) { edges { node { id employer person { employer } } } }
         coordinators(filter: { text: "样本旧协" }) { edges { node { id } } } }`,
    );
    expect(data.coordinator).toMatchObject({
      ...{ name: '样本 旧协调', level: 'LEVEL_3', status: 'ACTIVE' },
      person: { name: '样本 旧协调', coordinator: { id: COORDINATOR } },
      enterprises: { edges: [{ node: { from: '2022-01-01', version: 1 } }] },
    });
    expect(data.mediator).toEqual({
      ...{ publicName: false, specialisms: [], inPool: false, demonstration: false },
      person: { mediator: { id: MEDIATOR } },
    });
    expect(data.experts.edges).toEqual([
      { node: { id: EXPERT, employer: '样本律所', person: { employer: '样本律所' } } },
    ]);
    expect(data.coordinators.edges).toEqual([{ node: { id: COORDINATOR } }]);
  });

  it('are suspected when somebody of their name is registered', async () => {
    const { data } = await app.execute(
      office,
      `mutation { registerExpert(input: { name: "样本旧协调", kind: JUDGE, idempotencyKey: "k1" }) {
        ... on DuplicateSuspected { candidates { name detail } } } }`,
    );
    expect(data.registerExpert.candidates).toEqual([
      { name: '样本 旧协调', detail: '协调员（三级，老庄子镇）' },
    ]);
  });

  it('stay, where they were invented, only if somebody chose them', async () => {
    const query = `{ chosen: coordinator(id: "${CHOSEN}") { name } invented: coordinator(id: "${INVENTED}") { name } }`;
    const { data } = await app.execute(office, query);
    expect(data).toEqual({ chosen: { name: '演示协调员' }, invented: null });
  });

  it('cover enterprises whose facts will be told again', async () => {
    const { em } = app.context(office);
    const [row] = await em.execute('select entity_version, size_classes from people.enterprise_projection');
    expect(row).toEqual({ entity_version: 0, size_classes: [{ year: 0, sizeClass: 'SMALL' }] });
  });

  it('leave the figures that were told remembered', async () => {
    const { em } = app.context(office);
    const [row] = await em.execute(
      'select id, ledger, numerator, denominator, version from people.published_figure',
    );
    expect(row).toEqual({
      id: FIGURE,
      ledger: 'people.coordinator-coverage',
      numerator: 1,
      denominator: 2,
      version: 4,
    });
  });
});
