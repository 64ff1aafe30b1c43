import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { enter, registration, send } from '../testing/enterprises.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

const elsewhere = actorFor('STREET', { street: '130273402' });
const english = { 'accept-language': 'en' };

describe('a code that the district has already', () => {
  it('is refused, and it is said who has it, even if the name is the same too', async () => {
    const { given, entry } = await enter(app);
    const { result } = await send(app, 'registerEnterprise', registration(given));
    expect(result).toMatchObject({
      __typename: 'EnterpriseExists',
      path: ['creditCode'],
      message: `该代码已登记为“${given.name}”。`,
      enterpriseId: entry.id,
      existing: { name: given.name },
    });
  });

  it('is refused to street staff without a word on the enterprise of another street', async () => {
    const { given } = await enter(app);
    const input = registration({ creditCode: given.creditCode, streetCode: '130273402' });
    for (const headers of [{}, english]) {
      const { result } = await send(app, 'registerEnterprise', input, elsewhere, headers);
      expect(result).toMatchObject({ __typename: 'EnterpriseExists', enterpriseId: null, existing: null });
      expect(result.message).not.toContain(given.name);
    }
  });

  it('is refused to who changes another enterprise to it, seen or hidden', async () => {
    const { given } = await enter(app);
    const own = await enter(app, { streetCode: '130273402' });
    const input = { ...own.given, id: own.entry.id, expectedVersion: 1, creditCode: given.creditCode };
    const seen = await send(app, 'changeEnterprise', input);
    expect(seen.result).toMatchObject({ __typename: 'EnterpriseExists', existing: { name: given.name } });
    const hidden = await send(app, 'changeEnterprise', input, elsewhere);
    expect(hidden.result).toMatchObject({ __typename: 'EnterpriseExists', existing: null });
  });
});

describe('a name that the district has already', () => {
  it('is asked about, whatever the form, the brackets and the width, and then taken', async () => {
    const { entry } = await enter(app, { name: '唐山（同名）机械有限公司' });
    const same = registration({ name: '唐山 (甲) 机械股份有限公司' });
    const { result } = await send(app, 'registerEnterprise', same);
    expect(result).toMatchObject({ __typename: 'DuplicateSuspected', path: ['name'] });
    expect(result.candidates).toEqual([
      { id: entry.id, name: entry.name, detail: `${entry.creditCode} · 老庄子镇` },
    ]);
    const again = await send(app, 'registerEnterprise', { ...same, confirmedDistinct: true });
    expect(again.result.__typename).toBe('EnterpriseRegistered');
  });

  it('is said to be there already in either language', async () => {
    await enter(app, { name: '双语企业' });
    const input = registration({ name: '双语企业' });
    const messages = [];
    for (const headers of [{}, english])
      messages.push((await send(app, 'registerEnterprise', input, undefined, headers)).result.message);
    expect(messages).toEqual([
      '已有 1 条名称相同的记录。如果不是同一个，请确认后再提交。',
      '1 entries have the same name. If this is another one, confirm that and submit again.',
    ]);
  });

  it('is not told to street staff of an enterprise that is hidden from them', async () => {
    await enter(app, { name: '别处的企业' });
    const input = registration({ name: '别处的企业', streetCode: '130273402' });
    const { result } = await send(app, 'registerEnterprise', input, elsewhere);
    expect(result.__typename).toBe('EnterpriseRegistered');
  });

  it('is asked about when an enterprise is renamed to it, not when its own stays', async () => {
    const first = await enter(app, { name: '老字号' });
    const second = await enter(app, { name: '新字号' });
    const change = (more: object) =>
      send(app, 'changeEnterprise', { ...second.given, id: second.entry.id, expectedVersion: 1, ...more });
    const renamed = await change({ name: '老字号有限公司' });
    expect(renamed.result.candidates).toMatchObject([{ id: first.entry.id }]);
    const kept = await change({ name: '新字号有限公司' });
    expect(kept.result.__typename).toBe('EnterpriseChanged');
    const confirmed = await change({ name: '老字号', expectedVersion: 2, confirmedDistinct: true });
    expect(confirmed.result.__typename).toBe('EnterpriseChanged');
    const figures = [{ year: 2022, headcount: 3 }];
    const later = await change({ name: '老字号', expectedVersion: 3, figures });
    expect(later.result.__typename).toBe('EnterpriseChanged');
  });
});
