import { bodyStaffingChanged, type BodyStaffingFact } from '@tongxing/events';
import type { Fact } from '@tongxing/jobs';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { listen } from '../testing/listen.ts';
import { ACTORS, faultsOf, mutate } from '../testing/mutate.ts';
import { nextId } from '../testing/rows.ts';

const { office, street, hrss } = ACTORS;
let app: RunningSubgraph;
let heard: Fact<BodyStaffingFact>[];
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  heard = listen(app, bodyStaffingChanged);
});
beforeEach(() => heard.splice(0));
afterAll(() => app.stop());

let names = 0;
const input = (more: object = {}) => {
  names += 1;
  return {
    name: `样本调解${names}`,
    employment: 'FULL_TIME',
    streetCode: '130273101',
    idempotencyKey: nextId(),
    ...more,
  };
};
const register = (more: object = {}, actor = office) => mutate(app, actor, 'registerMediator', input(more));
const registered = async (more: object = {}) => (await register(more)).mediator;
const form = ({ id, version, name, employment, bodyId }: Record<string, unknown>, more: object = {}) => ({
  ...{ id, expectedVersion: version, name, employment, bodyId },
  ...more,
});
const staffing = () =>
  heard.map(({ entityId, entityVersion, data }) => [entityId, data.mediators, entityVersion]);

describe('registering a mediator', () => {
  it('enters the person, their work, and what of it is public', async () => {
    const work = {
      ...{ bodyId: nextId(), contact: '样本电话', inPool: true },
      ...{ specialisms: ['SOCIAL_INSURANCE', 'PAY', 'PAY'], publicName: true, publicSpecialisms: true },
    };
    expect(await registered(work)).toMatchObject({
      ...work,
      contact: '****话',
      ...{ specialisms: ['PAY', 'SOCIAL_INSURANCE'], publicBody: false, publicContact: false },
      ...{ streetCode: '130273101', status: 'ACTIVE', version: 1 },
    });
  });

  it('publishes nothing unless told to', async () => {
    expect(await registered()).toMatchObject({
      ...{
        publicName: false,
        publicBody: false,
        publicContact: false,
        publicSpecialisms: false,
        specialisms: [],
      },
    });
  });

  it.each([
    ['publishing parts without the name', { publicContact: true }, ['publicName NAME_NOT_PUBLIC']],
    ['a body that can be none', { bodyId: '某组织' }, ['bodyId UNKNOWN_BODY']],
    ['a contact without end', { contact: '长'.repeat(101) }, ['contact TOO_LONG']],
    ['nobody', { name: null }, ['name REQUIRED']],
  ])('refuses %s', async (_, more, faults) => {
    expect(faultsOf(await register(more))).toEqual(faults);
  });

  it.each([
    ['the office', 'office', 'MediatorRegistered'],
    ['人社局', 'hrss', 'MediatorRegistered'],
    ['工会', 'union', 'NotPermitted'],
    ['street staff of the street', 'street', 'MediatorRegistered'],
    ['street staff of another street', 'otherStreet', 'NotPermitted'],
  ] as const)('is answered to %s as it should be', async (_, actor, expected) => {
    expect((await register({}, ACTORS[actor])).__typename).toBe(expected);
  });

  it('stands where it is said, or where who registers is, or where the body’s mediators are', async () => {
    const bodyId = nextId();
    expect((await register({ bodyId, streetCode: null }, street)).mediator.streetCode).toBe('130273101');
    expect((await registered({ bodyId, streetCode: null })).streetCode).toBe('130273101');
    expect((await registered({ bodyId: nextId(), streetCode: null })).streetCode).toBeNull();
  });

  it('is refused to street staff for a body whose mediators are elsewhere', async () => {
    const { bodyId } = await registered({ bodyId: nextId(), streetCode: '130273401' });
    expect(await register({ bodyId }, street)).toMatchObject({
      __typename: 'NotPermitted',
      path: ['bodyId'],
    });
  });

  it('gives the same entry for the same key, also to two requests at once', async () => {
    const bodyId = nextId();
    const given = input({ bodyId });
    const answers = await Promise.all([1, 2, 3].map(() => mutate(app, office, 'registerMediator', given)));
    expect(new Set(answers.map(({ mediator }) => mediator.id)).size).toBe(1);
    expect(staffing()).toEqual([[bodyId, 1, 1]]);
  });
});

describe('how many mediators a body has', () => {
  it('is told at every change, each time with a newer version', async () => {
    const bodyId = nextId();
    const one = await registered({ bodyId });
    await registered({ bodyId, streetCode: '130273401' });
    const close = { id: one.id, expectedVersion: 1, closedOn: '2023-06-01', reason: '退休' };
    await mutate(app, street, 'closeMediator', close);
    await mutate(app, hrss, 'reopenMediator', { id: one.id, expectedVersion: 2, reason: '返聘' });
    expect(staffing()).toEqual([
      [bodyId, 1, 1],
      [bodyId, 2, 2],
      [bodyId, 1, 3],
      [bodyId, 2, 4],
    ]);
    expect(heard[0]?.data).toEqual({ districtCode: '130273', bodyId, mediators: 1, demonstration: false });
  });

  it('is told of both bodies when somebody changes to another, and not at all when the body stays', async () => {
    const [from, to] = [nextId(), nextId()];
    const before = await registered({ bodyId: from });
    await registered({ bodyId: to, streetCode: '130273401' });
    heard.splice(0);
    const { mediator } = await mutate(app, office, 'changeMediator', form(before, { bodyId: to }));
    expect(mediator).toMatchObject({ bodyId: to, streetCode: '130273401', version: 2 });
    expect(staffing()).toEqual([
      [from, 0, 2],
      [to, 2, 2],
    ]);
    heard.splice(0);
    await mutate(app, office, 'changeMediator', form(mediator, { inPool: true }));
    expect(staffing()).toEqual([]);
  });

  it('is right also after many changes at once', async () => {
    const bodyId = nextId();
    await Promise.all(Array.from({ length: 8 }, () => registered({ bodyId })));
    const newest = heard.toSorted((a, b) => a.entityVersion - b.entityVersion).at(-1);
    expect([newest?.data.mediators, newest?.entityVersion]).toEqual([8, 8]);
    expect(new Set(heard.map(({ entityVersion }) => entityVersion)).size).toBe(8);
  });

  it('is told once a body after a bulk change', async () => {
    const [from, to] = [nextId(), nextId()];
    const rows = [await registered({ bodyId: from }), await registered({ bodyId: from })];
    heard.splice(0);
    const versions = rows.map(({ id }) => ({ id, expectedVersion: 1 }));
    const { mediators } = await mutate(app, street, 'changeMediators', {
      rows: versions,
      bodyId: to,
      inPool: true,
    });
    expect(mediators).toMatchObject([
      { bodyId: to, inPool: true, employment: 'FULL_TIME' },
      { bodyId: to, inPool: true, employment: 'FULL_TIME' },
    ]);
    expect(staffing().toSorted()).toEqual(
      [
        [from, 0, 3],
        [to, 2, 1],
      ].toSorted(),
    );
    const late = await mutate(app, office, 'changeMediators', { rows: versions, employment: 'PART_TIME' });
    expect(late.__typename).toBe('BulkConflict');
    const nothing = { rows: versions.map(({ id }) => ({ id, expectedVersion: 2 })) };
    expect(faultsOf(await mutate(app, office, 'changeMediators', nothing))).toEqual(['rows NOTHING_GIVEN']);
  });
});
