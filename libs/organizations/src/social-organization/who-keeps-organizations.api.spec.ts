import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { office } from '../testing/enterprises.ts';
import { clientOf, next } from '../testing/registry.ts';
import { socialOrganizationRegistry } from '../testing/social-organizations.ts';

const OWN = '130273101';
const OTHER = '130273401';
const union = actorFor('UNIT', { unit: 'UNION' });
const hrss = actorFor('UNIT', { unit: 'HRSS' });
const street = actorFor('STREET', { street: OWN });
const elsewhere = actorFor('OFFICE', { districts: ['130299'] });
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

const { send, enter, read } = clientOf(() => app, socialOrganizationRegistry);
const versionOf = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

describe('a social organisation is registered', () => {
  it.each([
    ['by the office for the whole district', office, null, 'SocialOrganizationRegistered'],
    ['by 工会, which leads the action, for the whole district', union, null, 'SocialOrganizationRegistered'],
    ['by 工会 for any town', union, OTHER, 'SocialOrganizationRegistered'],
    ['by no other unit', hrss, OTHER, 'NotPermitted'],
    ['by street staff for their own town', street, OWN, 'SocialOrganizationRegistered'],
    ['by street staff for no other', street, OTHER, 'NotPermitted'],
    ['by street staff for the whole district neither', street, null, 'NotPermitted'],
    ['by the office of another district for none of this', elsewhere, OWN, 'InvalidInput'],
    [
      'by nobody outside the rows that PostgreSQL gives them',
      { ...office, street: OWN },
      OTHER,
      'NotPermitted',
    ],
  ])('%s', async (_, actor, streetCode, expected) => {
    const input = { ...socialOrganizationRegistry.form({ streetCode }), idempotencyKey: `who-${next()}` };
    expect((await send('register', input, actor)).result.__typename).toBe(expected);
  });

  it('with its town by who belongs to several districts, since the form does not say which is meant', async () => {
    const both = actorFor('OFFICE', { districts: ['130273', '130299'] });
    const input = (streetCode: string | null) => ({
      ...socialOrganizationRegistry.form({ streetCode }),
      idempotencyKey: `both-${next()}`,
    });
    const { result } = await send('register', input(null), both);
    expect(result.fields).toMatchObject([{ code: 'UNKNOWN_STREET', path: ['streetCode'] }]);
    expect((await send('register', input(OWN), both)).result.socialOrganization.districtCode).toBe('130273');
  });
});

describe('a social organisation is changed and struck off', () => {
  it.each([
    ['by the office', office, 'SocialOrganizationChanged'],
    ['by 工会', union, 'SocialOrganizationChanged'],
    ['by no other unit', hrss, 'NotPermitted'],
    ['by staff of its street', street, 'SocialOrganizationChanged'],
    ['by no staff of another street, who do not see it', actorFor('STREET', { street: OTHER }), 'NotFound'],
    ['by no office of another district', elsewhere, 'NotFound'],
  ])('%s', async (_, actor, expected) => {
    const { entry, filled } = await enter();
    const changed = await send('change', { ...filled, remark: '新', ...versionOf(entry) }, actor);
    expect(changed.result.__typename).toBe(expected);
    const now = versionOf(await read(entry.id));
    const closed = await send('close', { ...now, closedOn: '2023-06-01', reason: '注销' }, actor);
    expect(closed.result.__typename).toBe(expected);
  });

  it('by street staff never to serve another town, or the whole district', async () => {
    const { entry, filled } = await enter();
    for (const streetCode of [OTHER, null]) {
      const { result } = await send('change', { ...filled, ...versionOf(entry), streetCode }, street);
      expect(result).toMatchObject({ __typename: 'NotPermitted', path: ['streetCode'] });
    }
    const many = await send('bulk', { rows: [versionOf(entry)], streetCode: OTHER }, street);
    expect(many.result).toMatchObject({ __typename: 'NotPermitted', path: ['streetCode'] });
  });

  it('by no unit but the leading one, also several at once', async () => {
    const { entry } = await enter();
    const { result } = await send('bulk', { rows: [versionOf(entry)], kind: 'FOUNDATION' }, hrss);
    expect(result).toMatchObject({ __typename: 'NotPermitted', path: ['rows'] });
  });
});

describe('one that serves the whole district', () => {
  it('is seen by street staff, who are told that it is not theirs to change', async () => {
    const { entry, filled } = await enter({ streetCode: null });
    expect(await read(entry.id, 'name', street)).toEqual({ name: filled.name });
    const version = versionOf(entry);
    const answers = [
      await send('change', { ...filled, remark: '改', ...version }, street),
      await send('close', { ...version, closedOn: '2023-06-01', reason: '注销' }, street),
      await send('bulk', { rows: [version], kind: 'FOUNDATION' }, street),
    ];
    expect(answers.map(({ result }) => result.__typename)).toEqual([
      'NotPermitted',
      'NotPermitted',
      'NotPermitted',
    ]);
    const english = await send('change', { ...filled, ...version }, street, { 'accept-language': 'en' });
    expect(english.result.message).toMatch(/^You may not change this entry/);
  });

  it('may come to serve a town, and the other way round', async () => {
    const { entry, filled } = await enter({ streetCode: null });
    const moved = await send('change', { ...filled, streetCode: OWN, ...versionOf(entry) }, union);
    expect(moved.result.socialOrganization).toMatchObject({ streetCode: OWN, street: { name: '老庄子镇' } });
    const back = { ...filled, streetCode: null, ...versionOf(moved.result.socialOrganization) };
    expect((await send('change', back, union)).result.socialOrganization).toMatchObject({
      streetCode: null,
      street: null,
    });
  });
});

it('is no ledger that a mediation body may look into', async () => {
  const query = '{ socialOrganizations { totalCount } socialOrganizationTotals { count } }';
  const { errors } = await app.execute(actorFor('BODY', { body: 'b' }), query);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
});
