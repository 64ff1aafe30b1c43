import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, mutate } from '../testing/mutate.ts';
import { enterPeople, accesses, EVERYTHING, NAMES } from '../testing/personal.ts';
import { nextId } from '../testing/rows.ts';

const { office, union, hrss, commerce } = ACTORS;
let app: RunningSubgraph;
let known: Awaited<ReturnType<typeof enterPeople>>;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  known = await enterPeople(app);
});
afterAll(() => app.stop());

describe('the record of what was read', () => {
  const since = async (work: () => Promise<unknown>) => {
    const before = (await accesses(app, 'READ')).length;
    await work();
    return (await accesses(app, 'READ')).slice(before);
  };

  it('has one entry a request for all names that were shown, with whose', async () => {
    const [entry, ...more] = await since(() =>
      app.execute(union, '{ coordinators { edges { node { name person { name } } } } }'),
    );
    expect(more).toEqual([]);
    expect([entry?.what, entry?.actor]).toEqual(['coordinators', union.sub]);
    expect(entry?.record_ids).toEqual(
      expect.arrayContaining([known.ids.coordinator, known.ids.common, known.persons.common]),
    );
  });

  it('has none where every name was masked, or none was asked for', async () => {
    const masked = await since(() => app.execute(commerce, EVERYTHING, { r: known.references }));
    const unasked = await since(() =>
      app.execute(office, '{ coordinators { totalCount edges { node { id level } } } }'),
    );
    expect([masked, unasked]).toEqual([[], []]);
  });

  it('tells of references by their type, of the finder, and of who was suspected to be the same', async () => {
    const entity = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Mediator { name } } }`;
    const entries = await since(async () => {
      await app.execute(hrss, entity, { r: [{ __typename: 'Mediator', id: known.ids.mediator }] });
      await app.execute(office, '{ searchPeople(text: "厉") { title } }');
      const input = { name: NAMES.expert, kind: 'JUDGE', idempotencyKey: nextId() };
      await mutate(app, office, 'registerExpert', input);
    });
    expect(entries.map(({ what, record_ids }) => [what, record_ids])).toEqual([
      ['Mediator', [known.ids.mediator]],
      ['searchPeople', [known.ids.expert]],
      ['namesakes', [known.persons.expert]],
    ]);
  });
});
