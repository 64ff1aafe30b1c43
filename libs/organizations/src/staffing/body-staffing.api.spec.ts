import { bodyStaffingChanged } from '@tongxing/events';
import { actorFor, eventually, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { MediationBody } from '../mediation-body/mediation-body.entity.ts';
import { columnsOf, type BodyFields } from '../mediation-body/mediation-body.policy.ts';
import { bodyRegistry } from '../testing/bodies.ts';
import { office } from '../testing/enterprises.ts';
import { clientOf } from '../testing/registry.ts';

const DISTRICT = '130273';
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { consume: true, now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

const { send, enter, read } = clientOf(() => app, bodyRegistry);

async function tell(
  bodyId: string,
  mediators: number,
  entityVersion: number,
  districtCode = DISTRICT,
): Promise<void> {
  const ctx = app.context({ ...office, districts: [districtCode] });
  await ctx.events.publish(ctx.em, bodyStaffingChanged, {
    entityId: bodyId,
    entityVersion,
    districtCode,
    occurredAt: ctx.now,
    data: { districtCode, bodyId, mediators, demonstration: false },
  });
}

const until = (id: string, mediators: number) =>
  eventually(
    () => read(id),
    (body) => body.mediatorCount === mediators,
  );

describe('the staffing of a mediation body', () => {
  it('follows what is told of it, and with it the fifth item of the checklist', async () => {
    const { entry } = await enter();
    expect(entry).toMatchObject({ mediatorCount: 0, hasMediator: false, standardised: false });
    await tell(entry.id, 2, 1);
    expect(await until(entry.id, 2)).toMatchObject({ hasMediator: true, standardised: true });
    await tell(entry.id, 0, 2);
    expect(await until(entry.id, 0)).toMatchObject({ hasMediator: false, standardised: false });
  });

  it('is what was told last, however often and in which order it arrives', async () => {
    const { entry } = await enter();
    await tell(entry.id, 3, 5);
    await until(entry.id, 3);
    await tell(entry.id, 1, 4);
    await tell(entry.id, 9, 5);
    const { entry: marker } = await enter();
    await tell(marker.id, 1, 1);
    await until(marker.id, 1);
    expect(await read(entry.id)).toMatchObject({ mediatorCount: 3 });
  });

  it('moves no version and stands in no history, so that an open form can still be saved', async () => {
    const { entry, filled } = await enter();
    await tell(entry.id, 2, 1);
    const staffed = await until(entry.id, 2);
    expect(staffed.version).toBe(entry.version);
    const { history } = await read(entry.id, 'history { totalCount }');
    expect(history.totalCount).toBe(1);
    const input = { ...filled, contact: '110', id: entry.id, expectedVersion: entry.version };
    expect((await send('change', input)).result.mediationBody).toMatchObject({
      contact: '110',
      mediatorCount: 2,
      version: 2,
    });
  });

  it('is not undone by a form that is saved at the same moment', async () => {
    const { entry, filled } = await enter();
    const input = { ...filled, contact: '120', id: entry.id, expectedVersion: entry.version };
    await Promise.all([tell(entry.id, 4, 1), send('change', input)]);
    expect(await until(entry.id, 4)).toMatchObject({ contact: '120', version: 2 });
  });

  it('is not lost when it is told before the body is known', async () => {
    const id = '019aa000-0000-7000-8000-0000000000aa';
    await tell(id, 2, 1);
    const known = () =>
      app.context(office).em.execute<object[]>('select from organizations.body_staffing where id = ?', [id]);
    await eventually(known, (rows) => rows.length === 1);
    const { em } = app.context(office);
    const entered = { districtCode: DISTRICT, recordedBySub: 'test', idempotencyKey: 'late' };
    const columns = columnsOf(bodyRegistry.form() as unknown as BodyFields);
    em.create(MediationBody, { id, ...entered, ...columns }, { persist: true });
    await em.flush();
    // Whatever happens to bodies next has the figures counted, and the count brings the staffing up to date.
    await enter();
    expect(await until(id, 2)).toMatchObject({ standardised: true });
  });

  it('is told by its own district alone, whoever else names it, be it first and by a higher version', async () => {
    const { entry } = await enter();
    await tell(entry.id, 9, 7, '130299');
    const theirs = () => {
      const { em } = app.context({ ...office, districts: ['130299'] });
      return em.execute<object[]>('select from organizations.body_staffing where id = ?', [entry.id]);
    };
    await eventually(theirs, (rows) => rows.length === 1);
    expect(await read(entry.id)).toMatchObject({ mediatorCount: 0 });
    await tell(entry.id, 1, 1);
    await until(entry.id, 1);
    await tell(entry.id, 9, 8, '130299');
    const { entry: marker } = await enter();
    await tell(marker.id, 1, 1);
    await until(marker.id, 1);
    expect(await read(entry.id)).toMatchObject({ mediatorCount: 1 });
  });

  it('counts in the totals, and lists are narrowed and ordered by it', async () => {
    const street = '130273402';
    const [none, some] = [await enter({ streetCode: street }), await enter({ streetCode: street })];
    await tell(some.entry.id, 3, 1);
    await until(some.entry.id, 3);
    const query = `query ($filter: MediationBodyFilter) {
      mediationBodyTotals(filter: $filter) { count standardised mediators }
      mediationBodies(filter: $filter, sort: { by: MEDIATORS, direction: DESC }) { edges { node { id } } } }`;
    const ask = async (filter: object) =>
      (await app.execute(office, query, { filter: { streetCode: street, ...filter } })).data;
    const all = await ask({});
    expect(all.mediationBodyTotals).toEqual({ count: 2, standardised: 1, mediators: 3 });
    expect(all.mediationBodies.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([
      some.entry.id,
      none.entry.id,
    ]);
    expect((await ask({ standardised: true })).mediationBodyTotals.count).toBe(1);
    expect((await ask({ standardised: false })).mediationBodyTotals.count).toBe(1);
  });

  it('of another district is hidden with it', async () => {
    const { em } = app.context(actorFor('OFFICE', { districts: ['130299'] }));
    const rows = await em.execute<object[]>('select district_code from organizations.body_staffing');
    expect(rows.filter((row) => (row as { district_code: string }).district_code !== '130299')).toEqual([]);
  });
});
