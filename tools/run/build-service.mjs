/**
 * Bundles the service in the current folder: `src/main.ts` → `dist/main.js`. The project's own packages go into
 * the bundle, third-party packages stay outside. A file that the code names by `new URL('./x', import.meta.url)`
 * comes along; a module named so (a worker) is bundled too. `assets` in package.json ({ "plans": "../../…" })
 * names further folders, copied to `dist/<name>`.
 */
import { createHash } from 'node:crypto';
import { cp, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const folder = process.cwd();
const dist = resolve(folder, 'dist');
const manifest = JSON.parse(await readFile(resolve(folder, 'package.json'), 'utf8'));

/** Carries the files beside a module into the bundle. */
const filesBesideModules = {
  name: 'files-beside-modules',
  async transform(code, id) {
    if (!/\.[cm]?[jt]sx?$/.test(id) || id.includes('/node_modules/')) return null;
    let changed = code;
    for (const [whole, quote, path] of code.matchAll(
      /new URL\(\s*(['"])(\.[^'"]*)\1\s*,\s*import\.meta\.url\s*\)/g,
    )) {
      const source = resolve(dirname(id), path);
      const found = await stat(source).catch(() => undefined);
      if (!found) continue;
      const key = createHash('sha256').update(source.slice(folder.length)).digest('hex').slice(0, 8);
      let name = `assets/${key}-${basename(source)}`;
      if (found.isDirectory()) {
        await cp(source, resolve(dist, name), { recursive: true });
        name += '/';
      } else if (/\.[cm]?ts$/.test(source)) {
        name = `${basename(source).replace(/\.[cm]?ts$/, '')}-${key}.js`;
        this.emitFile({ type: 'chunk', id: source, fileName: name });
      } else {
        this.emitFile({ type: 'asset', fileName: name, source: await readFile(source) });
      }
      changed = changed.replace(whole, `new URL(${quote}./${name}${quote}, import.meta.url)`);
    }
    // No line moves, so the map of what came before stays true.
    return changed === code ? null : { code: changed, map: null };
  },
};

process.once('uncaughtException', (error) => {
  // The message says which import of which file; where the bundler noticed it helps nobody.
  console.error(error.message);
  process.exit(1);
});
await rm(dist, { recursive: true, force: true });
const bundle = await rolldown({
  input: { main: resolve(folder, 'src/main.ts') },
  platform: 'node',
  external: (id) =>
    !id.startsWith('.') && !isAbsolute(id) && !/^(@tongxing|@oxc-project\/runtime)\//.test(id),
  // What matters of it stands here, the same for every package that goes into the bundle.
  tsconfig: false,
  plugins: [filesBesideModules],
  transform: { target: 'node24', decorator: { legacy: true, emitDecoratorMetadata: true } },
  // A class imported for its decorators alone must not be dropped.
  treeshake: { moduleSideEffects: true },
  onLog(level, log, next) {
    if (level === 'warn') throw new Error(log.message);
    next(level, log);
  },
});
await bundle.write({
  dir: dist,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  keepNames: true,
  sourcemap: true,
});
await bundle.close();
for (const [name, source] of Object.entries(manifest.assets ?? {})) {
  await cp(resolve(folder, source), resolve(dist, name), { recursive: true });
}
