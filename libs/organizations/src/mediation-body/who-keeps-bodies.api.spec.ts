import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { bodyRegistry } from '../testing/bodies.ts';
import { office } from '../testing/enterprises.ts';
import { clientOf, next } from '../testing/registry.ts';

const OWN = '130273101';
const OTHER = '130273401';
const hrss = actorFor('UNIT', { unit: 'HRSS' });
const union = actorFor('UNIT', { unit: 'UNION' });
const street = actorFor('STREET', { street: OWN });
const elsewhere = actorFor('OFFICE', { districts: ['130299'] });
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

const { send, enter, read } = clientOf(() => app, bodyRegistry);
const versionOf = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

describe('a mediation body is registered', () => {
  it.each([
    ['by the office for any town', office, OTHER, 'MediationBodyRegistered'],
    ['by 人社局, which leads the action', hrss, OTHER, 'MediationBodyRegistered'],
    ['by no other unit', union, OTHER, 'NotPermitted'],
    ['by street staff for their own town', street, OWN, 'MediationBodyRegistered'],
    ['by street staff for no other', street, OTHER, 'NotPermitted'],
    ['by the office of another district for none of this', elsewhere, OWN, 'InvalidInput'],
    [
      'by nobody outside the rows that PostgreSQL gives them',
      { ...office, street: OWN },
      OTHER,
      'NotPermitted',
    ],
  ])('%s', async (_, actor, streetCode, expected) => {
    const input = { ...bodyRegistry.form({ streetCode }), idempotencyKey: `who-${next()}` };
    expect((await send('register', input, actor)).result.__typename).toBe(expected);
  });
});

describe('a mediation body is changed and dissolved', () => {
  it.each([
    ['by the office', office, 'MediationBodyChanged'],
    ['by 人社局', hrss, 'MediationBodyChanged'],
    ['by no other unit', union, 'NotPermitted'],
    ['by staff of its street', street, 'MediationBodyChanged'],
    ['by no staff of another street, who do not see it', actorFor('STREET', { street: OTHER }), 'NotFound'],
    ['by no office of another district', elsewhere, 'NotFound'],
  ])('%s', async (_, actor, expected) => {
    const { entry, filled } = await enter();
    const changed = await send('change', { ...filled, contact: '110', ...versionOf(entry) }, actor);
    expect(changed.result.__typename).toBe(expected);
    const now = versionOf(await read(entry.id));
    const closed = await send('close', { ...now, closedOn: '2023-06-01', reason: '撤销' }, actor);
    expect(closed.result.__typename).toBe(expected);
  });

  it('and by no street staff moved to where they may not keep it, singly or with others', async () => {
    const { entry, filled } = await enter();
    const single = await send('change', { ...filled, ...versionOf(entry), streetCode: OTHER }, street);
    expect(single.result).toMatchObject({ __typename: 'NotPermitted', path: ['streetCode'] });
    const many = await send('bulk', { rows: [versionOf(entry)], streetCode: OTHER }, street);
    expect(many.result).toMatchObject({ __typename: 'NotPermitted', path: ['streetCode'] });
    const moved = await send('bulk', { rows: [versionOf(entry)], streetCode: OTHER }, hrss);
    expect(moved.result.mediationBodies).toMatchObject([{ streetCode: OTHER }]);
  });

  it('several at once by no unit but the leading one', async () => {
    const { entry } = await enter();
    const { result } = await send('bulk', { rows: [versionOf(entry)], hasOffice: false }, union);
    expect(result).toMatchObject({ __typename: 'NotPermitted', path: ['rows'] });
  });

  it('refused in the caller’s language', async () => {
    const { entry, filled } = await enter();
    const input = { ...filled, ...versionOf(entry) };
    const english = await send('change', input, union, { 'accept-language': 'en' });
    expect(english.result.message).toMatch(/^You may not change this body/);
    expect((await send('change', input, union)).result.message).toContain('人社局');
  });
});

describe('a mediation body itself', () => {
  const asBody = ({ id }: { id: string }) => actorFor('BODY', { body: id });

  it('changes its own checklist and contact', async () => {
    const { entry, filled } = await enter();
    const wanted = { hasOffice: false, hasPostedRules: false, contact: '0315-2222222' };
    const { result } = await send('change', { ...filled, ...wanted, ...versionOf(entry) }, asBody(entry));
    expect(result.mediationBody).toMatchObject({ ...wanted, version: 2 });
  });

  it.each([
    ['name', '更名'],
    ['type', 'INSTITUTION'],
    ['streetCode', OTHER],
    ['establishedOn', '2020-01-01'],
    ['filedOn', '2022-01-01'],
  ])('does not change its %s', async (field, value) => {
    const { entry, filled } = await enter();
    const { result } = await send(
      'change',
      { ...filled, [field]: value, ...versionOf(entry) },
      asBody(entry),
    );
    expect(result).toMatchObject({ __typename: 'NotPermitted', path: [field] });
    expect((await read(entry.id)).version).toBe(1);
  });

  it('changes no other body, and neither registers nor dissolves one', async () => {
    const [own, other] = [await enter(), await enter()];
    const actor = asBody(own.entry);
    const { result } = await send(
      'change',
      { ...other.filled, contact: '1', ...versionOf(other.entry) },
      actor,
    );
    expect(result).toMatchObject({ __typename: 'NotPermitted', path: ['id'] });
    const forbidden = [
      await send('register', { ...bodyRegistry.form(), idempotencyKey: 'x' }, actor),
      await send('close', { ...versionOf(own.entry), closedOn: '2023-06-01', reason: '无' }, actor),
      await send('bulk', { rows: [versionOf(own.entry)], hasOffice: true }, actor),
    ];
    for (const { errors } of forbidden) expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('looks into its own history, and sees of others what the public roster shows', async () => {
    const [own, other] = [await enter(), await enter()];
    const asked = 'name history { totalCount }';
    const actor = asBody(own.entry);
    expect(await read(own.entry.id, asked, actor)).toMatchObject({ history: { totalCount: 1 } });
    expect(await read(other.entry.id, asked, actor)).toEqual({ name: other.filled.name, history: null });
  });
});
