import { parseArgs } from 'node:util';

/** What a run of the bench may vary. */
export interface Options {
  /** enterprises to generate beside those of the demonstration */
  enterprises: number;
  /** how long each cell of the table is measured */
  seconds: number;
  /** how many ask at the same time */
  connections: number;
  /** names of the cases to run; all of them when empty */
  only: readonly string[];
  /** whether the page docs/performance.md is written anew */
  write: boolean;
}

/** Something that whoever started the bench can mend. */
export class UsageError extends Error {}

/** A case is asked in five ways with one token, which lives ten minutes. */
const LONGEST_CELL = 60;

/** Reads the command line. Throws {@link UsageError} for what cannot be meant. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parse(args);
  const number = (name: 'enterprises' | 'seconds' | 'connections', least: number, most: number): number => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new UsageError(`--${name}: ${least} … ${most}`);
  };
  return {
    enterprises: number('enterprises', 0, 2_000_000),
    seconds: number('seconds', 1, LONGEST_CELL),
    connections: number('connections', 1, 256),
    only: values.only.flatMap((names) => names.split(',')).filter(Boolean),
    write: values.write,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        enterprises: { type: 'string', default: '0' },
        seconds: { type: 'string', default: '8' },
        connections: { type: 'string', default: '16' },
        only: { type: 'string', multiple: true, default: [] },
        write: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
