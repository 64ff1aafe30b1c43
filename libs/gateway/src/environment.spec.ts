import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ENVIRONMENT = fileURLToPath(new URL('./environment.ts', import.meta.url));

/** What the executor of plans does at its first question, with and without knowing the variable. */
async function askOnce(before: string): Promise<string> {
  const script = `
    const { hideLogLevel } = await import(${JSON.stringify(ENVIRONMENT)});
    const { unifiedGraphHandler } = await import('@graphql-hive/router-runtime');
    const { buildSchema, parse } = await import('graphql');
    const sdl = \`schema @link(url: "https://specs.apollo.dev/link/v1.0")
        @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) { query: Query }
      directive @join__graph(name: String!, url: String!) on ENUM_VALUE
      directive @join__type(graph: join__Graph!) repeatable on OBJECT
      directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
      scalar link__Import
      enum link__Purpose { SECURITY EXECUTION }
      enum join__Graph { A @join__graph(name: "a", url: "http://a.invalid") }
      type Query @join__type(graph: A) { word: String }\`;
    ${before}
    const { executor } = await unifiedGraphHandler({
      unifiedGraph: buildSchema(sdl, { assumeValidSDL: true }),
      getUnifiedGraphSDL: () => sdl,
      onSubgraphExecute: async () => ({ data: { word: 'said' } }),
    });
    console.log(JSON.stringify(await executor({ document: parse('{ word }'), context: {} })));`;
  const args = ['--no-warnings', '--input-type=module', '--eval', script];
  return (await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { LOG_LEVEL: 'silent' } }))
    .stdout;
}

describe('the level of the log', () => {
  it('may be one that the packages of the planner do not know', async () => {
    expect(await askOnce('')).toContain('Invalid LOG_LEVEL');
    expect(await askOnce('hideLogLevel();')).toBe('{"data":{"word":"said"}}\n');
  });
});
