import { type CaseResult, type Result, totalMemory } from './result.ts';

/** What the platform set out to reach, and whether this run reaches it. */
export interface Aim {
  text: string;
  /** what was found, in figures */
  found: string;
  /** undefined when nothing was measured that could tell */
  met: boolean | undefined;
}

/** What each aim demands. */
export const LIMITS = {
  subgraphOfFloor: 1 / 2,
  gatewayCpuMs: 2,
  timesApollo: 3,
  ledgerPage: { case: 'page', p99Ms: 50, connections: 16 },
  memoryMib: 900,
  guards: 0.2,
} as const;

/** Judges a run. */
export function judge(result: Result): Aim[] {
  return [
    subgraphOfFloor(result),
    gatewayCpu(result),
    gatewaySql(result),
    apollo(result),
    page(result),
    memory(result),
    guards(result),
  ];
}

interface Finding {
  name: string;
  value: number;
  met: boolean;
}

function aimOf(text: string, findings: readonly Finding[], show: (value: number) => string): Aim {
  return {
    text,
    found: findings.map(({ name, value }) => `${name} ${show(value)}`).join(', ') || 'not measured',
    met: findings.length === 0 ? undefined : findings.every(({ met }) => met),
  };
}

/** A comparison for every case in which both sides were measured. */
function findings(
  cases: readonly CaseResult[],
  valueOf: (one: CaseResult) => number | undefined,
  isMet: (value: number) => boolean,
): Finding[] {
  return cases.flatMap((one) => {
    const value = valueOf(one);
    return value === undefined ? [] : [{ name: one.case.name, value, met: isMet(value) }];
  });
}

function ratio(above: number | undefined, below: number | undefined): number | undefined {
  return above === undefined || below === undefined ? undefined : above / below;
}

function subgraphOfFloor({ cases }: Result): Aim {
  const found = findings(
    // Elsewhere the subgraph answers a part only, or more than a statement can say.
    cases.filter(({ isWhole, case: { isSameAnswer } }) => isWhole && isSameAnswer),
    ({ cells }) => ratio(cells.SUBGRAPH?.perSecond, cells.FLOOR?.perSecond),
    (value) => value >= LIMITS.subgraphOfFloor,
  );
  return aimOf(
    'A subgraph answers at least half as often as the floor, where both give the same answer',
    found,
    share,
  );
}

function gatewayCpu({ cases }: Result): Aim {
  const found = findings(
    cases,
    ({ cells }) => cells.GATEWAY?.cpu.door,
    (value) => value <= LIMITS.gatewayCpuMs,
  );
  return aimOf(`The gateway adds at most ${LIMITS.gatewayCpuMs} ms of CPU to an answer`, found, milliseconds);
}

function gatewaySql({ cases }: Result): Aim {
  const found = findings(
    cases.filter(({ isWhole }) => isWhole),
    ({ cells: { GATEWAY, SUBGRAPH } }) =>
      GATEWAY && SUBGRAPH ? GATEWAY.statements - SUBGRAPH.statements : undefined,
    (value) => value === 0,
  );
  return aimOf('The gateway adds no SQL statement', found, (value) => `+${value}`);
}

function apollo({ cases }: Result): Aim {
  const found = findings(
    cases,
    ({ cells }) => ratio(cells.GATEWAY?.perSecond, cells.APOLLO?.perSecond),
    (value) => value >= LIMITS.timesApollo,
  );
  return aimOf(
    `The gateway answers at least ${LIMITS.timesApollo} times as often as @apollo/gateway`,
    found,
    (value) => `× ${value.toFixed(1)}`,
  );
}

function page({ cases, options }: Result): Aim {
  const { case: name, p99Ms, connections } = LIMITS.ledgerPage;
  const found = findings(
    options.connections === connections ? cases.filter((one) => one.case.name === name) : [],
    ({ cells }) => cells.GATEWAY?.p99,
    (value) => value < p99Ms,
  );
  return aimOf(
    `99 of 100 ledger pages of 100 rows come within ${p99Ms} ms at ${connections} connections`,
    found,
    milliseconds,
  );
}

function guards({ cases }: Result): Aim {
  const found = findings(
    cases,
    ({ cells }) => ratio(cells.GATEWAY?.perSecond, cells.OPEN?.perSecond),
    (value) => value >= 1 - LIMITS.guards,
  );
  return aimOf(
    `All that guards the way takes less than ${share(LIMITS.guards)} of the answers`,
    found.map((one) => ({ ...one, value: 1 - one.value })),
    share,
  );
}

function memory({ memory: { before } }: Result): Aim {
  const total = totalMemory(before);
  return {
    text: `The whole stack at rest holds at most ${LIMITS.memoryMib} MiB`,
    found: `${Math.round(total)} MiB`,
    met: total <= LIMITS.memoryMib,
  };
}

function share(value: number): string {
  return `${Math.round(value * 100)} %`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
