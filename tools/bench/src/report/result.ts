import type { Case } from '../cases/case.ts';
import type { Options } from '../options.ts';
import type { Way } from '../ways/way.ts';

/** What one case costs in one way. */
export interface Cell {
  /** answers a second */
  perSecond: number;
  /** milliseconds of half of the answers, and of all but one in a hundred */
  p50: number;
  p99: number;
  /** milliseconds of CPU for an answer */
  cpu: Cost;
  /** SQL statements for an answer */
  statements: number;
}

/** Whose time it is: of the door that was asked, the subgraphs behind it, the database. */
export interface Cost {
  door: number;
  subgraphs: number;
  database: number;
}

/** A case with what was found, or with why nothing could be. */
export interface CaseResult {
  case: Pick<Case, 'name' | 'title' | 'subgraph' | 'isSameAnswer'>;
  /** whether the subgraph answers all of it, or only the part before the first hop */
  isWhole: boolean;
  cells: Partial<Record<Way, Cell>>;
  faults: Partial<Record<Way, string>>;
}

/** All that a run has found. */
export interface Result {
  options: Options;
  machine: Machine;
  /** enterprises in the district that is asked about */
  enterprises: number;
  /** of the whole stack at rest, in MiB by part, before the first question and after the last */
  memory: { before: Memory; after: Memory };
  cases: readonly CaseResult[];
}

/** What it ran on. */
export interface Machine {
  date: string;
  cpu: string;
  cores: number;
  memoryGib: number;
  system: string;
  node: string;
  postgres: string;
  /** the cores that other programs kept busy during the run, on average */
  others: number;
}

/** From so many cores on, other programs take part in the figures. */
const NOTICEABLE = 0.1;

/** What to say of other programs on the machine; nothing when there was nothing to notice. */
export function othersText({ others }: Machine): string {
  return others < NOTICEABLE
    ? ''
    : `Other programs kept ${others.toFixed(1)} cores busy meanwhile: the figures are rough.`;
}

/** MiB by part of the stack: the platform itself, each service, the database. */
export type Memory = Readonly<Record<string, number>>;

/** What all parts of the stack hold together. */
export function totalMemory(memory: Memory): number {
  return Object.values(memory).reduce((sum, part) => sum + part, 0);
}

/** All of a cell's CPU. */
export function totalOf({ door, subgraphs, database }: Cost): number {
  return door + subgraphs + database;
}
