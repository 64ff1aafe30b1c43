import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPlanFile, type Fault, type PlanDefinition } from '../plan-file/index.ts';

/** The plans that the platform brings along: one folder each, with `plan.yaml` and `notice.txt`. */
const BUNDLED = fileURLToPath(new URL('../../plans', import.meta.url));

/** A plan file that was refused; nothing of it was loaded. */
export class PlanFileRefused extends Error {
  readonly faults: readonly Fault[];

  constructor(file: string, faults: readonly Fault[]) {
    const list = faults.map(({ line, path, message }) => `  ${file}:${line} ${path}: ${message}`);
    super(`计划文件有 ${faults.length} 处错误，没有载入：\n${list.join('\n')}`);
    this.faults = faults;
  }
}

/** Reads a plan file and the `notice.txt` beside it. Throws {@link PlanFileRefused} with every fault. */
export async function openPlanFile(file: string): Promise<PlanDefinition> {
  const [plan, notice] = await Promise.all([
    readFile(file, 'utf8'),
    readFile(join(dirname(file), 'notice.txt'), 'utf8'),
  ]);
  const result = readPlanFile(plan, notice);
  if (!result.ok) throw new PlanFileRefused(file, result.faults);
  return result.plan;
}

/** Every plan that the platform brings along, in the order of their folders. */
export async function bundledPlans(): Promise<PlanDefinition[]> {
  const folders = (await readdir(BUNDLED, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(folders.map(({ name }) => openPlanFile(join(BUNDLED, name, 'plan.yaml'))));
}
