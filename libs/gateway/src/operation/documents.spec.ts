import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentFinder, readDocuments } from '../manifest.ts';
import { KNOWN_DOCUMENT, KNOWN_HASH, startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';

const FREE = '{ mediators { edges { node { id } } } }';
const persisted = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
const code = (answer: { errors?: { extensions: Record<string, unknown> }[] }) =>
  answer.errors?.[0]?.extensions['code'];

describe('a persisted document', () => {
  let world: World;
  let dashboard: string;
  beforeAll(async () => {
    world = await startWorld();
    dashboard = await world.token({ scope: ['dashboard'], roles: ['OFFICE'] });
  });
  afterAll(() => world.stop());

  it('runs by its hash, with variables', async () => {
    const answer = await world.query(undefined, {
      token: dashboard,
      body: persisted(KNOWN_HASH),
      variables: { first: 1 },
    });
    expect(answer.data).toEqual({ mediators: { edges: [{ node: { id: '1', name: '甲' } }] } });
  });

  it('runs by documentId too', async () => {
    for (const documentId of [KNOWN_HASH, `sha256:${KNOWN_HASH}`]) {
      expect((await world.query(undefined, { body: { documentId } })).errors).toBeUndefined();
    }
  });

  it('is what whoever is not signed in may run, and nothing else', async () => {
    expect((await world.query(undefined, { body: persisted(KNOWN_HASH) })).errors).toBeUndefined();
    const answer = await world.query(FREE);
    expect([answer.status, code(answer)]).toEqual([403, 'PERSISTED_DOCUMENT_REQUIRED']);
  });

  it('is what the dashboard may run, and nothing else, not even the same text', async () => {
    for (const document of [FREE, KNOWN_DOCUMENT]) {
      const answer = await world.query(document, { token: dashboard });
      expect([answer.status, code(answer)]).toEqual([403, 'PERSISTED_DOCUMENT_REQUIRED']);
    }
  });

  it('is never learnt from a client', async () => {
    const hash = createHash('sha256').update(FREE).digest('hex');
    expect(code(await world.query(FREE, { token: dashboard, body: persisted(hash) }))).toBe(
      'PERSISTED_DOCUMENT_REQUIRED',
    );
    expect(code(await world.query(undefined, { token: dashboard, body: persisted(hash) }))).toBe(
      'PERSISTED_DOCUMENT_UNKNOWN',
    );
  });

  it('runs instead of another text that comes along with its hash', async () => {
    const answer = await world.query('{ whoAmI }', { token: dashboard, body: persisted(KNOWN_HASH) });
    expect(answer.data).toHaveProperty('mediators');
  });

  it('is not found under a name of the language', async () => {
    expect(code(await world.query(undefined, { body: persisted('constructor') }))).toBe(
      'PERSISTED_DOCUMENT_UNKNOWN',
    );
  });

  it('is not asked of a client whose scope is the graph', async () => {
    const answer = await world.query(FREE, { token: await world.token({ scope: ['graph'] }) });
    expect(answer.errors).toBeUndefined();
  });
});

it('In development everybody may send documents', async () => {
  await using world = await startWorld({ open: true });
  expect((await world.query(FREE)).errors).toBeUndefined();
});

describe('the manifest', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-manifest-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is refused when a document does not have the hash it is listed under', async () => {
    const file = join(folder, 'forged.json');
    await writeFile(file, JSON.stringify({ [KNOWN_HASH]: '{ other }' }));
    await expect(readDocuments(file, false)).rejects.toThrow(KNOWN_HASH);
  });

  it('may be missing in development only', async () => {
    expect((await readDocuments(join(folder, 'missing.json'), true)).size).toBe(0);
    await expect(readDocuments(join(folder, 'missing.json'), false)).rejects.toThrow('ENOENT');
  });

  it('is read again in development when a hash is not known, since the dashboard is rebuilt meanwhile', async () => {
    const file = join(folder, 'growing.json');
    await writeFile(file, '{}');
    const [open, closed] = [await documentFinder(file, true), await documentFinder(file, false)];
    expect(await open(KNOWN_HASH)).toBeUndefined();
    await writeFile(file, JSON.stringify({ [KNOWN_HASH]: KNOWN_DOCUMENT }));
    expect(await open(KNOWN_HASH)).toBe(KNOWN_DOCUMENT);
    expect(await closed(KNOWN_HASH)).toBeUndefined();
  });

  it('is refused when it is a list', async () => {
    await writeFile(join(folder, 'list.json'), '[]');
    await expect(readDocuments(join(folder, 'list.json'), false)).rejects.toThrow('no manifest');
  });
});
