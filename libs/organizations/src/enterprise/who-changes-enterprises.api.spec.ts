import type { Role } from '@tongxing/auth';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { enter, office, placesOf, send } from '../testing/enterprises.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

const union = actorFor('UNIT', { unit: 'UNION' });
const registrar = actorFor('UNIT', { unit: 'HRSS' });
const street = actorFor('STREET', { street: '130273101', name: '老庄子镇' });
const change = (input: object, actor = office, headers: object = {}) =>
  send(app, 'changeEnterprise', input, actor, headers);
/** An enterprise just entered, as what changes it: its form as it is, with what a test adds. */
async function entered() {
  const { given, entry } = await enter(app);
  return { input: { ...given, id: entry.id, expectedVersion: entry.version } };
}

describe('an enterprise is changed', () => {
  it.each([
    ['by the office', office, 'EnterpriseChanged'],
    ['by 人社局', registrar, 'EnterpriseChanged'],
    ['by street staff of its street', street, 'EnterpriseChanged'],
    ['not by 工会, which sees it', union, 'NotPermitted'],
    ['not by street staff of another street', actorFor('STREET', { street: '130273402' }), 'NotFound'],
    ['not by the office of another district', actorFor('OFFICE', { districts: ['130299'] }), 'NotFound'],
  ])('%s', async (_, actor, expected) => {
    const { input } = await entered();
    const { result } = await change({ ...input, name: `${input.name}改` }, actor);
    expect(result.__typename).toBe(expected);
  });

  it.each<Role>(['CITY', 'CITY_OFFICE', 'BODY', 'INTEGRATOR', 'ADMIN'])(
    'not by %s, before anything is looked at',
    async (role) => {
      const { input } = await entered();
      app.statements();
      const { errors } = await change(input, actorFor(role));
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(app.statements()).toEqual([]);
    },
  );

  it('not when there is none of the id', async () => {
    const { input } = await entered();
    for (const id of ['019aa000-0000-7000-8000-000000000000', "'; drop"])
      expect((await change({ ...input, id })).result).toMatchObject({ __typename: 'NotFound', path: ['id'] });
  });

  it('to another street by the office and 人社局, not by either street', async () => {
    const { input } = await entered();
    const refused = await change({ ...input, streetCode: '130273402' }, street);
    expect(refused.result).toMatchObject({ __typename: 'NotPermitted', path: ['streetCode'] });
    expect(refused.result.message).toContain('三女河办事处');
    const english = await change({ ...input, streetCode: '130273402' }, street, { 'accept-language': 'en' });
    expect(english.result.message).toMatch(/^You may not move/);
    const moved = await change({ ...input, streetCode: '130273402' }, registrar);
    expect(moved.result.enterprise.street.name).toBe('三女河办事处');
  });

  it('to no street of another district', async () => {
    const { input } = await entered();
    const both = actorFor('OFFICE', { districts: ['130273', '130299'] });
    const { result } = await change({ ...input, streetCode: '130299001' }, both);
    expect(placesOf(result)).toEqual(['streetCode UNKNOWN_STREET']);
  });

  it('never out of what row security lets them see, whatever their roles', async () => {
    const { input } = await entered();
    const actor = actorFor('OFFICE', { roles: ['OFFICE', 'STREET'], street: '130273101' });
    const { result } = await change({ ...input, streetCode: '130273402' }, actor);
    expect(result).toMatchObject({ __typename: 'NotPermitted', code: 'NOT_PERMITTED' });
    expect((await change(input)).result.enterprise).toMatchObject({ streetCode: '130273101', version: 1 });
  });
});
