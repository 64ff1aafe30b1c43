import { KNOWN_HASH, startWorld } from '../testing/harness.ts';
import type { Answer, World } from '../testing/harness.ts';

describe('the line of an operation', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await startWorld();
    token = await world.token({ sub: 'client-7' });
  });
  afterAll(() => world.stop());
  const lineOf = (answer: Answer) => {
    const lines = world.log.filter(
      ({ msg, requestId }) => msg === 'operation' && requestId === answer.headers.get('x-request-id'),
    );
    expect(lines).toHaveLength(1);
    return lines[0]!;
  };

  it('tells who asked what, what it cost, how long it took and how it ended', async () => {
    const answer = await world.query(
      'query Names($first: Int) { mediators(first: $first) { edges { node { name } } } }',
      {
        token,
        variables: { first: 100 },
      },
    );
    expect(lineOf(answer)).toEqual({
      level: 30,
      time: expect.any(String),
      name: 'gateway',
      msg: 'operation',
      requestId: answer.headers.get('x-request-id'),
      operation: 'Names',
      kind: 'query',
      document: expect.stringMatching(/^[0-9a-f]{16}$/),
      persisted: false,
      // mediators, and for each of the hundred edges its node and the name in it
      values: 201 + 100,
      ms: expect.any(Number),
      audience: 'client',
      sub: 'client-7',
    });
  });

  it('names a document of the manifest by the hash it is listed under', async () => {
    const answer = await world.query(undefined, { body: { documentId: KNOWN_HASH } });
    expect(lineOf(answer)).toMatchObject({
      operation: 'Mediators',
      document: KNOWN_HASH.slice(0, 16),
      persisted: true,
      audience: 'anonymous',
    });
  });

  it('tells each code once', async () => {
    const answer = await world.query('{ broken a: broken forbidden }', { token });
    expect(lineOf(answer)['codes']).toEqual(['INTERNAL_SERVER_ERROR', 'FORBIDDEN']);
  });

  it('is there for what was refused too, with as much as is known of it', async () => {
    const parse = lineOf(await world.query('{ bad', { token }));
    expect(parse).toMatchObject({ codes: ['GRAPHQL_PARSE_FAILED'], sub: 'client-7' });
    expect(parse).not.toHaveProperty('values');
    const wide =
      '{ mediators(first: 200) { edges { node { colleagues { colleagues { colleagues { id } } } } } } }';
    const dear = lineOf(await world.query(wide, { token }));
    expect(dear['codes']).toEqual(['OPERATION_TOO_COMPLEX']);
    expect(dear['values']).toBeGreaterThan(50_000);
  });

  it('holds no variable, no literal and no token, whatever goes wrong', async () => {
    world.log.splice(0);
    const secret = '张三身份证';
    const sent: [string, Record<string, unknown>][] = [
      ['query ($filter: MediatorFilter) { search(filter: $filter) }', { filter: { name: secret } }],
      [`{ search(filter: { name: "${secret}" }) }`, {}],
      [`mutation { rename(name: "${secret}") }`, {}],
      ['query ($filter: MediatorFilter) { search(filter: $filter) }', { filter: { unknown: secret } }],
      ['query ($filter: MediatorFilter) { search(filter: $filter) }', { filter: secret }],
      [`{ search(filter: { unknown: "${secret}" }) }`, {}],
      [`{ search(filter: { name: "${secret}" `, {}],
      [`{ broken } # ${secret}`, {}],
    ];
    for (const [document, variables] of sent) await world.query(document, { token, variables });
    expect(world.log.filter(({ msg }) => msg === 'operation')).toHaveLength(sent.length);
    await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: `{"variables":{"name":${secret}}}`,
    });
    expect(world.log.at(-1)).toMatchObject({ msg: 'a request was refused', code: 'BAD_REQUEST' });
    const log = JSON.stringify(world.log);
    expect(log).not.toContain(secret);
    expect(log).not.toContain(token);
  });

  it('shortens a name that is as long as a document', async () => {
    const answer = await world.query(`query ${'N'.repeat(5_000)} { whoAmI }`, { token });
    expect(lineOf(answer)['operation']).toBe('N'.repeat(64));
  });
});
