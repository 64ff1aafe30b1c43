import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { enter, listenIn, office, send } from '../testing/enterprises.ts';
import { replayEnterprises } from './enterprise.facts.ts';
import { replayCommand } from './replay.command.ts';

let app: RunningSubgraph;
let told: ReturnType<typeof listenIn>;
beforeAll(async () => {
  app = await startSubgraph(organizations, { demonstration: true });
  told = listenIn(app);
});
beforeEach(() => told.splice(0));
afterAll(() => app.stop());

const steward = (district: string) =>
  app.context({ ...actorFor('OFFICE', { districts: [district] }), roles: [] });

describe('the facts of enterprises', () => {
  it('are told again, each once, as they are now, read a thousand at a time', async () => {
    const { given, entry } = await enter(app, {
      industry: 'C33',
      figures: [{ year: 2022, headcount: 3, revenue: 1 }],
    });
    await send(app, 'changeEnterprise', {
      ...given,
      id: entry.id,
      expectedVersion: 1,
      streetCode: '130273401',
    });
    told.splice(0);
    app.statements();
    expect(await replayEnterprises(steward('130273'))).toBe(3001);
    expect(new Set(told.map(({ entityId }) => entityId)).size).toBe(3001);
    expect(app.statements()).toHaveLength(4);
    const fact = told.find(({ entityId }) => entityId === entry.id);
    expect(fact).toMatchObject({
      entityVersion: 2,
      data: { streetCode: '130273401', sizeClasses: [{ year: 2022, sizeClass: 'MICRO' }] },
    });
  });

  it('of a street’s staff would be those of the street alone', async () => {
    const own = app.context(actorFor('STREET', { street: '130273402' }));
    const number = await replayEnterprises(own);
    expect(number).toBeGreaterThan(100);
    expect(new Set(told.map(({ data }) => data.streetCode))).toEqual(new Set(['130273402']));
  });

  it('of all districts are told again by command, which says how many', async () => {
    const { data } = await app.execute(office, '{ enterprises { totalCount } }');
    const number = data.enterprises.totalCount + 60;
    expect(await replayCommand(steward)).toContain(` ${number} `);
    expect(new Set(told.map(({ districtCode }) => districtCode))).toEqual(new Set(['130273', '130299']));
  });
});
