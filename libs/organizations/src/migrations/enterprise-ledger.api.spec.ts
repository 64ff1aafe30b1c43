import { withClient } from '@tongxing/database';
import { createLogger } from '@tongxing/logging';
import { prepareSubgraph } from '@tongxing/subgraph';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { createTestDatabase } from '@tongxing/testing';
import { organizations } from '../index.ts';
import { office } from '../testing/enterprises.ts';
import { migrations } from './index.ts';

const IDS = ['019aa000-0000-7000-8000-000000000001', '019aa000-0000-7000-8000-000000000002'] as const;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let app: RunningSubgraph;

/** A database as the first version left it, with an enterprise that somebody entered and one that was invented. */
beforeAll(async () => {
  database = await createTestDatabase();
  const firstVersion = {
    ...organizations,
    migrations: migrations.slice(0, 1),
    load: () => Promise.resolve(),
  };
  await prepareSubgraph(firstVersion, {
    ownerUrl: database.ownerUrl('organizations'),
    jobsOwnerUrl: database.ownerUrl('jobs'),
    demonstration: false,
    log: createLogger('test', 'error'),
  });
  await withClient(database.adminUrl, async (client) => {
    await client.query(`insert into organizations.street (id, district_code, code, name, listed_name, aliases)
      values (gen_random_uuid(), '130273', '130273101', '老庄子镇', '老庄子镇', '{}')`);
    for (const [index, id] of IDS.entries())
      await client.query(
        `insert into organizations.enterprise (id, district_code, credit_code, name, street_code, industry,
           size_class, status, demonstration, registered_by_sub, idempotency_key)
         values ($1, '130273', $2, '唐山 旧企业（一）有限公司', '130273101', 'C33', 'LARGE', 'ACTIVE', $3, 'someone', $2)`,
        [id, `91350100M000100Y4${index}`, index === 1],
      );
    await client.query(
      `insert into organizations.mediation_body (id, district_code, name, type, street_code, enterprise_id, demonstration)
       values (gen_random_uuid(), '130273', '演示', 'ENTERPRISE', '130273101', $1, true)`,
      [IDS[1]],
    );
  });
  app = await startSubgraph(organizations, { database });
});
afterAll(async () => {
  await app.stop();
  await database.drop();
});

describe('a register kept before there were ledgers', () => {
  it('keeps what people entered, without a class that nobody can tell the figures of', async () => {
    const { data } = await app.execute(
      office,
      `{ enterprise(id: "${IDS[0]}") { name industry sizeClass figures { year } ownershipDerived status
         history { edges { node { operation by } } } } }`,
    );
    expect(data.enterprise).toMatchObject({
      name: '唐山 旧企业（一）有限公司',
      industry: 'C33',
      sizeClass: null,
      figures: [],
      ownershipDerived: true,
      status: 'ACTIVE',
    });
    expect(data.enterprise.history.edges).toHaveLength(1);
  });

  it('is found by name, code and initials', async () => {
    for (const text of ['旧企业', 'tsjqy', '91350100M000100Y40']) {
      const { data } = await app.execute(
        office,
        `{ enterprises(filter: { text: "${text}" }) { totalCount } }`,
      );
      expect([text, data.enterprises.totalCount]).toEqual([text, 1]);
    }
  });

  it('knows names that are the same', async () => {
    const input = {
      name: '唐山旧企业有限责任公司',
      creditCode: '91110000802100433B',
      streetCode: '130273101',
      idempotencyKey: 'new',
    };
    const document = `mutation ($input: RegisterEnterpriseInput!) { registerEnterprise(input: $input) {
      __typename ... on DuplicateSuspected { candidates { id } } } }`;
    const { data } = await app.execute(office, document, { input });
    expect(data.registerEnterprise).toEqual({
      __typename: 'DuplicateSuspected',
      candidates: [{ id: IDS[0] }],
    });
  });

  it('gives up what was invented, with the record of it', async () => {
    const { data } = await app.execute(
      office,
      '{ enterprises { totalCount } mediationBodies { totalCount } }',
    );
    expect([data.enterprises.totalCount, data.mediationBodies.totalCount]).toEqual([1, 0]);
  });
});
