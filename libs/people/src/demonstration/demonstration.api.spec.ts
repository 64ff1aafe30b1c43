import {
  demonstrationAssignments,
  demonstrationCoordinators,
  demonstrationEnterprises,
  demonstrationExperts,
  demonstrationMediationBodies,
  demonstrationMediators,
} from '@tongxing/reference-data';
import { systemActor, transact } from '@tongxing/subgraph';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { tellCoverage } from '../coverage/count-coverage.service.ts';
import { onEnterprisesChanged } from '../enterprise/enterprise-changed.handler.ts';
import { people } from '../index.ts';
import { replayStaffing } from '../staffing/staffing.service.ts';
import { ACTORS } from '../testing/mutate.ts';

const { office } = ACTORS;
const DISTRICT = '130273';
const PERSON = 'person { id coordinator { id } mediator { id } expert { id } }';
const PEOPLE = `{
  coordinators(first: 200) { edges { node { id name demonstration status level certificateNo startedOn closedOn ${PERSON} } } }
  mediators(first: 200) { edges { node { id name demonstration bodyId publicName publicContact ${PERSON} } } }
  experts(first: 200) { edges { node { id name demonstration kind team { name size } ${PERSON} } } } }`;
interface Node {
  readonly id: string;
  readonly name: string;
  readonly person: { readonly id: string };
  readonly [field: string]: unknown;
}
let app: RunningSubgraph;
let coordinators: Node[];
let mediators: Node[];
let experts: Node[];
beforeAll(async () => {
  app = await startSubgraph(people, { demonstration: true, now: new Date('2023-06-30T04:00:00Z') });
  [coordinators, mediators, experts] = await read(app);
});
afterAll(() => app.stop());

async function read(from: RunningSubgraph): Promise<[Node[], Node[], Node[]]> {
  const { data } = await from.execute(office, PEOPLE);
  const nodes = (list: string) => (data[list].edges as { node: Node }[]).map(({ node }) => node);
  return [nodes('coordinators'), nodes('mediators'), nodes('experts')];
}
const platform = () => app.context(systemActor('people', DISTRICT));

describe('demonstration people', () => {
  it('are as many as the district shows, marked, and named so that nobody can be meant', () => {
    expect([coordinators.length, mediators.length, experts.length]).toEqual([
      demonstrationCoordinators(DISTRICT).length,
      demonstrationMediators(DISTRICT).length,
      demonstrationExperts(DISTRICT).length,
    ]);
    for (const node of [...coordinators, ...mediators, ...experts]) {
      expect(node).toMatchObject({
        demonstration: true,
        name: expect.stringMatching(/^演示[\u4e00-\u9fff]{2}$/),
      });
    }
  });

  it('have a name each, and some of them several roles', () => {
    const names = new Map(
      [...coordinators, ...mediators, ...experts].map(({ name, person }) => [person.id, name]),
    );
    expect(new Set(names.values()).size).toBe(names.size);
    const both = experts.filter(
      ({ person }) => person['coordinator' as never] || person['mediator' as never],
    );
    expect(both.map(({ kind }) => kind).sort()).toEqual([
      ...Array<string>(5).fill('COORDINATOR'),
      ...Array<string>(5).fill('MEDIATOR'),
    ]);
  });

  it('keep the rules of their ledgers', () => {
    for (const { level, certificateNo, startedOn, closedOn, status } of coordinators) {
      expect(Boolean(level)).toBe(Boolean(certificateNo));
      expect(status).toBe(closedOn ? 'CLOSED' : 'ACTIVE');
      if (closedOn) expect([startedOn, closedOn].sort()).toEqual([startedOn, closedOn]);
    }
    for (const { publicName, publicContact } of mediators) expect(publicName || !publicContact).toBe(true);
    for (const { team } of experts) expect(team).toMatchObject({ size: 8 });
  });

  it('are the same when they are prepared again', async () => {
    const again = await startSubgraph(people, { demonstration: true, database: app.testDatabase });
    expect(await read(again)).toEqual([coordinators, mediators, experts]);
    await again.stop();
  });

  it('cover the enterprises that the register invents, and no others', async () => {
    const known = new Set(demonstrationEnterprises(DISTRICT).map(({ id }) => id));
    const rows = await platform().em.execute<{ enterprise_id: string }[]>(
      'select enterprise_id from people.assignment',
    );
    expect(rows).toHaveLength(demonstrationAssignments(DISTRICT).length);
    for (const row of rows) expect(known.has(row.enterprise_id)).toBe(true);
  });

  it('belong to the bodies that the register invents, as many to each as it expects', async () => {
    await transact(platform(), (tx) => replayStaffing(tx, DISTRICT));
    const rows = await platform().em.execute<{ body_id: string; mediators: number }[]>(
      'select body_id, mediators from people.body_staffing',
    );
    const staffed = new Map(rows.map((row) => [row.body_id, row.mediators]));
    for (const { id, mediators: number } of demonstrationMediationBodies(DISTRICT)) {
      expect([id, staffed.get(id) ?? 0]).toEqual([id, number]);
    }
  });

  it('yield a coverage that grows over the plan once the register has told its enterprises', async () => {
    const facts = demonstrationEnterprises(DISTRICT).map(
      ({ id, streetCode, sizeClasses, registeredOn, closedOn }) => ({
        ...{
          id,
          topic: 'organizations.enterprise.v2',
          entityId: id,
          entityVersion: 1,
          districtCode: DISTRICT,
        },
        occurredAt: '2023-06-30T04:00:00.000Z',
        data: {
          ...{ districtCode: DISTRICT, streetCode, sizeClasses, registeredOn, closedOn, demonstration: true },
          status: closedOn ? ('CLOSED' as const) : ('ACTIVE' as const),
        },
      }),
    );
    await transact(platform(), (tx) => onEnterprisesChanged(tx, facts));
    const told = await transact(platform(), (tx) => tellCoverage(tx, { districtCode: DISTRICT }));
    const figures = told.filter(({ indicatorCode }) => indicatorCode === 'SME_COORDINATOR_COVERAGE');
    expect(figures.map(({ validOn }) => validOn)).toEqual([
      ...['2020-12-31', '2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31', '2022-03-31', '2022-06-30'],
      ...['2022-09-30', '2022-12-31', '2023-03-31', '2023-06-30'],
    ]);
    expect(figures.every(({ demonstration }) => demonstration)).toBe(true);
    const shares = figures.map(({ numerator, denominator }) => numerator / (denominator ?? 1));
    expect(shares[0]).toBe(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.5);
  });
});
