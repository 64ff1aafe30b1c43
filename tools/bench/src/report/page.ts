import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { WAY_TITLES, WAYS } from '../ways/way.ts';
import type { Aim } from './aims.ts';
import { reading } from './reading.ts';
import { type CaseResult, type Machine, othersText, type Result } from './result.ts';
import { COLUMNS, memoryText, noteOn } from './table.ts';

const PAGE = 'docs/performance.md';
/** What stands behind it is written by people, and kept. */
const NOTES = '<!-- notes -->';
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** Whose versions a figure depends on most. */
const PACKAGES = ['graphql', '@graphql-hive/router-runtime', '@apollo/gateway'];
const MORE_PACKAGES = ['@apollo/server', 'type-graphql', '@mikro-orm/core', 'autocannon'];

/** Writes the page from a run; returns its path. */
export async function writePage(result: Result, aims: readonly Aim[]): Promise<string> {
  const path = `${ROOT}${PAGE}`;
  const options = await resolveConfig(path);
  const text = pageText(result, aims, await installedVersions());
  const [, notes = ''] = (await readFile(path, 'utf8')).split(NOTES);
  await writeFile(path, await format(`${text}\n\n${NOTES}${notes}`, { ...options, filepath: path }));
  return PAGE;
}

/** The page in Markdown. */
export function pageText(
  result: Result,
  aims: readonly Aim[],
  versions: Readonly<Record<string, string>>,
): string {
  return [
    '# What an answer costs',
    `\`npm run bench -- --write\` wrote this page. It starts the built platform with its demonstration data on a
    database of its own and asks it the same questions in five ways, in turns of a second, in one run. The figures
    hold for this machine; what holds beyond it are the ratios.`,
    machineText(result, versions),
    `- **(a)** a bare \`node:http\` server with one prepared statement that builds the JSON, as a role that the same
      forced row-level security binds, in a transaction with the same session variables. No GraphQL, no token.
- **(b)** the subgraph itself, asked as the gateway asks it: an assertion for each request, used once, made beforehand.
- **(c)** the gateway, as in production but for free documents: token, persisted document or limits, plan, assertions.
- **(d)** the committed supergraph behind \`@apollo/gateway\` and \`@apollo/server\`, with the same tokens and
  assertions, without limits, persisted documents and masking.
- **(e)** the gateway and the subgraphs once more, without what guards them: no token, rate, assertion or replay memory,
  no headers for browsers, no line of an operation in the log, and a database role that sees every row. What (c)
  answers less often is the price of the guards.`,
    `An answer that is not the right one, whole and with all its rows, stops the cell; (a), (b) and (d) must give the
    very data of (c) where they answer the same question. CPU is that of the door asked, of the subgraphs and of
    PostgreSQL; the load generator takes its share of the same cores. SQL leaves out transactions and session variables.`,
    ...result.cases.map(caseText),
    '## Memory',
    `At rest, ten seconds after the last work; each process's proportional set size, summed.`,
    `- after a start: ${memoryText(result.memory.before)}\n- after the run: ${memoryText(result.memory.after)}`,
    '## Aims',
    table(
      ['', 'aim', 'found'],
      aims.map(({ text, found, met }) => [
        met === undefined ? 'not measured' : met ? 'met' : '**not met**',
        text,
        found,
      ]),
    ),
    '## Reading it',
    reading(result)
      .map((sentence) => `- ${sentence}`)
      .join('\n'),
  ]
    .map((block) => block.replace(/^ +(?=\S)/gm, ''))
    .join('\n\n');
}

function machineText(
  { machine, options, enterprises }: Result,
  versions: Readonly<Record<string, string>>,
): string {
  const { connections, seconds } = options;
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${machine.date}, ${machineName(machine)}. ${connections} connections, ${seconds} s a cell,
    ${enterprises.toLocaleString('en')} enterprises in the district.`,
    othersText(machine),
    `Node ${machine.node}, PostgreSQL ${machine.postgres}, ${names.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function machineName({ cpu, cores, memoryGib, system }: Machine): string {
  return `${cores} cores (${cpu}), ${memoryGib} GiB, ${system}`;
}

function caseText(one: CaseResult): string {
  return [
    `## ${one.case.title[0]?.toUpperCase()}${one.case.title.slice(1)}`,
    noteOn(one),
    table(
      ['', ...COLUMNS.map(({ title }) => title)],
      WAYS.flatMap((way) => {
        const cell = one.cells[way];
        if (cell) return [[WAY_TITLES[way], ...COLUMNS.map(({ text }) => text(cell))]];
        return one.faults[way] === undefined
          ? []
          : [[WAY_TITLES[way], 'no answer', ...COLUMNS.slice(1).map(() => '')]];
      }),
    ),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

async function installedVersions(): Promise<Record<string, string>> {
  const read = async (name: string) => {
    const manifest = JSON.parse(await readFile(`${ROOT}node_modules/${name}/package.json`, 'utf8')) as {
      version: string;
    };
    return [name, manifest.version] as const;
  };
  return Object.fromEntries(await Promise.all([...PACKAGES, ...MORE_PACKAGES].map(read)));
}
