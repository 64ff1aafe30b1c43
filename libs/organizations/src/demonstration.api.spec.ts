import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { judgeCreditCode } from './enterprise/credit-code.policy.ts';
import { organizations } from './index.ts';

const DISTRICTS = ['130273', '130299'] as const;
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { demonstration: true });
});
afterAll(() => app.stop());

interface Row {
  readonly id: string;
  readonly name: string;
  readonly creditCode?: string;
  readonly demonstration: boolean;
  readonly status?: string;
  readonly sizeClass?: string;
}

async function ledgers(of: RunningSubgraph, district: string): Promise<Record<string, Row[]>> {
  const query = `{
    enterprises(first: 200) { edges { node { id name creditCode demonstration status sizeClass } } }
    socialOrganizations(first: 200) { edges { node { id name creditCode demonstration } } }
    mediationBodies(first: 200) { edges { node { id name demonstration } } } }`;
  const { data } = await of.execute(actorFor('OFFICE', { districts: [district] }), query);
  return Object.fromEntries(
    Object.entries(data).map(([name, list]) => [
      name,
      (list as { edges: { node: Row }[] }).edges.map(({ node }) => node),
    ]),
  );
}

describe('demonstration ledgers', () => {
  it('fill both districts', async () => {
    const [zone, other] = [await ledgers(app, '130273'), await ledgers(app, '130299')];
    const sizes = (all: Record<string, Row[]>) => Object.values(all).map((rows) => rows.length);
    expect(sizes(zone)).toEqual([60, 5, 12]);
    expect(sizes(other)).toEqual([8, 1, 3]);
  });

  it('mark every row, in a field and in its name', async () => {
    for (const district of DISTRICTS) {
      for (const row of Object.values(await ledgers(app, district)).flat()) {
        expect(row).toMatchObject({ demonstration: true, name: expect.stringMatching(/（演示）$/) });
      }
    }
  });

  it('use sound credit codes of a registrar that does not exist, each once', async () => {
    const all = await Promise.all(DISTRICTS.map((district) => ledgers(app, district)));
    const codes = all.flatMap(({ enterprises = [] }) => enterprises.map(({ creditCode = '' }) => creditCode));
    expect(new Set(codes).size).toBe(68);
    for (const code of codes) {
      expect(judgeCreditCode(code)).toBe('SOUND');
      expect(code.slice(2, 8)).toBe('999999');
    }
  });

  it('hold every size class and some closed enterprises', async () => {
    const { enterprises = [] } = await ledgers(app, '130273');
    expect(new Set(enterprises.map(({ sizeClass }) => sizeClass)).size).toBe(5);
    expect(enterprises.some(({ status }) => status === 'CLOSED')).toBe(true);
  });

  it('are the same when they are prepared again, and elsewhere', async () => {
    const before = await ledgers(app, '130273');
    const again = await startSubgraph(organizations, { demonstration: true, database: app.testDatabase });
    expect(await ledgers(again, '130273')).toEqual(before);
    await again.stop();
    const elsewhere = await startSubgraph(organizations, { demonstration: true });
    expect(await ledgers(elsewhere, '130273')).toEqual(before);
    await elsewhere.stop();
  });

  it('leave no trace of a second preparation in the record of changes', async () => {
    const sql = 'select count(*)::int as number from organizations.audit_log';
    const number = async () =>
      (await app.context(actorFor('OFFICE')).em.execute<{ number: number }[]>(sql))[0]?.number;
    const before = await number();
    const again = await startSubgraph(organizations, { demonstration: true, database: app.testDatabase });
    await again.stop();
    expect(await number()).toBe(before);
  });

  it('are left out unless asked for; the real divisions stay', async () => {
    const empty = await startSubgraph(organizations);
    const all = await ledgers(empty, '130273');
    expect(Object.values(all).flat()).toEqual([]);
    const { data } = await empty.execute(
      actorFor('OFFICE'),
      '{ streets { villages { code } } units { code } }',
    );
    expect(data.streets.flatMap(({ villages }: { villages: object[] }) => villages)).toHaveLength(74);
    expect(data.units).toHaveLength(4);
    const other = await empty.execute(
      actorFor('OFFICE', { districts: ['130299'] }),
      '{ districts { code } }',
    );
    expect(other.data.districts).toEqual([]);
    await empty.stop();
  });
});
