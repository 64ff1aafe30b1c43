import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as delay } from 'node:timers/promises';
import type { Case } from './cases/case.ts';
import { casesIn } from './cases/cases.ts';
import { openWorld } from './cases/world.ts';
import { addEnterprises } from './generate.ts';
import { begin, type Measuring, type Surroundings } from './measure.ts';
import { type Options, UsageError } from './options.ts';
import type { CaseResult, Cell, Memory, Result } from './report/result.ts';
import { describeMachine, watchOthers } from './stack/machine.ts';
import { startPlatform, type RunningPlatform } from './stack/platform.ts';
import { memoryOfTree } from './stack/processes.ts';
import { type BenchServer, startServer } from './stack/server.ts';
import { signIn } from './ways/access.ts';
import { askingFor, type Doors, partFor } from './ways/askings.ts';
import { openApollo, openFloor, openUnguarded } from './ways/doors.ts';
import { type Way, WAYS } from './ways/way.ts';

/** The district whose office asks. */
const DISTRICT = '130273';
const ACCOUNT = 'zhuanban';
const SUBGRAPHS = ['people', 'organizations', 'programs'];
/** How long the stack is left alone before its memory counts as that of rest. */
const REST_MS = 10_000;

/** Told as the run goes on. */
export interface BenchEvents {
  onStep: (text: string) => void;
  onCase: (one: CaseResult) => void;
}

/** Starts all there is to measure, measures it, and ends it again. */
export async function runBench(
  options: Options,
  folder: string,
  signal: AbortSignal,
  { onStep, onCase }: BenchEvents,
): Promise<Result> {
  onStep('启动数据库与平台 / starting the database and the platform');
  await using server = await startServer(folder, onStep);
  await using platform = await startPlatform(folder, server, signal);
  const memoryAtRest = async () => {
    await platform.untilIdle(signal);
    await delay(REST_MS, undefined, { signal });
    return memoryOf(platform, server);
  };
  const before = await memoryAtRest();
  if (options.enterprises > 0) {
    onStep(`生成企业 / generating ${options.enterprises} enterprises`);
    await addEnterprises(platform, DISTRICT, options.enterprises, signal);
  }
  const world = await openWorld(platform.adminUrl, DISTRICT);
  const cases = chosen(casesIn(world), options.only);
  await using floor = await openFloor(platform, cases, await signIn(platform.url, ACCOUNT), signal);
  await using apollo = await openApollo(platform, signal);
  await using open = await openUnguarded(platform, await signIn(platform.url, ACCOUNT), signal);
  const doors: Doors = { platform, floor, apollo, open, sdl: await readSdl() };
  const around = surroundingsOf(platform, server, options, signal);

  onStep(`测量 / measuring ${cases.length} × ${WAYS.length}`);
  const othersMeanwhile = await watchOthers();
  const results: CaseResult[] = [];
  for (const one of cases) {
    const result = await runCase(one, doors, around, options.seconds);
    results.push(result);
    onCase(result);
  }
  const machine = await describeMachine(server.adminUrl, await othersMeanwhile());
  return {
    options,
    machine,
    enterprises: world.enterprise.count,
    memory: { before, after: await memoryAtRest() },
    cases: results,
  };
}

async function runCase(asked: Case, doors: Doors, around: Surroundings, rounds: number): Promise<CaseResult> {
  const access = await signIn(doors.platform.url, ACCOUNT);
  const { isWhole } = partFor(asked, doors);
  const cells: Partial<Record<Way, Cell>> = {};
  const faults: Partial<Record<Way, string>> = {};
  const answers = new Map<Way, unknown>();
  const begun = new Map<Way, Measuring>();
  const attempt = async (way: Way, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      around.signal.throwIfAborted();
      begun.delete(way);
      faults[way] = (error as Error).message;
    }
  };
  for (const way of WAYS)
    await attempt(way, async () => {
      begun.set(way, await begin(asked, askingFor(way, asked, doors, access), around));
    });
  // There and back again, so that no way is always the one after another.
  for (let round = 0; round < rounds; round += 1)
    for (const [way, measuring] of round % 2 === 0 ? [...begun] : [...begun].reverse())
      await attempt(way, () => measuring.round());
  for (const [way, measuring] of begun)
    await attempt(way, async () => {
      const { answer, ...cell } = await measuring.end();
      cells[way] = cell;
      answers.set(way, answer);
    });
  // Ways that answer the same question must give the same answer, or their figures say nothing of each other.
  for (const way of WAYS) {
    const comparable =
      way === 'APOLLO' || (way === 'FLOOR' ? asked.isSameAnswer : way === 'SUBGRAPH' && isWhole);
    if (!comparable || !cells[way] || !answers.has('GATEWAY')) continue;
    if (isDeepStrictEqual(answers.get(way), answers.get('GATEWAY'))) continue;
    delete cells[way];
    faults[way] = "another answer than the gateway's";
  }
  const { name, title, subgraph, isSameAnswer } = asked;
  return { case: { name, title, subgraph, isSameAnswer }, isWhole, cells, faults };
}

function chosen(cases: readonly Case[], only: readonly string[]): readonly Case[] {
  const unknown = only.filter((name) => !cases.some((one) => one.name === name));
  if (unknown.length > 0)
    throw new UsageError(`--only: ${unknown.join(', ')}; ${cases.map(({ name }) => name).join(', ')}`);
  return only.length === 0 ? cases : cases.filter(({ name }) => only.includes(name));
}

async function readSdl(): Promise<Record<string, string>> {
  const read = async (name: string) =>
    [name, await readFile(new URL(`../../../libs/${name}/schema.graphql`, import.meta.url), 'utf8')] as const;
  return Object.fromEntries(await Promise.all(SUBGRAPHS.map(read)));
}

async function memoryOf({ pid, services }: RunningPlatform, server: BenchServer): Promise<Memory> {
  const parts: Record<string, number> = { platform: await memoryOfTree(pid, Object.values(services)) };
  for (const [name, service] of Object.entries(services)) parts[name] = await memoryOfTree(service);
  return { ...parts, postgresql: await memoryOfTree(server.pid) };
}

function surroundingsOf(
  { services }: RunningPlatform,
  server: BenchServer,
  { connections }: Options,
  signal: AbortSignal,
): Surroundings {
  return {
    adminUrl: server.adminUrl,
    subgraphs: SUBGRAPHS.flatMap((name) => services[name] ?? []),
    database: server.pid,
    connections,
    signal,
  };
}
