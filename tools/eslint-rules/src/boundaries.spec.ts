import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nx from '@nx/eslint-plugin';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { boundaries } from './boundaries.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Lints one import as if it stood in a file of that project. */
async function refusals(project: string, imported: string): Promise<number> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.ts'],
      plugins: { '@nx': nx as never },
      languageOptions: { parser: tseslint.parser },
      rules: { '@nx/enforce-module-boundaries': ['error', boundaries] },
    },
  });
  const [result] = await eslint.lintText(`import x from '${imported}';\nx();\n`, {
    filePath: `${root}${project}/src/index.ts`,
  });
  return result?.messages.filter(({ ruleId }) => ruleId === '@nx/enforce-module-boundaries').length ?? 0;
}

describe('who may import whom', () => {
  it.each([
    ['libs/people', '@tongxing/organizations', 'a domain another domain'],
    ['libs/programs', '@tongxing/people', 'a domain another domain'],
    ['libs/shared/subgraph', '@tongxing/programs', 'a kit a domain'],
    ['libs/dashboard/programs', '@tongxing/programs', 'the dashboard a server package'],
    ['libs/dashboard/kit', '@tongxing/auth', 'the dashboard a server kit'],
    ['apps/people', '@tongxing/programs', 'an app another domain'],
    ['libs/programs', '@tongxing/app-programs', 'anybody an app'],
    ['libs/programs', '@tongxing/contract', 'a domain a tool'],
  ])('%s may not import %s (%s)', async (project, imported) => {
    expect(await refusals(project, imported)).toBe(1);
  });

  it.each([
    ['libs/people', '@tongxing/subgraph', 'a domain a kit'],
    ['apps/people', '@tongxing/people', 'an app its own domain'],
    ['libs/dashboard/programs', '@tongxing/dashboard-kit', 'the dashboard its parts'],
    ['tools/contract', '@tongxing/programs', 'a tool a domain'],
  ])('%s may import %s (%s)', async (project, imported) => {
    expect(await refusals(project, imported)).toBe(0);
  });
});

describe('tags', () => {
  const manifests = globSync('{apps,libs,libs/shared,libs/dashboard,tools}/*/package.json', { cwd: root });

  it('are looked for in every project', () => {
    expect(manifests.length).toBeGreaterThan(20);
  });

  it.each(manifests)('%s says whose it is and what it is', (manifest) => {
    const { nx: settings } = JSON.parse(readFileSync(`${root}${manifest}`, 'utf8')) as {
      nx?: { tags?: string[] };
    };
    const tags = settings?.tags ?? [];
    expect(tags.filter((tag) => tag.startsWith('scope:'))).toHaveLength(1);
    expect(tags.filter((tag) => tag.startsWith('type:'))).toHaveLength(1);
  });
});
