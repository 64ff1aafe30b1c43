import { addDays } from '@tongxing/calendar';
import type { PlanDefinition } from '../plan-file/index.ts';
import { randomFrom } from './random.ts';

/** A generated report on one occurrence of a milestone. */
export interface DemonstrationReport {
  readonly milestoneId: string;
  readonly status: 'IN_PROGRESS' | 'DONE';
  readonly doneOn: string | null;
}

/** How long before its date work on a milestone is under way, days. */
const UNDER_WAY = 60;

/**
 * Reports of a plausible course up to a day: most milestones done in time, some late, the odd one not at
 * all. Deterministic; the plan's own code is the seed.
 */
export function demonstrationReports(plan: PlanDefinition, day: string): DemonstrationReport[] {
  const random = randomFrom(`${plan.code} milestones`);
  return plan.milestones
    .filter(({ action }) => action !== null)
    .flatMap(({ occurrences }) => occurrences)
    .flatMap(({ id, due }): DemonstrationReport[] => {
      const fortune = random();
      const days = Math.floor(random() * 20);
      if (due > day) {
        return due <= addDays(day, UNDER_WAY) && fortune < 0.6
          ? [{ milestoneId: id, status: 'IN_PROGRESS', doneOn: null }]
          : [];
      }
      if (fortune > 0.9) return [];
      const doneOn = fortune > 0.78 ? addDays(due, 1 + days) : addDays(due, -days);
      return doneOn > day ? [] : [{ milestoneId: id, status: 'DONE', doneOn }];
    });
}
