import { demonstrationEnterprises, SIZE_CLASSES } from '@tongxing/reference-data';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { judgeCreditCode } from './enterprise/credit-code.policy.ts';
import { organizations } from './index.ts';

const TABLES = ['enterprise', 'social_organization', 'mediation_body'];
let app: RunningSubgraph;
let zone: Record<string, Row[]>;
let other: Record<string, Row[]>;
beforeAll(async () => {
  app = await startSubgraph(organizations, { demonstration: true });
  [zone, other] = [await ledgers(app, '130273'), await ledgers(app, '130299')];
});
afterAll(() => app.stop());

interface Row {
  readonly id: string;
  readonly name: string;
  readonly creditCode?: string;
  readonly demonstration: boolean;
  readonly status?: string;
  readonly sizeClass?: string;
  readonly figures?: { readonly year: number; readonly sizeClass: string | null }[];
}

async function ledger(of: RunningSubgraph, district: string, field: string, fields: string): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const query = `query ($after: String) { list: ${field}(first: 200, after: $after) {
      edges { node { id name demonstration ${fields} } } pageInfo { hasNextPage endCursor } } }`;
    const { data } = await of.execute(actorFor('OFFICE', { districts: [district] }), query, { after });
    rows.push(...data.list.edges.map(({ node }: { node: Row }) => node));
    after = data.list.pageInfo.hasNextPage ? data.list.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

async function ledgers(of: RunningSubgraph, district: string): Promise<Record<string, Row[]>> {
  return {
    enterprises: await ledger(
      of,
      district,
      'enterprises',
      `creditCode status sizeClass industry registrationType ownership registeredOn closedOn
       figures { year headcount revenue assets sizeClass }`,
    ),
    socialOrganizations: await ledger(of, district, 'socialOrganizations', 'creditCode'),
    mediationBodies: await ledger(of, district, 'mediationBodies', 'type'),
  };
}

/** All that the rows of the three ledgers say, in one text each. */
async function digestOf(of: RunningSubgraph): Promise<string[]> {
  const { em } = of.context(actorFor('OFFICE', { districts: ['130273', '130299'] }));
  const digests = [];
  for (const table of TABLES) {
    const sql = `select md5(string_agg(to_jsonb(row)::text, '' order by id)) as digest from organizations.${table} row`;
    const [found] = await em.execute<{ digest: string }[]>(sql);
    digests.push(found!.digest);
  }
  return digests;
}

async function numberOfChanges(): Promise<string | undefined> {
  const { em } = app.context(actorFor('OFFICE'));
  return (await em.execute<{ count: string }[]>('select count(*) from organizations.audit_log'))[0]?.count;
}

describe('demonstration ledgers', () => {
  it('fill both districts', () => {
    const sizes = (all: Record<string, Row[]>) => Object.values(all).map((rows) => rows.length);
    expect(sizes(zone)).toEqual([3000, 5, 30]);
    expect(sizes(other)).toEqual([60, 1, 5]);
  });

  it('mark every row, in a field and in its name', () => {
    const rows = [zone, other].flatMap((ledger) => Object.values(ledger).flat());
    expect(rows.filter(({ demonstration, name }) => !demonstration || !name.endsWith('（演示）'))).toEqual(
      [],
    );
  });

  it('use sound credit codes of a registrar that does not exist, each once', () => {
    const codes = [zone, other].flatMap(({ enterprises = [] }) =>
      enterprises.map((row) => row.creditCode ?? ''),
    );
    expect(new Set(codes).size).toBe(3060);
    const isSound = (code: string) => judgeCreditCode(code) === 'SOUND' && code.slice(2, 8) === '999999';
    expect(codes.filter((code) => !isSound(code))).toEqual([]);
  });

  it('hold every size class and some closed enterprises', () => {
    const { enterprises = [] } = zone;
    const classes = new Set(enterprises.map(({ sizeClass }) => sizeClass));
    for (const sizeClass of SIZE_CLASSES) expect(classes).toContain(sizeClass);
    expect(enterprises.some(({ status }) => status === 'CLOSED')).toBe(true);
  });

  it('have the classes that their figures give, and that others are told', () => {
    const { enterprises = [] } = zone;
    const invented = new Map(demonstrationEnterprises('130273').map((row) => [row.id, row]));
    for (const { id, figures = [] } of enterprises) {
      const told = figures.flatMap(({ year, sizeClass }) => (sizeClass ? [{ year, sizeClass }] : []));
      expect(told.reverse()).toEqual(invented.get(id)?.sizeClasses);
    }
  });

  it('are the same when they are prepared again, which leaves no trace, and elsewhere', async () => {
    const before = [await digestOf(app), await numberOfChanges()];
    const again = await startSubgraph(organizations, { demonstration: true, database: app.testDatabase });
    await again.stop();
    expect([await digestOf(app), await numberOfChanges()]).toEqual(before);
    const elsewhere = await startSubgraph(organizations, { demonstration: true });
    expect(await digestOf(elsewhere)).toEqual(before[0]);
    await elsewhere.stop();
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
    const elsewhere = actorFor('OFFICE', { districts: ['130299'] });
    expect((await empty.execute(elsewhere, '{ districts { code } }')).data.districts).toEqual([]);
    await empty.stop();
  });
});
