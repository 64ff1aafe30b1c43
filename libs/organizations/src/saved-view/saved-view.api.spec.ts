import type { Actor } from '@tongxing/auth';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { office, placesOf } from '../testing/enterprises.ts';
import { next } from '../testing/registry.ts';
import { MOST_VIEWS } from './saved-view.policy.ts';

const VIEW = 'id ledger name query shared ownedByMe';
const SAVE = `mutation ($input: SaveViewInput!) { saveView(input: $input) { __typename
  ... on ViewSaved { view { ${VIEW} } } ... on InvalidInput { message fields { code message path } } } }`;
const DROP = `mutation ($input: DropViewInput!) { dropView(input: $input) { __typename
  ... on ViewDropped { id } ... on Problem { code message path } } }`;
const colleague = actorFor('UNIT', { sub: 'colleague', unit: 'UNION' });
const elsewhere = actorFor('OFFICE', { sub: 'elsewhere', districts: ['130299'] });
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations);
});
afterAll(() => app.stop());

const input = (more: object = {}) => ({
  ledger: 'enterprises',
  name: `视图${next()}`,
  query: 'status=ACTIVE&sort=-name',
  shared: false,
  idempotencyKey: `view-${next()}`,
  ...more,
});
async function save(given: object, actor: Actor = office, headers: object = {}) {
  return (await app.execute(actor, SAVE, { input: given }, headers)).data.saveView;
}
async function drop(id: string, actor: Actor = office) {
  return (await app.execute(actor, DROP, { input: { id } })).data.dropView;
}
async function seenBy(
  actor: Actor,
  ledger: string,
): Promise<{ id: string; name: string; ownedByMe: boolean }[]> {
  const query = `query ($ledger: String!) { savedViews(ledger: $ledger) { ${VIEW} } }`;
  return (await app.execute(actor, query, { ledger })).data.savedViews;
}

describe('views of a ledger', () => {
  it('are one’s own and those shared in the district, by name', async () => {
    const ledger = 'experts';
    await save(input({ ledger, name: '乙', shared: true }), colleague);
    await save(input({ ledger, name: '丙' }), colleague);
    await save(input({ ledger, name: '甲' }));
    await save(input({ ledger: 'mediators', name: '丁' }));
    const seen = await seenBy(office, ledger);
    expect(seen.map(({ name, ownedByMe }) => [name, ownedByMe]).sort()).toEqual([
      ['乙', false],
      ['甲', true],
    ]);
    expect((await seenBy(colleague, ledger)).map(({ name }) => name).sort()).toEqual(['丙', '乙']);
    expect(await seenBy(elsewhere, ledger)).toEqual([]);
  });

  it('are read in one statement', async () => {
    app.statements();
    await seenBy(office, 'experts');
    expect(app.statements()).toHaveLength(1);
  });

  it('are replaced when they are saved again under the same name', async () => {
    const given = input({ ledger: 'coordinators' });
    const first = await save(given);
    const again = await save({ ...given, query: 'level=LEVEL_2', shared: true, idempotencyKey: 'another' });
    expect(again.view).toEqual({ ...first.view, query: 'level=LEVEL_2', shared: true });
    expect(await seenBy(office, 'coordinators')).toHaveLength(1);
  });

  it('are not shared with the words by which somebody was looked for', async () => {
    const looking = input({ ledger: 'mediators', query: 'text=%E7%8E%8B%E6%98%8E&inPool=yes', shared: true });
    expect(await save(looking)).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ code: 'WORDS_NOT_SHARED', path: ['shared'] }],
    });
    expect(await seenBy(colleague, 'mediators')).toEqual([]);
    expect((await save({ ...looking, shared: false })).__typename).toBe('ViewSaved');
    expect((await save({ ...looking, query: 'inPool=yes' })).__typename).toBe('ViewSaved');
  });

  it('are saved once, however often the same request comes', async () => {
    const given = input({ ledger: 'mediation-bodies' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => save(given)));
    expect(new Set(answers.map(({ view }) => view.id)).size).toBe(1);
    expect(await seenBy(office, 'mediation-bodies')).toHaveLength(1);
  });

  it('of the same name are each person’s own', async () => {
    const [mine, theirs] = [input({ shared: true }), input()];
    const first = await save(mine);
    const second = await save({ ...theirs, name: mine.name, query: 'a=b' }, colleague);
    expect(second.view.id).not.toBe(first.view.id);
    expect(await seenBy(office, 'enterprises')).toContainEqual(first.view);
  });

  it(`are at most ${MOST_VIEWS} of one ledger, a person`, async () => {
    const ledger = 'social-organizations';
    const views = Array.from({ length: MOST_VIEWS }, () => input({ ledger }));
    for (const view of views) expect((await save(view)).__typename).toBe('ViewSaved');
    expect(placesOf(await save(input({ ledger })))).toEqual(['name TOO_MANY']);
    expect((await save({ ...views[0]!, query: 'x=y' })).__typename).toBe('ViewSaved');
    expect((await save(input({ ledger }), colleague)).__typename).toBe('ViewSaved');
  });
});

describe('saving a view', () => {
  it('says what is wrong, each at its field, in the caller’s language', async () => {
    const wrong = input({
      name: ' ',
      ledger: '../x',
      query: 'javascript:alert(1)',
      idempotencyKey: '',
    });
    const answer = await save(wrong);
    expect(placesOf(answer)).toEqual([
      'name REQUIRED',
      'idempotencyKey REQUIRED',
      'ledger NOT_A_LEDGER',
      'query NOT_A_QUERY',
    ]);
    const english = await save(wrong, office, { 'accept-language': 'en' });
    expect(english.fields.map(({ message }: { message: string }) => message).join()).not.toMatch(
      /[\u4e00-\u9fff]/,
    );
    expect(placesOf(await save(input({ name: '长'.repeat(61), query: `a=${'x'.repeat(2000)}` })))).toEqual([
      'name TOO_LONG',
      'query TOO_LONG',
    ]);
  });

  it.each([
    ['the city', actorFor('CITY')],
    ['the city’s office', actorFor('CITY_OFFICE')],
    ['an integrator', actorFor('INTEGRATOR')],
    ['an administrator', actorFor('ADMIN')],
  ])('is not for %s', async (_, actor) => {
    for (const [query, variables] of [
      [SAVE, { input: input() }],
      [DROP, { input: { id: 'x' } }],
      ['{ savedViews(ledger: "enterprises") { id } }', {}],
    ] as const) {
      const { errors } = await app.execute(actor, query, variables);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('dropping a view', () => {
  it('is done by who saved it, once', async () => {
    const { view } = await save(input());
    expect(await drop(view.id)).toEqual({ __typename: 'ViewDropped', id: view.id });
    expect(await drop(view.id)).toMatchObject({ __typename: 'NotFound', path: ['id'] });
    expect(await drop('x')).toMatchObject({ __typename: 'NotFound' });
  });

  it('is refused to others who share it, and tells nobody of one that is not shared', async () => {
    const [shared, own] = [await save(input({ shared: true })), await save(input())];
    expect(await drop(shared.view.id, colleague)).toMatchObject({ __typename: 'NotPermitted', path: ['id'] });
    expect(await drop(own.view.id, colleague)).toMatchObject({ __typename: 'NotFound' });
    expect(await drop(shared.view.id, elsewhere)).toMatchObject({ __typename: 'NotFound' });
    const ids = (await seenBy(office, 'enterprises')).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([shared.view.id, own.view.id]));
  });
});
