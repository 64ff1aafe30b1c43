import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from './index.ts';
import { ACTORS, mutate } from './testing/mutate.ts';
import { nextId } from './testing/rows.ts';

const { office } = ACTORS;
const LOG = `query($filter: AuditFilter) { log: peopleAudit(filter: $filter, first: 200) {
  edges { node { kind by table recordId recordName reason count fields { field before after } } } } }`;

interface Node {
  readonly kind: string;
  readonly table: string;
  readonly recordId: string | null;
  readonly recordName: string | null;
  readonly reason: string | null;
  readonly fields: readonly { field: string; before: string | null; after: string | null }[];
}

let app: RunningSubgraph;
let id: string;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  const { coordinator } = await mutate(app, office, 'registerCoordinator', {
    name: '样本甲',
    employment: 'PART_TIME',
    streetCode: '130273101',
    level: 'LEVEL_3',
    certificateNo: '1234567890123',
    certificateIssuer: '样本认定机构',
    certificateOn: '2021-05-06',
    idempotencyKey: nextId(),
  });
  id = coordinator.id;
  await mutate(app, office, 'closeCoordinator', {
    id,
    expectedVersion: 1,
    closedOn: '2023-06-01',
    reason: '本人调离',
  });
});
afterAll(() => app.stop());

async function log(actor: typeof office, filter: object): Promise<readonly Node[]> {
  const { data } = await app.execute(actor, LOG, { filter });
  return data.log.edges.map(({ node }: { node: Node }) => node);
}

describe('the log of what was done to people', () => {
  it('tells the office what was changed and why, with what is masked in the ledger masked here', async () => {
    const [closed, created] = await log(office, { recordId: id, kind: ['CREATED', 'CHANGED'] });
    expect(closed).toMatchObject({ kind: 'CHANGED', recordName: '样本甲', reason: '本人调离' });
    expect(created?.fields).toEqual(
      expect.arrayContaining([
        { field: 'name', before: null, after: '样本甲' },
        { field: 'certificateNo', before: null, after: '****0123' },
      ]),
    );
    expect(JSON.stringify([closed, created])).not.toContain('1234567890123');
  });

  it('tells an administrator neither names nor numbers nor reasons', async () => {
    const nodes = await log(actorFor('ADMIN'), { kind: ['CREATED', 'CHANGED', 'REMOVED'] });
    expect(nodes.some(({ recordId }) => recordId === id)).toBe(true);
    expect(JSON.stringify(nodes)).not.toMatch(/样本|1234567890123|调离/);
  });

  it('records that names were looked at, in the ledger, in the history and in the log itself', async () => {
    const ledger = actorFor('OFFICE', { sub: 'reader' });
    await app.execute(ledger, `{ coordinator(id: "${id}") { name } }`);
    await app.execute(
      ledger,
      `{ coordinator(id: "${id}") { history { edges { node { fields { after } } } } } }`,
    );
    await log(ledger, { recordId: id });
    const reads = await log(office, { actor: 'reader', kind: ['READ'] });
    expect(reads.map(({ table }) => table).sort()).toEqual([
      'coordinator',
      'coordinator.history',
      'peopleAudit',
    ]);
    expect(reads.find(({ table }) => table === 'coordinator')?.recordId).toBe(id);
  });

  it('records no look where a name was masked', async () => {
    const unit = actorFor('UNIT', { sub: 'other-unit', unit: 'COMMERCE' });
    const { data } = await app.execute(unit, `{ coordinator(id: "${id}") { name } }`);
    expect(data.coordinator.name).toBe('样**');
    expect(await log(office, { actor: 'other-unit' })).toEqual([]);
  });
});
