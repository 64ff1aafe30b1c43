import { withClient } from '@tongxing/database';
import { createLogger } from '@tongxing/logging';
import { prepareSubgraph } from '@tongxing/subgraph';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { createTestDatabase } from '@tongxing/testing';
import { organizations } from '../index.ts';
import { bodyRegistry } from '../testing/bodies.ts';
import { office } from '../testing/enterprises.ts';
import { clientOf } from '../testing/registry.ts';
import { socialOrganizationRegistry } from '../testing/social-organizations.ts';
import { migrations } from './index.ts';

const [KEPT, INVENTED] = ['019aa000-0000-7000-8000-000000000001', '019aa000-0000-7000-8000-000000000002'];
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let app: RunningSubgraph;

/** A database as the first version left it, with rows that an operator put in and rows that were invented. */
beforeAll(async () => {
  database = await createTestDatabase();
  const load = () => Promise.resolve();
  const firstVersion = { ...organizations, load, migrations: migrations.slice(0, 1) };
  await prepareSubgraph(firstVersion, {
    ownerUrl: database.ownerUrl('organizations'),
    jobsOwnerUrl: database.ownerUrl('jobs'),
    demonstration: false,
    log: createLogger('test', 'error'),
  });
  await withClient(database.adminUrl, async (client) => {
    await client.query(`insert into organizations.street (id, district_code, code, name, listed_name, aliases)
      values (gen_random_uuid(), '130273', '130273101', '老庄子镇', '老庄子镇', '{}')`);
    for (const id of [KEPT, INVENTED]) {
      const values = [id, id === INVENTED];
      await client.query(
        `insert into organizations.social_organization (id, district_code, name, kind, demonstration)
         values ($1, '130273', '旧ABC协会', 'ASSOCIATION', $2)`,
        values,
      );
      await client.query(
        `insert into organizations.mediation_body (id, district_code, name, type, street_code, demonstration)
         values ($1, '130273', '旧ABC调解中心', 'OTHER', '130273101', $2)`,
        values,
      );
    }
  });
  app = await startSubgraph(organizations, { database });
});
afterAll(async () => {
  await app.stop();
  await database.drop();
});

describe.each([
  ['social organisations', socialOrganizationRegistry, 'socialOrganization'],
  ['mediation bodies', bodyRegistry, 'mediationBody'],
] as const)('a list of %s kept before there were ledgers', (_, registry, field) => {
  const { send, read } = clientOf(() => app, registry);

  it('keeps what an operator put in, in force, with nothing said of what nobody asked so far', async () => {
    expect(await read(KEPT)).toMatchObject({ version: 1, status: 'ACTIVE', demonstration: false });
    expect(await read(INVENTED)).toBeNull();
  });

  it('is found by name, in any case', async () => {
    const list = field === 'mediationBody' ? 'mediationBodies' : 'socialOrganizations';
    const { data } = await app.execute(office, `{ ${list}(filter: { text: "旧abc" }) { totalCount } }`);
    expect(data[list].totalCount).toBe(1);
  });

  it('is kept on as a ledger', async () => {
    const input = { ...registry.form(), id: KEPT, expectedVersion: 1 };
    expect((await send('change', input)).result[field]).toMatchObject({ id: KEPT, version: 2 });
  });
});
