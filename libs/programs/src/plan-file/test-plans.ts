import { readFileSync } from 'node:fs';
import type { PlanDefinition } from './plan-definition.ts';
import { readPlanFile } from './read-plan-file.ts';

/** The two files of a plan that comes with the platform; for specs. */
export function planTexts(name: '130273-2021-1' | 'demo-district'): {
  readonly yaml: string;
  readonly notice: string;
} {
  const read = (file: string): string =>
    readFileSync(new URL(`../../plans/${name}/${file}`, import.meta.url), 'utf8');
  return { yaml: read('plan.yaml'), notice: read('notice.txt') };
}

/** A plan that comes with the platform, read; throws with all faults if it has any. */
export function planOf(name: '130273-2021-1' | 'demo-district'): PlanDefinition {
  const { yaml, notice } = planTexts(name);
  const result = readPlanFile(yaml, notice);
  if (result.ok) return result.plan;
  throw new Error(result.faults.map((fault) => `${fault.line} ${fault.path} ${fault.messageEn}`).join('\n'));
}
