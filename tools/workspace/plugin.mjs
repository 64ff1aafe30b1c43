/**
 * Gives every project its `lint`, `typecheck` and `test`, so that no project repeats them. `test` exists where
 * there are specs, and leaves its result in tmp/test-results/<project>.json; the journeys of apps/e2e, which
 * need a built platform, are the target `e2e` instead.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const JEST =
  'node --experimental-vm-modules --disable-warning=ExperimentalWarning node_modules/jest/bin/jest.js -c jest.preset.mjs';

export const createNodes = [
  '{apps,libs,tools}/**/package.json',
  (files, _options, { workspaceRoot }) =>
    files.map((file) => {
      const root = dirname(file);
      return [file, { projects: { [root]: { root, targets: targets(workspaceRoot, root) } } }];
    }),
];

function targets(workspaceRoot, root) {
  const folder = join(workspaceRoot, root);
  const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const hasSpecs = globSync('**/*.spec.{ts,tsx}', {
    cwd: folder,
    exclude: (entry) => entry === 'node_modules' || entry === 'dist',
  }).some(Boolean);
  return {
    lint: command('eslint .', root),
    ...(existsSync(join(folder, 'tsconfig.json')) && { typecheck: command('tsc -p tsconfig.json', root) }),
    ...(hasSpecs &&
      root !== 'apps/e2e' && { test: tests(`${JEST} --rootDir ${root} --json --outputFile`, name) }),
    ...(hasSpecs && root === 'apps/e2e' && { e2e: tests('node apps/e2e/src/run.ts', name) }),
  };
}

function command(text, cwd) {
  return { executor: 'nx:run-commands', options: { command: text, cwd } };
}

/** `runner` is told the result file last. */
function tests(runner, name) {
  const result = `tmp/test-results/${name.replace('@tongxing/', '')}.json`;
  return {
    ...command(`mkdir -p tmp/test-results && ${runner} ${result}`, '.'),
    outputs: [`{workspaceRoot}/${result}`],
  };
}
