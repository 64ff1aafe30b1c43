import type { World } from '../testing/harness.ts';

const MEBIBYTE = 1024 * 1024;
/** What the process may hold after an attack; at rest it holds about half of it. */
const LARGEST_MEBIBYTES = 400;

/**
 * Whether the gateway came through: the very process still answers others as before, is small, and has told nobody
 * anything of its insides.
 */
export async function expectSurvival(world: World): Promise<void> {
  const answer = await world.query('{ whoAmI }', { token: await world.token({ sub: 'bystander' }) });
  expect(answer.data?.['whoAmI']).toContain('bystander');
  expect(() => process.kill(world.pid, 0)).not.toThrow();
  expect(await memoryOf(world)).toBeLessThan(LARGEST_MEBIBYTES);
}

/** The resident memory of the gateway, in MiB, as its own metrics tell. */
export async function memoryOf(world: World): Promise<number> {
  const metrics = await (await fetch(`${world.metricsUrl}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)![1]) / MEBIBYTE;
}

/** What must never be in an answer: places and words of the code, names of what is behind, addresses. */
export const INSIDES =
  /hunter2|secret|stack|\.(ts|js|mjs):|node_modules|serviceName|127\.0\.0\.1|BOOM|row 7|(?<!Syntax )Error:|at \w+ \(/;
