import { type CaseResult, type Result, totalOf } from './result.ts';

/** What the figures of a run say, in sentences that hold whatever they are. */
export function reading({ cases }: Result): string[] {
  return [...cases.flatMap(ofCase), ...ofTransactions(cases)];
}

function ofCase({ case: { name }, cells: { FLOOR, SUBGRAPH, GATEWAY, APOLLO } }: CaseResult): string[] {
  if (!FLOOR || !SUBGRAPH || !GATEWAY || !APOLLO) return [];
  const { door, subgraphs, database } = GATEWAY.cpu;
  const all = totalOf(GATEWAY.cpu);
  const parts = (
    [
      ['the gateway', door],
      ['the subgraphs', subgraphs],
      ['PostgreSQL', database],
    ] as const
  )
    .toSorted(([, a], [, b]) => b - a)
    .map(([part, cost]) => `${part} ${percent(cost / all)}`);
  return [
    `\`${name}\`: of ${all.toFixed(1)} ms of CPU for an answer through the gateway, ${parts.join(', ')}. ` +
      `The whole way is ${(GATEWAY.perSecond / FLOOR.perSecond).toFixed(2)} of the floor; the other gateway takes ` +
      `${(APOLLO.cpu.door / door).toFixed(1)} times the CPU of this one.`,
  ];
}

function ofTransactions(cases: readonly CaseResult[]): string[] {
  const most = Math.max(0, ...cases.map(({ cells }) => cells.GATEWAY?.statements ?? 0));
  if (most === 0) return [];
  return [
    `No answer takes more than ${most} SQL statements, however many rows it has. Each is read in a transaction of its
    own with the session variables that row-level security asks for, which the floor pays for too.`,
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
