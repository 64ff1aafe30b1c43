import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildSubgraph } from '@tongxing/subgraph';
import { checkAccess } from './access.ts';
import { composeSupergraph } from './compose.ts';
import { CORE } from './subgraphs.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Every committed file of the contract with the text it must have.
 * @throws when the subgraphs do not compose, or a root field does not tell who may ask for it
 */
async function contract(): Promise<Map<string, string>> {
  const parts = [];
  for (const definition of CORE) {
    parts.push({ name: definition.name, sdl: (await buildSubgraph(definition)).sdl });
  }
  const supergraph = composeSupergraph(parts);
  checkAccess(supergraph, new Set(CORE.flatMap(({ permissions }) => Object.keys(permissions.table))));
  return new Map([
    ...parts.map(({ name, sdl }) => [`libs/${name}/schema.graphql`, sdl] as const),
    ['supergraph.graphql', supergraph] as const,
  ]);
}

/** `write` (default) regenerates the contract; `check` fails, naming the files, when one differs. */
async function main(command: string): Promise<number> {
  const files = await contract();
  if (command === 'write') {
    for (const [path, text] of files) await writeFile(`${ROOT}${path}`, text);
    return 0;
  }
  const stale: string[] = [];
  for (const [path, text] of files) {
    const committed = await readFile(`${ROOT}${path}`, 'utf8').catch(() => null);
    if (committed !== text) stale.push(path);
  }
  if (stale.length === 0) return 0;
  console.error(`out of date: ${stale.join(', ')}. Run: npm run contract`);
  return 1;
}

process.exitCode = await main(process.argv[2] ?? 'write');
