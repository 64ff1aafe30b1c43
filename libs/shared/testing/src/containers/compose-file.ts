import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the checks of `docker-compose.yml` look at. */
export interface ComposeFile {
  services: Record<string, ComposeService>;
  networks: Record<string, { internal?: boolean; ipam: { config: { subnet: string }[] } }>;
}

export interface ComposeService {
  image: string;
  /** which stage of the Dockerfile makes the image; none for an image of others */
  build?: { target: string; args?: Record<string, string> };
  command?: string[];
  depends_on?: Record<string, { condition: string }>;
  environment?: Record<string, string | number>;
  healthcheck?: { test: unknown[] };
  networks: string[];
  ports?: string[];
  restart: string;
  stop_grace_period?: string;
  user?: string;
  volumes?: string[];
}

/** Reads the file as Compose does: anchors and merges resolved, variables replaced, `$$` for a dollar. */
export function readComposeFile(
  root: string,
  variables: Readonly<Record<string, string>>,
  name = 'docker-compose.yml',
): ComposeFile {
  const file: unknown = parse(readFileSync(join(root, name), 'utf8'), {
    merge: true,
    maxAliasCount: -1,
  });
  return mapTexts(file, (text) => interpolate(text, variables)) as ComposeFile;
}

/** The names of all variables that the file asks for. */
export function variablesOf(root: string): Set<string> {
  const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
  return new Set([...text.matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].flatMap(([, name]) => name ?? []));
}

/** The lines `NAME=value` of a `.env` file; a value in single quotes is taken as it stands. */
export function readEnvFile(path: string): Record<string, string> {
  const lines = readFileSync(path, 'utf8').matchAll(/^([A-Z][A-Z_]*)=('?)(.*)\2$/gm);
  return Object.fromEntries([...lines].map(([, name = '', , value = '']) => [name, value]));
}

function interpolate(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(
    /\$\$|\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g,
    (whole, name: string | undefined, operator: string | undefined, rest = '') => {
      if (name === undefined) return '$';
      const value = variables[name];
      if (value) return value;
      if (operator === '-') return String(rest);
      throw new Error(`${whole}: the variable has no value`);
    },
  );
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}
