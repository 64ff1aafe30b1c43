import { isDeepStrictEqual } from 'node:util';
import type { Case } from './cases/case.ts';
import { fire, type Load, percentile, type Shot } from './load.ts';
import type { Cell, Cost } from './report/result.ts';
import { cpuOf, cpuOfTree } from './stack/processes.ts';
import { statementsOf } from './statements.ts';

/** One question in one way, ready to be asked as often as wished. */
export interface Asking {
  shot: Shot;
  /** makes what the next so many requests need, before the clock runs */
  prepare: (requests: number) => Promise<void>;
  /** of the program that is asked; undefined when that is a subgraph */
  door: number | undefined;
  /** of the subgraphs behind it, where they are not the platform's own */
  subgraphs?: readonly number[];
}

export interface Surroundings {
  /** administrator of the database server */
  adminUrl: string;
  /** processes of the subgraphs */
  subgraphs: readonly number[];
  /** the database's first process */
  database: number;
  connections: number;
  signal: AbortSignal;
}

/**
 * A cell is measured in rounds of a second, all cells of a case in turn: a machine that is busier for a while is so for
 * all of them, and their ratios hold.
 */
const ROUND_SECONDS = 1;
/** Just-in-time compilers want to have seen a thing often; what is slow is not waited for forever. */
const WARM_UP = { seconds: 2, answers: 1_000, rounds: 3 };
const COUNTED = 10;
/** Nothing on this machine answers more often; so much is made for the time before the rate is known. */
const MOST_PER_SECOND = 4_000;
/** What a machine that was busy a moment ago may answer beyond that rate. */
const SPARE = { times: 2, perSecond: 200 };

/** One question in one way, warmed up. */
export interface Measuring {
  /** Asks for one round. */
  round(): Promise<void>;
  /** Checks that the answer is still the same, and says what all rounds have found. */
  end(): Promise<Cell & { answer: unknown }>;
}

/** Begins with one cell: checks the answer, counts its statements and warms up. */
export async function begin(asked: Case, asking: Asking, around: Surroundings): Promise<Measuring> {
  const { signal, connections } = around;
  await asking.prepare(1);
  const answer = checked(asked, await ask(asking.shot));
  await asking.prepare(COUNTED);
  const statements = await statementsOf(
    around.adminUrl,
    COUNTED,
    async () => void checked(asked, await ask(asking.shot)),
  );
  const rate = await warmUp(asking, around);
  const loads: Load[] = [];
  const spent: Cost[] = [];
  return {
    async round() {
      await asking.prepare(Math.ceil((rate * SPARE.times + SPARE.perSecond) * (ROUND_SECONDS + 1)));
      const before = await costs(asking, around);
      loads.push(await fire(asking.shot, { connections, seconds: ROUND_SECONDS, signal }));
      spent.push(between(before, await costs(asking, around)));
    },
    async end() {
      await asking.prepare(1);
      if (!isDeepStrictEqual(checked(asked, await ask(asking.shot)), answer))
        throw new Error('the answer is another one after the run');
      return { ...figuresOf(loads), cpu: perAnswer(spent, loads), statements, answer };
    },
  };
}

/** Returns how many answers a second come once all is warm. */
async function warmUp({ prepare, shot }: Asking, { connections, signal }: Surroundings): Promise<number> {
  const { seconds, answers, rounds } = WARM_UP;
  let rate = 0;
  for (let round = 0, seen = 0; round < rounds && seen < answers; round += 1) {
    await prepare(MOST_PER_SECOND * seconds);
    const load = await fire(shot, { connections, seconds, signal });
    seen += load.sent;
    rate = load.perSecond;
  }
  return rate;
}

/** Of all rounds together: their answers by their time, and the latencies of all. */
function figuresOf(loads: readonly Load[]): Pick<Cell, 'perSecond' | 'p50' | 'p99'> {
  const latencies = loads.flatMap((load) => load.latencies);
  const seconds = loads.reduce((sum, load) => sum + load.latencies.length / load.perSecond, 0);
  return {
    perSecond: latencies.length / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  };
}

async function costs({ door, ...asking }: Asking, { database, ...around }: Surroundings): Promise<Cost> {
  const subgraphs = asking.subgraphs ?? around.subgraphs;
  const [atDoor, atSubgraphs, atDatabase] = await Promise.all([
    door === undefined ? 0 : cpuOf(door),
    Promise.all(subgraphs.map(cpuOf)),
    cpuOfTree(database),
  ]);
  return { door: atDoor, subgraphs: atSubgraphs.reduce((sum, time) => sum + time, 0), database: atDatabase };
}

const PARTS = ['door', 'subgraphs', 'database'] as const;

function between(before: Cost, after: Cost): Cost {
  return mapParts((part) => after[part] - before[part]);
}

function perAnswer(spent: readonly Cost[], loads: readonly Load[]): Cost {
  const answers = loads.reduce((sum, { sent }) => sum + sent, 0);
  return mapParts((part) => spent.reduce((sum, cost) => sum + cost[part], 0) / answers);
}

function mapParts(value: (part: keyof Cost) => number): Cost {
  return Object.fromEntries(PARTS.map((part) => [part, value(part)])) as Record<keyof Cost, number>;
}

async function ask({ url, method, body, headers }: Shot): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { method, headers: headers(), ...(body !== undefined && { body }) });
  return { status: response.status, text: await response.text() };
}

/** The data of an answer; throws when it is none, is incomplete, or has not the rows it must have. */
export function checked(
  asked: Pick<Case, 'rows' | 'rowsIn'>,
  answer: { status: number; text: string },
): unknown {
  const excerpt = answer.text.slice(0, 500);
  if (answer.status !== 200) throw new Error(`status ${answer.status}: ${excerpt}`);
  const { data, errors } = JSON.parse(answer.text) as { data?: Record<string, unknown>; errors?: unknown };
  if (errors !== undefined || !data) throw new Error(`no full answer: ${excerpt}`);
  const rows = asked.rowsIn(data).length;
  if (rows !== asked.rows) throw new Error(`${rows} rows instead of ${asked.rows}: ${excerpt}`);
  return data;
}
