import { bodyStaffingChanged, type BodyStaffingFact } from '@tongxing/events';
import type { Fact } from '@tongxing/jobs';
import { transact } from '@tongxing/subgraph';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { listen } from '../testing/listen.ts';
import { ACTORS, mutate } from '../testing/mutate.ts';
import { addPeople, nextId } from '../testing/rows.ts';
import { replayStaffing } from './staffing.service.ts';

const { office } = ACTORS;
const DISTRICT = '130273';
let app: RunningSubgraph;
let heard: Fact<BodyStaffingFact>[];
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  heard = listen(app, bodyStaffingChanged);
});
afterAll(() => app.stop());

const replay = async () => {
  heard.splice(0);
  await transact(app.context(office), (tx) => replayStaffing(tx, DISTRICT));
  return new Map(
    heard.map(({ entityId, entityVersion, data }) => [entityId, [data.mediators, entityVersion]]),
  );
};

describe('telling the staffing of all bodies again', () => {
  it('completes what was never told, and repeats what was, each with its version', async () => {
    const bodyId = nextId();
    const input = {
      name: '样本甲',
      employment: 'FULL_TIME',
      bodyId,
      streetCode: '130273101',
      idempotencyKey: nextId(),
    };
    const { mediator } = await mutate(app, office, 'registerMediator', input);
    const close = { id: mediator.id, expectedVersion: 1, closedOn: '2023-06-01', reason: '退休' };
    await mutate(app, office, 'closeMediator', close);
    // Written past the service, as the generator of demonstration data does.
    const { bodyIds } = await addPeople(app, 3);
    const expected = new Map([[bodyId, [0, 2]], ...bodyIds.map((id): [string, number[]] => [id, [1, 1]])]);
    expect(await replay()).toEqual(expected);
    expect(await replay()).toEqual(expected);
  });

  it('mends what was told wrongly, with a newer version', async () => {
    const { bodyIds } = await addPeople(app, 1);
    await replay();
    const { em } = app.context(office);
    await em.execute('update people.body_staffing set mediators = 9 where body_id = ?', [bodyIds[0]]);
    expect((await replay()).get(bodyIds[0]!)).toEqual([1, 2]);
  });

  it('takes a fixed number of statements', async () => {
    const count = async () => {
      app.statements();
      await transact(app.context(office), (tx) => replayStaffing(tx, DISTRICT));
      return app.statements().filter((sql) => sql.includes('people.')).length;
    };
    const few = await count();
    await addPeople(app, 50);
    expect(await count()).toBe(few);
  });
});
