import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import type { JSONWebKeySet } from '@tongxing/auth';
import { ASSERTION_KEYS, ensureKeys } from '@tongxing/auth/keys';
import { parse } from 'graphql';
import { FIXTURES } from './fixture-subgraphs.ts';

/** The gateway's keys, in a file as in production, and what the services are told of them. */
export async function writeAssertionKeys(
  folder: string,
): Promise<{ file: string; publicJwks: JSONWebKeySet }> {
  const file = join(folder, 'assertion-keys.json');
  const publicFile = join(folder, 'assertion-keys.public.json');
  await ensureKeys({ file, publicFile, purpose: ASSERTION_KEYS });
  return { file, publicJwks: JSON.parse(await readFile(publicFile, 'utf8')) as JSONWebKeySet };
}

/** The supergraph of the fixtures, a manifest of documents and a dashboard of two files. */
export async function writeFiles(folder: string, documents: string[]) {
  const composed = composeServices(
    Object.entries(FIXTURES).map(([name, { typeDefs }]) => ({
      name,
      typeDefs: parse(typeDefs),
      url: `http://${name}.invalid/graphql`,
    })),
  );
  if (!composed.supergraphSdl)
    throw new Error(`the fixtures do not compose: ${JSON.stringify(composed.errors)}`);
  const files = {
    SUPERGRAPH_FILE: join(folder, 'supergraph.graphql'),
    DOCUMENTS_FILE: join(folder, 'documents.json'),
    DASHBOARD_DIR: join(folder, 'dashboard'),
  };
  const hashed = documents.map((one) => [createHash('sha256').update(one).digest('hex'), one]);
  await writeFile(files.SUPERGRAPH_FILE, composed.supergraphSdl);
  await writeFile(files.DOCUMENTS_FILE, JSON.stringify(Object.fromEntries(hashed)));
  await mkdir(join(files.DASHBOARD_DIR, 'assets'), { recursive: true });
  await writeFile(join(files.DASHBOARD_DIR, 'index.html'), '<!doctype html><div id="root"></div>');
  await writeFile(join(files.DASHBOARD_DIR, '.env'), 'SECRET=1');
  await writeFile(
    join(files.DASHBOARD_DIR, 'assets/index-abc123.js'),
    `export const x = '${'x'.repeat(5000)}';`,
  );
  return files;
}
