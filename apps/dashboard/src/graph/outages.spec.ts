import { Client, CombinedError, gql, type Exchange, type Operation, type OperationResult } from '@urql/core';
import { delay, filter, map, pipe } from 'wonka';
import { createOutages, silentAreas } from './outages.ts';

const error = (area: string): never =>
  ({ message: 'silent', extensions: { code: 'SUBGRAPH_UNAVAILABLE', area } }) as never;

describe('which part is silent', () => {
  it('is told by the errors of an answer', () => {
    expect(silentAreas(undefined)).toEqual([]);
    expect(silentAreas({ graphQLErrors: [error('people'), error('people')] })).toEqual(['people']);
    expect(silentAreas({ graphQLErrors: [{ extensions: { code: 'NOT_FOUND' } }] as never })).toEqual([]);
  });

  it('is the connection when nothing answered at all', () => {
    expect(silentAreas({ networkError: new Error('off'), graphQLErrors: [] })).toEqual(['connection']);
  });
});

/** Answers in the place of the network, after `late` ms: incomplete as long as `down` says so. */
const answering =
  (down: () => boolean, asked: () => void, late = 0): Exchange =>
  () =>
  (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === 'query'),
      delay(late),
      map((operation) => {
        asked();
        const silent = new CombinedError({ graphQLErrors: [error('organizations')] });
        const data = { unit: down() ? null : { name: '人社局' } };
        return makeResult(operation, data, down() ? silent : undefined);
      }),
    );

function makeResult(operation: Operation, data: unknown, failed: CombinedError | undefined): OperationResult {
  return {
    operation,
    data,
    ...(failed === undefined ? {} : { error: failed }),
    stale: false,
    hasNext: false,
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('an incomplete answer', () => {
  it('is asked again until it is whole, and the banner goes', async () => {
    let down = true;
    let count = 0;
    const outages = createOutages(15);
    const network = answering(
      () => down,
      () => (count += 1),
    );
    const client = new Client({
      url: 'http://test.invalid/graphql',
      preferGetMethod: false,
      exchanges: [outages.exchange, network],
    });
    outages.asks((operation) => client.reexecuteOperation(operation));
    const seen: (readonly string[])[] = [];
    outages.subscribe(() => seen.push(outages.silent()));
    const running = client.query(gql('{ unit { name } }'), {}).subscribe(() => undefined);
    await wait(60);
    expect(outages.silent()).toEqual(['organizations']);
    expect(count).toBeGreaterThan(1);
    down = false;
    await wait(60);
    expect(seen).toEqual([['organizations'], []]);
    const answered = count;
    await wait(40);
    expect(count).toBe(answered);
    running.unsubscribe();
  });

  it('is forgotten when its page was left before it came', async () => {
    let down = true;
    const outages = createOutages(15);
    const network = answering(
      () => down,
      () => undefined,
      10,
    );
    const client = new Client({
      url: 'http://test.invalid/graphql',
      preferGetMethod: false,
      exchanges: [outages.exchange, network],
    });
    outages.asks((operation) => client.reexecuteOperation(operation));
    const left = client.query(gql('{ unit { name } }'), {}).subscribe(() => undefined);
    left.unsubscribe();
    const stays = client.query(gql('{ unit { code } }'), {}).subscribe(() => undefined);
    await wait(50);
    expect(outages.silent()).toEqual(['organizations']);
    down = false;
    await wait(70);
    expect(outages.silent()).toEqual([]);
    stays.unsubscribe();
  });

  it('keeps the banner up, without a flicker, while it is asked again', async () => {
    const outages = createOutages(15);
    const network = answering(
      () => true,
      () => undefined,
      10,
    );
    const client = new Client({
      url: 'http://test.invalid/graphql',
      preferGetMethod: false,
      exchanges: [outages.exchange, network],
    });
    outages.asks((operation) => client.reexecuteOperation(operation));
    const seen: (readonly string[])[] = [];
    outages.subscribe(() => seen.push(outages.silent()));
    const running = client.query(gql('{ unit { name } }'), {}).subscribe(() => undefined);
    await wait(120);
    expect(seen).toEqual([['organizations']]);
    running.unsubscribe();
    await wait(40);
    expect(outages.silent()).toEqual([]);
  });
});
