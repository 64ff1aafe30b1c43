import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { gzip } from 'node:zlib';

const SITE = fileURLToPath(new URL('../../../dashboard/dist/site/', import.meta.url));
const compress = promisify(gzip);

/** What vite's manifest tells of a chunk. */
interface Chunk {
  file: string;
  /** chunks that are loaded with it */
  imports?: string[];
}

/** The scripts of the built dashboard. */
export interface Scripts {
  /** All that is loaded with these modules, as paths in the site. A module is named by the end of its path. */
  loadedWith(...modules: readonly string[]): Set<string>;
  /** What they weigh when the gateway sends them compressed, in kilobytes (1,000 bytes). */
  weigh(files: ReadonlySet<string>): Promise<number>;
}

/** Reads which chunk needs which from the manifest that the build leaves beside the site's own files. */
export async function openScripts(): Promise<Scripts> {
  const manifest = JSON.parse(await readFile(`${SITE}.vite/manifest.json`, 'utf8')) as Record<string, Chunk>;
  const keyOf = (module: string): string => {
    const [key, ...others] = Object.keys(manifest).filter(
      (path) => path === module || path.endsWith(`/${module}`),
    );
    if (key === undefined || others.length > 0) throw new Error(`the build knows not one ${module}`);
    return key;
  };
  return {
    loadedWith(...modules) {
      const seen = new Set<string>();
      const visit = (key: string): void => {
        const chunk = manifest[key];
        if (!chunk || seen.has(key)) return;
        seen.add(key);
        chunk.imports?.forEach(visit);
      };
      modules.map(keyOf).forEach(visit);
      const files = [...seen].flatMap((key) => manifest[key]?.file ?? []);
      return new Set(files.filter((file) => file.endsWith('.js')));
    },
    async weigh(files) {
      const sizes = await Promise.all(
        // As the gateway compresses them for a browser that takes nothing better.
        [...files].map(async (file) => (await compress(await readFile(SITE + file), { level: 7 })).length),
      );
      return sizes.reduce((sum, size) => sum + size, 0) / 1000;
    },
  };
}
