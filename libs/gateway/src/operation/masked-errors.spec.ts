import { startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';

describe('an error', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await startWorld();
    token = await world.token();
  });
  afterAll(() => world.stop());

  it('of a subgraph leaves as a code, a text for it, the path and the id of the request', async () => {
    const answer = await world.query('{ whoAmI broken }', { token });
    expect(answer.data?.['whoAmI']).toEqual(expect.any(String));
    expect(answer.errors).toEqual([
      {
        message: '系统出现问题，请稍后再试',
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: answer.headers.get('x-request-id') },
      },
    ]);
  });

  it('keeps what it said for the log, under the same id', async () => {
    const answer = await world.query('{ broken }', { token });
    const requestId = answer.headers.get('x-request-id');
    const line = world.log.find((one) => one['requestId'] === requestId);
    expect(JSON.stringify(line)).toContain('hunter2');
  });

  it('keeps a code that clients know, but not what came with it', async () => {
    const answer = await world.query('{ forbidden }', { token, headers: { 'accept-language': 'en' } });
    expect(answer.errors).toEqual([
      {
        message: 'You may not do this',
        path: ['forbidden'],
        extensions: { code: 'FORBIDDEN', requestId: answer.headers.get('x-request-id') },
      },
    ]);
  });

  it('of a mutation is told, not taken for a failure of the gateway', async () => {
    const answer = await world.query('mutation { breakDown }', { token });
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ breakDown: null });
  });

  it.each(['{ broken }', '{ forbidden }', '{ bad', '{ unknown }', 'mutation { breakDown }', '{ mediators }'])(
    'in answer to %s tells nothing of the inside',
    async (document) => {
      const { text } = await world.query(document, { token });
      expect(text).not.toMatch(
        /hunter2|secret|stack|\.(ts|js):|node_modules|serviceName|127\.0\.0\.1|BOOM|row 7/,
      );
    },
  );

  it('of syntax says where it is', async () => {
    const answer = await world.query('{ bad', { token });
    expect(answer.errors?.[0]).toMatchObject({
      locations: [{ line: 1, column: 6 }],
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  });
});
