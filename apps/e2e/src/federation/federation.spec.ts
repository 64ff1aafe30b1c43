import { generateKeyPair, exportJWK } from 'jose';
import { createAssertionSigner } from '@tongxing/auth';
import { type OwnPlatform, startPlatform } from '../platform.ts';
import { type Attempt, attempts } from './attempts.ts';
import { type Answer, graphClient, type GraphClient } from './graph-client.ts';
import { possessionsOf } from './possessions.ts';

let platform: OwnPlatform;
let office: GraphClient;
let other: GraphClient;
beforeAll(async () => {
  platform = await startPlatform({ open: true });
  [office, other] = await Promise.all([
    graphClient(platform.url, 'zhuanban'),
    graphClient(platform.url, 'shili'),
  ]);
}, 240_000);
afterAll(() => platform.stop());

describe('one graph of three services', () => {
  it('answers one question from all of them: the unit that leads, the enterprises of a town, their coordinators', async () => {
    const { data, errors } = await office.ask(`{
      plan { target(code: "T3c") { title action { leadUnit { code name fullName } } } }
      street(code: "130273101") {
        name
        enterprises(first: 20) { totalCount edges { node { name coordinators { name employment street { name } } } } }
      }
    }`);
    expect(errors).toEqual([]);
    expect(data.plan.target).toMatchObject({
      title: '中小型企业配备协调员',
      action: { leadUnit: { code: 'UNION', name: '工会' } },
    });
    expect(data.street.name).toBe('老庄子镇');
    const enterprises = data.street.enterprises.edges.map(({ node }: { node: unknown }) => node) as {
      coordinators: { name: string }[];
    }[];
    expect(enterprises).toHaveLength(20);
    expect(data.street.enterprises.totalCount).toBeGreaterThan(20);
    expect(enterprises.flatMap(({ coordinators }) => coordinators).length).toBeGreaterThan(0);
  });

  it('finds its way back from a coordinator to the enterprises and the towns that they are in', async () => {
    const { data, errors } = await office.ask(
      '{ coordinators(first: 5) { edges { node { name enterprises(first: 5) { totalCount edges { node { enterprise { name street { name code } } } } } } } } }',
    );
    expect(errors).toEqual([]);
    const assignments = data.coordinators.edges.flatMap(
      ({ node }: { node: { enterprises: { edges: unknown[] } } }) => node.enterprises.edges,
    );
    expect(assignments.length).toBeGreaterThan(0);
    for (const { node } of assignments) expect(node.enterprise.street.code).toMatch(/^130273\d{3}$/);
  });
});

/** An answer as text, without what differs from request to request and without what the question itself named. */
function comparable({ status, data, errors }: Answer, asked: Record<string, unknown>): string {
  const said = {
    status,
    data,
    errors: errors.map(({ message, path, extensions }) => ({ message, path, code: extensions.code })),
  };
  const named = [...JSON.stringify(asked).matchAll(/"([^"]{6,})"/g)].map(([, name = '']) => name);
  return named.reduce((text, name) => text.replaceAll(name, '…'), JSON.stringify(said));
}

const SUCCESSES = /"__typename":"\w+(Recorded|Reported|Entered|Assigned|Registered|Changed|Saved|Dropped)"/;

/** Whether an answer gives away or changes anything. */
function succeeded({ data }: Answer, { hidden }: Attempt, theirs: string): boolean {
  const text = JSON.stringify(data) ?? '';
  if (SUCCESSES.test(text)) return true;
  const known = JSON.stringify(hidden);
  // Any id or credit code of the other's that was not in the question.
  const leaked = [...theirs.matchAll(/"(?:id|creditCode)":"([^"]{15,})"/g)].map(([, value = '']) => value);
  return (
    leaked.some((value) => !known.includes(value) && text.includes(value)) ||
    (known.includes('"it"') && /"it":(?!null|\[\]|\{"totalCount":0,"edges":\[\]\})/.test(text))
  );
}

describe('two districts on one platform', () => {
  it('refuses every one of at least 200 tries to reach the other, whether for reading or for changing', async () => {
    const [mine, theirs] = await Promise.all([possessionsOf(office), possessionsOf(other)]);
    const succeededOnes: string[] = [];
    const telling: string[] = [];
    let tried = 0;
    for (const [client, own, target, raw] of [
      [other, theirs.own, mine.own, mine.raw],
      [office, mine.own, theirs.own, theirs.raw],
    ] as const) {
      for (const attempt of attempts(own, target)) {
        tried += 1;
        const answer = await client.ask(attempt.document, attempt.hidden);
        expect(
          answer.errors.filter(({ extensions }) => /INTERNAL|UNAVAILABLE/.test(extensions.code)),
        ).toEqual([]);
        if (succeeded(answer, attempt, raw))
          succeededOnes.push(`${attempt.what}: ${JSON.stringify(answer.data)}`);
        if (attempt.missing === undefined) continue;
        const twin = await client.ask(attempt.document, attempt.missing);
        const [hidden, missing] = [comparable(answer, attempt.hidden), comparable(twin, attempt.missing)];
        if (hidden !== missing) telling.push(`${attempt.what}: ${hidden} instead of ${missing}`);
      }
    }
    expect(succeededOnes.slice(0, 10)).toEqual([]);
    expect(telling.slice(0, 10)).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(200);
    // Nothing of either district has changed.
    expect(JSON.parse((await possessionsOf(office)).raw)).toEqual(JSON.parse(mine.raw));
    expect(JSON.parse((await possessionsOf(other)).raw)).toEqual(JSON.parse(theirs.raw));
  }, 120_000);

  it('shows each its own alone in every list', async () => {
    for (const [client, district] of [
      [office, '130273'],
      [other, '130299'],
    ] as const) {
      const { data, errors } = await client.ask(`{
        districts { code } plans { districtCode } streets { districtCode } units { districtCode }
        enterprises(first: 200) { edges { node { districtCode } } }
        coordinators(first: 200) { edges { node { districtCode } } }
        mediators(first: 200) { edges { node { districtCode } } }
        experts(first: 200) { edges { node { districtCode } } }
        mediationBodies(first: 200) { edges { node { districtCode } } }
        socialOrganizations(first: 200) { edges { node { districtCode } } }
      }`);
      expect(errors).toEqual([]);
      const seen = new Set(
        [...JSON.stringify(data).matchAll(/"(?:districtCode|code)":"(\d+)"/g)].map(([, code]) => code),
      );
      expect([...seen]).toEqual([district]);
    }
  });
});

describe('the doors of the services behind the gateway', () => {
  const services = [
    { name: 'people', offset: 2 },
    { name: 'organizations', offset: 3 },
    { name: 'programs', offset: 4 },
  ] as const;
  const body = JSON.stringify({ query: '{ __typename _service { sdl } }' });

  it.each(services)('stay shut to whoever is not the gateway: $name', async ({ name, offset }) => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const sign = createAssertionSigner({
      privateJwk: { ...(await exportJWK(pair.privateKey)), alg: 'ES256', kid: 'forged' },
    });
    const actor = {
      sub: 'x',
      name: 'x',
      districts: ['130273'],
      roles: ['OFFICE' as const],
      scope: [],
      sid: 's',
      ver: 1,
    };
    const unsigned = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
    const tries: Record<string, Record<string, string>> = {
      'without anything': {},
      'with garbage': { 'x-tongxing-assertion': 'garbage' },
      'with an empty one': { 'x-tongxing-assertion': '' },
      "with a person's token": { authorization: `Bearer ${office.token}` },
      "with a person's token in its place": { 'x-tongxing-assertion': office.token },
      'without a signature': {
        'x-tongxing-assertion': `${unsigned({ alg: 'none' })}.${unsigned({ iss: 'tongxing-gateway', aud: name, actor })}.`,
      },
      'signed with a key of one’s own': {
        'x-tongxing-assertion': await sign({ subgraph: name, actor, body }),
      },
    };
    for (const [how, headers] of Object.entries(tries)) {
      const response = await fetch(`http://127.0.0.1:${platform.port + offset}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      const text = await response.text();
      expect({ how, status: response.status }).toEqual({ how, status: 401 });
      expect(text).not.toMatch(/"data":\{|sdl|stack/);
    }
    const read = await fetch(
      `http://127.0.0.1:${platform.port + offset}/graphql?query=${encodeURIComponent('{__typename}')}`,
    );
    expect(read.status).toBeGreaterThanOrEqual(400);
  });
});
