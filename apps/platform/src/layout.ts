import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Files of the project that the platform runs. */
export const project = {
  root: ROOT,
  /** The bundle of a service. */
  bundle: (service: string) => join(ROOT, 'apps', service, 'dist'),
  entry: (service: string) => join(ROOT, 'apps', service, 'dist', 'main.js'),
  supergraph: join(ROOT, 'supergraph.graphql'),
  /** What the dashboard may ask: beside what is served, not in it. */
  documents: join(ROOT, 'apps', 'dashboard', 'dist', 'documents.json'),
  dashboard: join(ROOT, 'apps', 'dashboard', 'dist', 'site'),
  leash: fileURLToPath(new URL('./leash.ts', import.meta.url)),
};

/** The key files: private ones for their service's user alone, the public half of the gateway's for all. */
export interface KeyPaths {
  tokens: string;
  assertions: string;
  publicAssertions: string;
}

/** Folders and files that one platform keeps; nobody else writes there. */
export interface State {
  folder: string;
  secrets: string;
  keys: KeyPaths;
  lock: string;
  postgres: string;
  logs: string;
}

/** Makes the state folder when it is missing. */
export async function openState(given: string | undefined): Promise<State> {
  const folder = given ?? join(ROOT, '.data');
  await mkdir(join(folder, 'logs'), { recursive: true });
  const keys = join(folder, 'keys');
  await mkdir(keys, { recursive: true, mode: 0o700 });
  return {
    folder,
    secrets: join(folder, 'secrets.json'),
    keys: {
      tokens: join(keys, 'token-keys.json'),
      assertions: join(keys, 'assertion-keys.json'),
      publicAssertions: join(keys, 'assertion-keys.public.json'),
    },
    lock: join(folder, 'platform.json'),
    postgres: join(folder, 'postgres'),
    logs: join(folder, 'logs'),
  };
}

/** What a build should have made and did not. */
export function missingFiles(services: readonly string[]): string[] {
  const wanted = [
    ...services.map(project.entry),
    project.supergraph,
    project.documents,
    join(project.dashboard, 'index.html'),
  ];
  return wanted.filter((path) => !existsSync(path)).map((path) => path.slice(ROOT.length));
}
