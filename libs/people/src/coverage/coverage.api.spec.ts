import { observationPublished, type ObservationFact } from '@tongxing/events';
import type { Fact } from '@tongxing/jobs';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { listen } from '../testing/listen.ts';
import { ACTORS, mutate } from '../testing/mutate.ts';
import { always, eventually, nextId, tellEnterprise } from '../testing/rows.ts';

const { office, street } = ACTORS;
const TODAY = '2023-06-30';
const ENTERPRISE = nextId();
let app: RunningSubgraph;
let heard: Fact<ObservationFact>[];
let coordinatorId: string;
beforeAll(async () => {
  app = await startSubgraph(people, { consume: true, now: new Date(`${TODAY}T04:00:00Z`) });
  heard = listen(app, observationPublished);
  const input = {
    name: '样本基层',
    employment: 'FULL_TIME',
    streetCode: '130273101',
    idempotencyKey: nextId(),
  };
  coordinatorId = (await mutate(app, office, 'registerCoordinator', input)).coordinator.id;
});
afterAll(() => app.stop());

/** Waits for figures, and gives what was told since the last call: day, indicator and the share. */
async function told(number: number): Promise<string[]> {
  await eventually(
    async () => heard.length,
    (length) => length >= number,
  );
  return heard.splice(0).map(({ data: { validOn, indicatorCode, numerator, denominator } }) => {
    return `${validOn} ${indicatorCode.split('_')[0]} ${numerator}/${denominator}`;
  });
}

describe('the figures of coverage', () => {
  it('follow the register: an enterprise is of the denominator from its registration on', async () => {
    await tellEnterprise(app, ENTERPRISE, 1, { sizeClasses: always('SMALL') });
    expect(await told(2)).toEqual([`${TODAY} MICRO 0/1`, `${TODAY} SME 0/1`]);
  });

  it('follow an assignment, for every day it holds, whoever enters it', async () => {
    const input = { coordinatorId, enterpriseId: ENTERPRISE, from: '2023-01-15', idempotencyKey: nextId() };
    await mutate(app, street, 'assignCoordinator', input);
    expect(await told(6)).toEqual([
      ...['2022-12-31 MICRO 0/1', '2022-12-31 SME 0/1'],
      ...['2023-03-31 MICRO 1/1', '2023-03-31 SME 1/1'],
      ...[`${TODAY} MICRO 1/1`, `${TODAY} SME 1/1`],
    ]);
  });

  it('follow a coordinator who from now on serves the whole district', async () => {
    const form = { id: coordinatorId, expectedVersion: 1, name: '样本基层', employment: 'FULL_TIME' };
    await mutate(app, office, 'changeCoordinator', { ...form, streetCode: null });
    expect(await told(2)).toEqual(['2023-03-31 MICRO 0/1', `${TODAY} MICRO 0/1`]);
  });

  it('follow a coordinator who leaves', async () => {
    const input = { id: coordinatorId, expectedVersion: 2, closedOn: '2023-05-31', reason: '退休' };
    await mutate(app, office, 'closeCoordinator', input);
    expect(await told(1)).toEqual([`${TODAY} SME 0/1`]);
  });

  it('follow the enterprise when it grows out of the group, or closes', async () => {
    await tellEnterprise(app, ENTERPRISE, 2, {
      sizeClasses: [
        { year: 2021, sizeClass: 'SMALL' },
        { year: 2022, sizeClass: 'LARGE' },
      ],
    });
    expect(await told(4)).toEqual([
      ...['2023-03-31 MICRO 0/0', '2023-03-31 SME 0/0'],
      ...[`${TODAY} MICRO 0/0`, `${TODAY} SME 0/0`],
    ]);
    await tellEnterprise(app, ENTERPRISE, 3, { status: 'CLOSED', closedOn: '2023-04-01' });
    expect(await told(2)).toEqual(['2023-03-31 MICRO 0/1', '2023-03-31 SME 1/1']);
  });

  it('are told once each, with the ledger that yields them', async () => {
    await tellEnterprise(app, nextId(), 1, { sizeClasses: always('LARGE') });
    const enterpriseId = nextId();
    await tellEnterprise(app, enterpriseId, 1, { registeredOn: TODAY, sizeClasses: always('MEDIUM') });
    await eventually(
      async () => heard.length,
      (length) => length > 0,
    );
    expect(heard.splice(0)).toMatchObject([
      {
        districtCode: '130273',
        data: {
          ...{ indicatorCode: 'SME_COORDINATOR_COVERAGE', validOn: TODAY, numerator: 0, denominator: 1 },
          ...{ ledger: 'people.coordinator-coverage', year: null, demonstration: false },
        },
      },
    ]);
  });
});

describe('the commands', () => {
  const run = (name: string) =>
    people.commands![name]!((districtCode) => app.context({ ...office, districts: [districtCode] }), []);

  it('count all figures anew, and say how many that changed', async () => {
    expect(await run('figures')).toContain(
      '130273）：改正 0 个协调员覆盖数字 / 0 figures of coverage changed',
    );
    const { em } = app.context(office);
    await em.execute('update people.published_figure set numerator = numerator + 5');
    const { affectedRows } = await em.execute<{ affectedRows: number }>(
      'select 1 from people.published_figure',
      [],
      'run',
    );
    expect(await run('figures')).toContain(`改正 ${affectedRows} 个`);
    expect(await run('figures')).toContain('改正 0 个');
  });

  it('tell all staffing again', async () => {
    const input = { name: '样本调解', employment: 'FULL_TIME', bodyId: nextId(), idempotencyKey: nextId() };
    await mutate(app, office, 'registerMediator', { ...input, streetCode: '130273101' });
    expect(await run('replay')).toContain('130273）：已重发 1 个调解组织的人数');
  });
});
