import { bodyStaffingChanged, observationPublished, type ObservationFact } from '@tongxing/events';
import type { Fact } from '@tongxing/jobs';
import { allDistricts } from '@tongxing/reference-data';
import { PublishedFigure } from '@tongxing/subgraph';
import { actorFor, eventually, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { bodyRegistry } from '../testing/bodies.ts';
import { enter as enterEnterprise, office, send as sendEnterprise } from '../testing/enterprises.ts';
import { clientOf } from '../testing/registry.ts';
import { recountFigures } from './body-figures.handler.ts';

const TODAY = '2023-06-30';
const STANDARDISATION = 'MEDIATION_BODY_STANDARDISATION';
const LARGER = 'LARGE_MEDIUM_WITH_MEDIATION_BODY';
let app: RunningSubgraph;
let told: Fact<ObservationFact>[] = [];

beforeAll(async () => {
  app = await startSubgraph(organizations, { consume: true, now: new Date(`${TODAY}T04:00:00Z`) });
  const publish = app.events.publishAll.bind(app.events);
  app.events.publishAll = async (em, event, facts) => {
    if (event.topic === observationPublished.topic) told.push(...(facts as never[]));
    await publish(em, event, facts);
  };
});
beforeEach(() => {
  told = [];
});
afterAll(() => app.stop());

const { send, enter, read } = clientOf(() => app, bodyRegistry);
const versionOf = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
const large = { industry: 'C33', figures: [{ year: 2021, headcount: 1200, revenue: 50_000 }] };

/** The figure of a day as it was told last. */
async function figure(indicatorCode: string, validOn = TODAY): Promise<[number, number]> {
  const row = await app.context(office).em.findOne(PublishedFigure, { indicatorCode, validOn });
  return [row?.numerator ?? 0, row?.denominator ?? 0];
}

async function expectFigure(indicatorCode: string, expected: [number, number], day = TODAY): Promise<void> {
  const is = ([numerator, denominator]: number[]) => numerator === expected[0] && denominator === expected[1];
  expect(await eventually(() => figure(indicatorCode, day), is)).toEqual(expected);
}

async function staff(bodyId: string, mediators: number, entityVersion: number): Promise<void> {
  const ctx = app.context(office);
  const data = { districtCode: '130273', bodyId, mediators, demonstration: false };
  await ctx.events.publish(ctx.em, bodyStaffingChanged, {
    ...{ entityId: bodyId, entityVersion, districtCode: '130273', occurredAt: ctx.now },
    data,
  });
}

const steward = (code: string) => app.context(actorFor('OFFICE', { districts: [code] }));
const recount = () => recountFigures(steward);

describe('the figures of mediation bodies', () => {
  it('follow the ledger, step by step', async () => {
    // Who registers it sees one street only; the figure is the district's all the same.
    const street = actorFor('STREET', { street: '130273101' });
    const { entry, filled } = await enter({ establishedOn: '2022-08-01' }, street);
    await expectFigure(STANDARDISATION, [0, 1]);
    await staff(entry.id, 1, 1);
    await expectFigure(STANDARDISATION, [1, 1]);
    await expectFigure(STANDARDISATION, [0, 0], '2022-06-30');
    await expectFigure(STANDARDISATION, [1, 1], '2022-09-30');
    const changed = await send('change', { ...filled, hasOffice: false, ...versionOf(entry) });
    await expectFigure(STANDARDISATION, [0, 1]);
    const { mediationBody } = changed.result;
    const closed = await send('close', {
      ...versionOf(mediationBody),
      closedOn: '2023-05-01',
      reason: '撤销',
    });
    await expectFigure(STANDARDISATION, [0, 0]);
    await expectFigure(STANDARDISATION, [0, 1], '2023-03-31');
    await send('reopen', { ...versionOf(closed.result.mediationBody), reason: '误撤销' });
    await expectFigure(STANDARDISATION, [0, 1]);
    const rows = [{ id: entry.id, expectedVersion: 4 }];
    await send('bulk', { rows, hasOffice: true });
    await expectFigure(STANDARDISATION, [1, 1]);
  });

  it('follow the register of enterprises too', async () => {
    const { entry: enterprise } = await enterEnterprise(app, large);
    await expectFigure(LARGER, [0, 1]);
    const { entry } = await enter({ type: 'ENTERPRISE', enterpriseId: enterprise.id });
    await expectFigure(LARGER, [1, 1]);
    await send('close', { ...versionOf(entry), closedOn: '2023-06-01', reason: '撤销' });
    await expectFigure(LARGER, [0, 1]);
    await sendEnterprise(app, 'closeEnterprise', {
      ...versionOf(enterprise),
      closedOn: '2023-06-29',
      reason: '注销',
    });
    await expectFigure(LARGER, [0, 0]);
  });

  it('are told as observations of the district, and only those that changed', async () => {
    await enter({ establishedOn: '2023-04-01' });
    await eventually(
      async () => told.length,
      (length) => length > 0,
    );
    await new Promise((done) => setTimeout(done, 1_000));
    expect(told).toMatchObject([
      {
        districtCode: '130273',
        data: {
          indicatorCode: STANDARDISATION,
          year: null,
          validOn: TODAY,
          ledger: 'organizations.mediation-bodies',
          demonstration: false,
        },
      },
    ]);
  });

  it('say that they are invented when a row of theirs is', async () => {
    const { entry } = await enter();
    const { em } = app.context(office);
    await em.execute('update organizations.mediation_body set demonstration = true where id = ?', [entry.id]);
    told = [];
    await recount();
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ data }) => data.demonstration)).toBe(true);
    await em.execute('update organizations.mediation_body set demonstration = false where id = ?', [
      entry.id,
    ]);
  });
});

describe('counting everything anew', () => {
  it('changes nothing where all is as it should be', async () => {
    await recount();
    told = [];
    expect(await recount()).toBe('调解组织指标：0 个数有变 / figures of mediation bodies: 0 changed');
    expect(told).toEqual([]);
  });

  it('mends what differs from the ledgers, and says how much that was', async () => {
    await recount();
    const { em } = app.context(office);
    await em.execute(
      'update organizations.published_figure set numerator = 99 where valid_on = ? and indicator_code = ?',
      [TODAY, STANDARDISATION],
    );
    expect(await recount()).toContain('1 changed');
    expect(told.map(({ data }) => [data.indicatorCode, data.validOn])).toEqual([[STANDARDISATION, TODAY]]);
  });

  it('brings the number of mediators up to date first', async () => {
    const { entry } = await enter();
    await staff(entry.id, 2, 1);
    const mediators = async () => (await read(entry.id)).mediatorCount;
    await eventually(mediators, (number) => number === 2);
    await recount();
    const { em } = app.context(office);
    await em.execute('update organizations.mediation_body set mediator_count = 0 where id = ?', [entry.id]);
    expect(await recount()).toContain('0 changed');
    expect(await mediators()).toBe(2);
  });

  it('is for every district', async () => {
    const districts: string[] = [];
    await recountFigures((code) => {
      districts.push(code);
      return steward(code);
    });
    expect(districts).toEqual(allDistricts({ demonstration: true }).map(({ code }) => code));
  });
});
