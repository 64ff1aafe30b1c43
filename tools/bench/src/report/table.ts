import { WAY_TITLES, WAYS } from '../ways/way.ts';
import type { Aim } from './aims.ts';
import {
  type CaseResult,
  type Cell,
  type Memory,
  type Result,
  totalMemory,
  totalOf,
  othersText,
} from './result.ts';

/** The columns of every table, with what a cell says in each. */
export const COLUMNS: readonly { title: string; text: (cell: Cell) => string }[] = [
  { title: 'req/s', text: ({ perSecond }) => String(Math.round(perSecond)) },
  { title: 'p50 ms', text: ({ p50 }) => p50.toFixed(1) },
  { title: 'p99 ms', text: ({ p99 }) => p99.toFixed(1) },
  { title: 'CPU ms', text: ({ cpu }) => totalOf(cpu).toFixed(2) },
  { title: 'door', text: ({ cpu }) => cpu.door.toFixed(2) },
  { title: 'subgraphs', text: ({ cpu }) => cpu.subgraphs.toFixed(2) },
  { title: 'database', text: ({ cpu }) => cpu.database.toFixed(2) },
  { title: 'SQL', text: ({ statements }) => String(statements) },
];

/** What a case's (b) means, where that is not the whole answer. */
export function noteOn({ isWhole, case: { subgraph, isSameAnswer } }: CaseResult): string {
  const notes = [
    isWhole ? `(b) asks \`${subgraph}\`.` : `(b) asks \`${subgraph}\` for its part alone.`,
    ...(isSameAnswer ? [] : ['(a) gives the rows it is made of, not the answer itself.']),
  ];
  return notes.join(' ');
}

/** A case for the terminal: a line for each way. */
export function caseLines(one: CaseResult): string[] {
  const width = Math.max(...Object.values(WAY_TITLES).map((title) => title.length)) + 2;
  const row = (title: string, cells: readonly string[]) =>
    `  ${title.padEnd(width)}${cells.map((cell) => cell.padStart(11)).join('')}`;
  return [
    '',
    `${one.case.name}: ${one.case.title}`,
    `  ${noteOn(one).replaceAll('`', '')}`,
    row(
      '',
      COLUMNS.map(({ title }) => title),
    ),
    ...WAYS.flatMap((way) => {
      const cell = one.cells[way];
      if (cell)
        return [
          row(
            WAY_TITLES[way],
            COLUMNS.map(({ text }) => text(cell)),
          ),
        ];
      const fault = one.faults[way];
      return fault === undefined ? [] : [`  ${WAY_TITLES[way].padEnd(width)}✗ ${fault}`];
    }),
  ];
}

/** The end of a run for the terminal: memory, and each aim with whether it is met. */
export function closingLines({ memory, machine }: Result, aims: readonly Aim[]): string[] {
  return [
    '',
    `整套静止时内存 / memory of the whole stack at rest: ${memoryText(memory.before)}`,
    `测量之后 / after the run: ${memoryText(memory.after)}`,
    '',
    '目标 / aims:',
    ...aims.map(({ text, found, met }) => `  ${wordFor(met)}  ${text}: ${found}`),
    ...[othersText(machine)].filter(Boolean),
  ];
}

/** All that the stack holds, and which part holds how much. */
export function memoryText(memory: Memory): string {
  const parts = Object.entries(memory).map(([name, part]) => `${name} ${Math.round(part)}`);
  return `${Math.round(totalMemory(memory))} MiB (${parts.join(', ')})`;
}

/** Met, not met, or not to be told. */
export function wordFor(met: boolean | undefined): string {
  if (met === undefined) return '– 未测 / not measured';
  return met ? '✓ 达到 / met' : '✗ 未达到 / not met';
}
