import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, mutate } from '../testing/mutate.ts';
import { nextId } from '../testing/rows.ts';

const { office, street, otherStreet } = ACTORS;
const BODY = nextId();
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  const register = (kind: string, work: object) =>
    mutate(app, office, `register${kind}`, { ...work, idempotencyKey: nextId() });
  const work = { employment: 'FULL_TIME', employer: '样本甲厂' };
  await register('Coordinator', { ...work, name: '曾样本', streetCode: '130273101' });
  await register('Mediator', { ...work, name: '柏样本', streetCode: '130273101', bodyId: BODY });
  await register('Mediator', { ...work, name: '安样本', streetCode: '130273401', bodyId: nextId() });
  const { expert } = await register('Expert', { name: '阿样本', employer: '样本100%律所', kind: 'LAWYER' });
  await mutate(app, office, 'closeExpert', {
    id: expert.id,
    expectedVersion: 1,
    closedOn: '2023-06-01',
    reason: '样本',
  });
});
afterAll(() => app.stop());

const search = async (actor: typeof office, text: string, first?: number, headers = {}) => {
  const query =
    'query ($text: String!, $first: Int! = 8) { searchPeople(text: $text, first: $first) { kind title detail } }';
  const { data, errors } = await app.execute(actor, query, { text, ...(first ? { first } : {}) }, headers);
  return errors ? errors[0]?.extensions.code : data.searchPeople;
};
const titles = async (...given: Parameters<typeof search>) =>
  ((await search(...given)) as { title: string }[]).map(({ title }) => title);

describe('searching people', () => {
  it('finds every kind with one statement, and records it with another: who is in office first, then by name', async () => {
    app.statements();
    expect(await search(office, '样本')).toEqual([
      { kind: 'MEDIATOR', title: '安样本', detail: '调解员（庆北办事处，样本甲厂）' },
      { kind: 'MEDIATOR', title: '柏样本', detail: '调解员（老庄子镇，样本甲厂）' },
      { kind: 'COORDINATOR', title: '曾样本', detail: '协调员（老庄子镇，样本甲厂）' },
      { kind: 'EXPERT', title: '阿样本', detail: '专家（律师，样本100%律所，已离任）' },
    ]);
    expect(app.statements().map((sql) => sql.includes('"access_log"'))).toEqual([false, true]);
  });

  it.each([
    ['pinyin initials, a surname as a surname', 'zyb', ['曾样本']],
    ['the employer, in any width', '样本１００％', ['阿样本']],
    ['signs of patterns as they are', '%', ['阿样本']],
    ['blanks', '  ', []],
    ['what is not there', '没有这个人', []],
  ])('understands %s', async (_, text, found) => {
    expect(await titles(office, text)).toEqual(found);
  });

  it('finds no more than asked for, and refuses to find too many', async () => {
    expect(await titles(office, '样本', 2)).toEqual(['安样本', '柏样本']);
    expect(await search(office, '样本', 201)).toBe('BAD_USER_INPUT');
  });

  it('speaks the language of who asks', async () => {
    const [found] = (await search(office, '曾', 8, { 'accept-language': 'en' })) as { detail: string }[];
    expect(found?.detail).toBe('coordinator (老庄子镇, 样本甲厂)');
  });

  it('finds for everybody what they may see', async () => {
    // The expert, whose name street staff are not shown, is found by what is open: 样本 stands in the employer as well.
    expect(await titles(street, '样本')).toEqual(['柏样本', '曾样本', '阿**']);
    expect(await titles(otherStreet, '样本')).toEqual(['安样本', '阿**']);
    expect(await titles(street, '阿样本')).toEqual([]);
    expect(await titles(actorFor('BODY', { body: BODY }), '样本')).toEqual(['柏样本']);
    expect(await titles(ACTORS.otherDistrict, '样本')).toEqual([]);
    expect(await search(actorFor('CITY', { districts: [] }), '样本')).toBe('FORBIDDEN');
  });
});
