import type { Actor } from '@tongxing/auth';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from './index.ts';
import { addRows } from './testing/rows.ts';

const OTHER = '130299';
const office = actorFor('OFFICE');
const otherOffice = actorFor('OFFICE', { districts: [OTHER] });
const street = actorFor('STREET', { street: '130273101' });
let app: RunningSubgraph;
let ids: string[];
beforeAll(async () => {
  app = await startSubgraph(organizations, { demonstration: true });
  ids = (await addRows(app, 100)).enterpriseIds;
});
afterAll(() => app.stop());

const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Enterprise { id name street { code } } } }`;

async function entities(actor: Actor | null, type: string, keys: readonly object[], query = ENTITIES) {
  app.statements();
  const r = keys.map((key) => ({ __typename: type, ...key }));
  const answer = await app.execute(actor, query, { r });
  return {
    found: answer.data?._entities as unknown[] | undefined,
    answer,
    statements: app.statements().length,
  };
}

describe('references', () => {
  it('to 100 enterprises are loaded with one statement, and their towns with one more', async () => {
    const { found, statements } = await entities(
      office,
      'Enterprise',
      ids.map((id) => ({ id })),
    );
    expect(found).toHaveLength(100);
    expect(found).not.toContain(null);
    expect(statements).toBe(2);
  });

  it('to what is missing, malformed or of another district are null', async () => {
    const keys = [{ id: ids[0] }, { id: '019aa000-0000-7000-8000-000000000000' }, { id: "'; drop" }, {}];
    const { found } = await entities(office, 'Enterprise', keys);
    expect(found?.map((entity) => entity !== null)).toEqual([true, false, false, false]);
    const other = await entities(otherOffice, 'Enterprise', [{ id: ids[0] }]);
    expect(other.found).toEqual([null]);
  });

  it('to a unit work by either key', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Unit { code name } } }`;
    const { found } = await entities(office, 'Unit', [{ districtCode: '130273', code: 'HRSS' }], query);
    expect(found).toEqual([{ code: 'HRSS', name: '人社局' }]);
  });

  it('are refused to who may not see the type', async () => {
    const { answer } = await entities(actorFor('CITY', { districts: [] }), 'Enterprise', [{ id: ids[0] }]);
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await entities(null, 'Enterprise', [{ id: ids[0] }])).answer.errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('jurisdiction', () => {
  const EVERYTHING = `{ districts { code } streets { code } enterprises(first: 200) { edges { node { districtCode streetCode } } }
    socialOrganizations(first: 200) { edges { node { districtCode } } }
    mediationBodies(first: 200) { edges { node { districtCode streetCode } } } }`;

  it('shows each district its own rows and nothing of the other', async () => {
    for (const [actor, code] of [
      [office, '130273'],
      [otherOffice, OTHER],
    ] as const) {
      const { data } = await app.execute(actor, EVERYTHING);
      expect(data.districts).toEqual([{ code }]);
      const seen = [data.enterprises, data.socialOrganizations, data.mediationBodies].flatMap(
        ({ edges }) => edges,
      );
      expect(seen.length).toBeGreaterThan(3);
      expect(new Set(seen.map(({ node }) => node.districtCode))).toEqual(new Set([code]));
    }
  });

  it('hides a single row of another district as if it were not there', async () => {
    const query = `{ enterprise(id: "${ids[0]}") { name } street(code: "130273001") { name } district(code: "130273") { name } }`;
    const { data, errors } = await app.execute(otherOffice, query);
    expect([data, errors]).toEqual([{ enterprise: null, street: null, district: null }, undefined]);
  });

  it('shows street staff the ledgers of their own town or office only', async () => {
    const { data } = await app.execute(street, EVERYTHING);
    const rows = [data.enterprises, data.mediationBodies].flatMap(({ edges }) => edges);
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(({ node }) => node.streetCode))).toEqual(new Set(['130273101']));
    expect(data.streets).toHaveLength(4);
  });

  it('shows street staff no enterprises under another town either', async () => {
    const { data } = await app.execute(street, '{ streets { code enterprises { totalCount } } }');
    const withRows = data.streets.filter((row: any) => row.enterprises.totalCount > 0); // eslint-disable-line @typescript-eslint/no-explicit-any
    expect(withRows.map(({ code }: { code: string }) => code)).toEqual(['130273101']);
  });

  it('gives a mediation body the public roster of bodies, and no enterprise', async () => {
    const body = actorFor('BODY');
    const { data, errors } = await app.execute(
      body,
      '{ mediationBodies(first: 200) { edges { node { name enterprise { name } } } } enterprises { totalCount } }',
    );
    expect(data.mediationBodies.edges.length).toBeGreaterThan(0);
    expect(JSON.stringify(data.mediationBodies)).not.toContain('有限公司');
    expect(data.enterprises).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('answers in the caller’s language', async () => {
    const query = '{ units { code name } }';
    const chinese = await app.execute(office, query);
    const english = await app.execute(office, query, {}, { 'accept-language': 'en' });
    expect(chinese.data.units[0].name).toBe('人社局');
    expect(english.data.units[0].name).toBe('HRSS Bureau');
  });
});
