import type { Client } from 'urql';
import { recordExport, type RecordExportDocument } from './record.ts';

const document = {} as RecordExportDocument;
const what = { registry: 'experts', filters: ['类别：律师', '状态：在册'] };
const taken = { format: 'XLSX', rows: 3, key: 'k' } as const;

interface Outcome {
  readonly data?: object;
  readonly error?: { readonly networkError?: object };
}

/** A client that answers so, one after another, and what it was asked. */
function clientWith(...outcomes: readonly Outcome[]) {
  const asked: unknown[] = [];
  const client = {
    mutation: (_: unknown, { input }: { input: unknown }) => ({
      toPromise: async () => outcomes[asked.push(input) - 1],
    }),
  };
  return { client: client as unknown as Client, asked };
}

const recorded: Outcome = { data: { answer: { __typename: 'ExportRecorded' } } };
const offline: Outcome = { error: { networkError: {} } };
const ask = (client: Client) => recordExport(client, document, what, taken, [0, 1, 1]);

describe('an export that is to be recorded', () => {
  it('says what, how, how many, and which of them', async () => {
    const { client, asked } = clientWith(recorded);
    expect(await ask(client)).toBe(true);
    expect(asked).toEqual([
      { registry: 'experts', format: 'XLSX', rows: 3, filter: '类别：律师；状态：在册', idempotencyKey: 'k' },
    ]);
  });

  it('is tried again under the same key while nobody answers', async () => {
    const { client, asked } = clientWith(offline, offline, recorded);
    expect(await ask(client)).toBe(true);
    expect(new Set(asked.map((input) => JSON.stringify(input))).size).toBe(1);
  });

  it('is not recorded when nobody answers at all', async () => {
    const { client, asked } = clientWith(offline, offline, offline, recorded);
    expect(await ask(client)).toBe(false);
    expect(asked).toHaveLength(3);
  });

  it.each<[string, Outcome]>([
    ['is refused', { error: {} }],
    ['is not accepted', { data: { answer: { __typename: 'InvalidInput' } } }],
  ])('is asked once when it %s', async (_, outcome) => {
    const { client, asked } = clientWith(outcome, recorded);
    expect(await ask(client)).toBe(false);
    expect(asked).toHaveLength(1);
  });
});
