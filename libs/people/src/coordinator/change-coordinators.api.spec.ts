import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, faultsOf, mutate } from '../testing/mutate.ts';
import { nextId } from '../testing/rows.ts';

const { office, street } = ACTORS;
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

let names = 0;
const register = async (more: object = {}) => {
  const name = `样本批量${(names += 1)}`;
  const input = { name, employment: 'PART_TIME', streetCode: '130273101', idempotencyKey: nextId(), ...more };
  return (await mutate(app, office, 'registerCoordinator', input)).coordinator;
};
const form = ({ id, version, name }: { id: string; version: number; name: string }, more: object = {}) => ({
  ...{ id, expectedVersion: version, name, employment: 'PART_TIME', streetCode: '130273101' },
  ...more,
});

describe('a bulk change of coordinators', () => {
  const versions = (rows: { id: string; version: number }[]) =>
    rows.map(({ id, version }) => ({ id, expectedVersion: version }));

  it('changes the given fields of all of them and nothing else', async () => {
    const rows = [await register({ duties: '甲' }), await register({ duties: '乙' })];
    const input = { rows: versions(rows), employment: 'FULL_TIME' };
    const { coordinators } = await mutate(app, office, 'changeCoordinators', input);
    expect(coordinators?.map(({ id }: { id: string }) => id)).toEqual(rows.map(({ id }) => id));
    expect(coordinators).toMatchObject([
      { employment: 'FULL_TIME', streetCode: '130273101', duties: '甲', version: 2 },
      { employment: 'FULL_TIME', streetCode: '130273101', duties: '乙', version: 2 },
    ]);
  });

  it('changes none when one was changed meanwhile', async () => {
    const rows = [await register(), await register()];
    await mutate(app, office, 'changeCoordinator', form(rows[1], { duties: '先到' }));
    const answer = await mutate(app, office, 'changeCoordinators', {
      rows: versions(rows),
      employment: 'FULL_TIME',
    });
    expect(answer).toMatchObject({
      __typename: 'BulkConflict',
      conflicts: [{ id: rows[1].id, currentVersion: 2 }],
    });
    const { data } = await app.execute(office, `{ coordinator(id: "${rows[0].id}") { employment } }`);
    expect(data.coordinator.employment).toBe('PART_TIME');
  });

  it('is refused when one of them is not the actor’s to change', async () => {
    const rows = [await register(), await register({ streetCode: null })];
    const input = { rows: versions(rows), employment: 'FULL_TIME' };
    expect((await mutate(app, street, 'changeCoordinators', input)).__typename).not.toBe(
      'CoordinatorsChanged',
    );
    const away = { rows: versions(rows.slice(0, 1)), streetCode: '130273401' };
    expect(await mutate(app, street, 'changeCoordinators', away)).toMatchObject({
      __typename: 'NotPermitted',
    });
  });

  it.each([
    ['nothing to change', {}, ['rows NOTHING_GIVEN']],
    ['a street that there is not', { streetCode: '130273999' }, ['streetCode UNKNOWN_STREET']],
    ['nobody to change', { rows: [], employment: 'FULL_TIME' }, ['rows ROW_COUNT']],
  ])('refuses %s', async (_, more, faults) => {
    const input = { rows: versions([await register()]), ...more };
    expect(faultsOf(await mutate(app, office, 'changeCoordinators', input))).toEqual(faults);
  });
});
