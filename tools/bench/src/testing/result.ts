import type { CaseResult, Cell, Result } from '../report/result.ts';

/** For specs: a cell of so many answers a second, its CPU in equal parts of the door, subgraphs and database. */
export function cellOf(perSecond: number, changes: Partial<Cell> = {}): Cell {
  return {
    perSecond,
    p50: 5,
    p99: 20,
    cpu: { door: 1, subgraphs: 1, database: 1 },
    statements: 1,
    ...changes,
  };
}

/** A case that one subgraph answers whole, and its cells. */
export function caseOf(
  name: string,
  cells: CaseResult['cells'],
  changes: Partial<CaseResult> = {},
): CaseResult {
  return {
    case: { name, title: `the ${name}`, subgraph: 'organizations', isSameAnswer: true },
    isWhole: true,
    cells,
    faults: {},
    ...changes,
  };
}

/** A run of these cases on a quiet machine. */
export function resultOf(cases: CaseResult[], changes: Partial<Result> = {}): Result {
  return {
    options: { enterprises: 0, seconds: 4, connections: 16, only: [], write: false },
    machine: {
      date: '2026-01-02',
      cpu: 'A processor',
      cores: 2,
      memoryGib: 8,
      system: 'Linux 6',
      node: '24.0.0',
      postgres: '18.0',
      others: 0,
    },
    enterprises: 3000,
    memory: { before: { gateway: 100.4, postgresql: 50 }, after: { gateway: 120, postgresql: 60 } },
    cases,
    ...changes,
  };
}
