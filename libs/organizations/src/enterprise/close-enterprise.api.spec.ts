import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { enter, listenIn, office, placesOf, send } from '../testing/enterprises.ts';

let app: RunningSubgraph;
let told: ReturnType<typeof listenIn>;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
  told = listenIn(app);
});
beforeEach(() => told.splice(0));
afterAll(() => app.stop());

async function entered(more: object = {}) {
  const { given, entry } = await enter(app, more);
  told.splice(0);
  return { given, row: { id: entry.id, expectedVersion: entry.version } };
}
const CLOSING = { closedOn: '2023-06-01', reason: ' 注销登记 ' };

describe('an enterprise', () => {
  it('is closed with day and reason, and put back with a reason; others hear of both', async () => {
    const { row } = await entered({ registeredOn: '2020-01-01' });
    const closed = await send(app, 'closeEnterprise', { ...row, ...CLOSING });
    expect(closed.result.enterprise).toMatchObject({
      status: 'CLOSED',
      closedOn: '2023-06-01',
      closedReason: '注销登记',
      version: 2,
    });
    const reopened = await send(app, 'reopenEnterprise', {
      id: row.id,
      expectedVersion: 2,
      reason: '误注销',
    });
    expect(reopened.result.enterprise).toMatchObject({
      status: 'ACTIVE',
      closedOn: null,
      closedReason: '误注销',
      version: 3,
    });
    expect(told.map(({ entityVersion, data }) => [entityVersion, data.status, data.closedOn])).toEqual([
      [2, 'CLOSED', '2023-06-01'],
      [3, 'ACTIVE', null],
    ]);
  });

  it('is not closed before it was registered, in the future, or without a reason', async () => {
    const { row } = await entered({ registeredOn: '2020-01-01' });
    const close = async (input: object) =>
      placesOf((await send(app, 'closeEnterprise', { ...row, ...CLOSING, ...input })).result);
    expect(await close({ closedOn: '2019-12-31' })).toEqual(['closedOn BEFORE_START']);
    expect(await close({ closedOn: '2023-07-01' })).toEqual(['closedOn IN_THE_FUTURE']);
    expect(await close({ reason: ' ' })).toEqual(['reason REQUIRED']);
    expect(await close({ reason: '长'.repeat(501) })).toEqual(['reason TOO_LONG']);
  });

  it('is neither closed twice nor put back while it is there, and says so in either language', async () => {
    const { row } = await entered();
    const back = { ...row, reason: '试' };
    expect(placesOf((await send(app, 'reopenEnterprise', back)).result)).toEqual(['reason NOT_CLOSED']);
    await send(app, 'closeEnterprise', { ...row, ...CLOSING });
    const again = { ...row, ...CLOSING, expectedVersion: 2 };
    const messages = [];
    for (const headers of [{}, { 'accept-language': 'en' }]) {
      const { result } = await send(app, 'closeEnterprise', again, office, headers);
      expect(placesOf(result)).toEqual(['closedOn ALREADY_CLOSED']);
      messages.push(result.fields[0].message);
    }
    expect(messages).toEqual(['这条记录已于 2023-06-01 注销或终止。', 'This entry ended on 2023-06-01.']);
  });

  it('that is closed can still be put right, but not be made younger than its end', async () => {
    const { given, row } = await entered({ registeredOn: '2020-01-01' });
    await send(app, 'closeEnterprise', { ...row, ...CLOSING });
    const change = (more: object) =>
      send(app, 'changeEnterprise', { ...given, ...row, expectedVersion: 2, ...more });
    expect(placesOf((await change({ registeredOn: '2023-06-02' })).result)).toEqual([
      'registeredOn AFTER_END',
    ]);
    expect((await change({ registeredOn: '2020-02-01' })).result.enterprise.status).toBe('CLOSED');
  });

  it('is closed by two people once', async () => {
    const { row } = await entered();
    const answers = await Promise.all([1, 2].map(() => send(app, 'closeEnterprise', { ...row, ...CLOSING })));
    expect(answers.map(({ result }) => result.__typename).sort()).toEqual([
      'EnterpriseChanged',
      'VersionConflict',
    ]);
    expect(told).toHaveLength(1);
  });

  it.each([
    ['人社局', actorFor('UNIT', { unit: 'HRSS' }), 'EnterpriseChanged'],
    ['street staff of its street', actorFor('STREET', { street: '130273101' }), 'EnterpriseChanged'],
    ['not by 工会', actorFor('UNIT', { unit: 'UNION' }), 'NotPermitted'],
    ['not by street staff of another', actorFor('STREET', { street: '130273402' }), 'NotFound'],
  ])('is closed and put back by %s', async (_, actor, expected) => {
    const { row } = await entered();
    const closed = await send(app, 'closeEnterprise', { ...row, ...CLOSING }, actor);
    expect(closed.result.__typename).toBe(expected);
    const version = expected === 'EnterpriseChanged' ? 2 : 1;
    const back = { id: row.id, expectedVersion: version, reason: '恢复' };
    expect((await send(app, 'reopenEnterprise', back, actor)).result.__typename).toBe(expected);
  });

  it.each(['closeEnterprise', 'reopenEnterprise'] as const)(
    'is left alone by %s of everybody else',
    async (mutation) => {
      const { row } = await entered();
      const input = { ...row, reason: '试', ...(mutation === 'closeEnterprise' ? CLOSING : {}) };
      for (const actor of [actorFor('CITY'), actorFor('BODY'), actorFor('INTEGRATOR'), actorFor('ADMIN')]) {
        const { errors } = await send(app, mutation, input, actor);
        expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
    },
  );
});
