/** What can be decided: the choices open for a target, a limit or a word, and what was decided before. */
import type { AdoptionDrawer_PlanQuery, AdoptionPartsFragment } from '@tongxing/dashboard-documents';

export type DecisionData = NonNullable<AdoptionDrawer_PlanQuery['plan']>;
type Target = DecisionData['targets'][number];
type Milestone = DecisionData['milestones'][number];
type Reading = Target['readings'][number];

export type Decision =
  | { readonly kind: 'reading'; readonly target: Target }
  | { readonly kind: 'date'; readonly milestone: Milestone }
  | { readonly kind: 'threshold'; readonly reading: Reading; readonly target: Target };

/** Finds what the address names; null when there is no such thing to decide. */
export function findDecision(data: DecisionData, kind: string, subject: string): Decision | null {
  if (kind === 'reading') {
    const target = data.targets.find(({ code, readings }) => code === subject && readings.length > 1);
    return target === undefined ? null : { kind, target };
  }
  if (kind === 'date') {
    const milestone = data.milestones.find(({ id, altDue }) => id === subject && altDue !== null);
    return milestone === undefined ? null : { kind, milestone };
  }
  if (kind === 'threshold') {
    for (const target of data.targets) {
      const reading = target.readings.find(({ code, needsThreshold }) => code === subject && needsThreshold);
      if (reading !== undefined) return { kind, reading, target };
    }
  }
  return null;
}

/** The version to change, and the decision in force. */
export function decided(decision: Decision): {
  readonly version: number;
  readonly inForce: AdoptionPartsFragment | null;
  readonly all: readonly AdoptionPartsFragment[];
} {
  switch (decision.kind) {
    case 'reading':
      return {
        version: decision.target.decisionVersion,
        all: decision.target.adoptions,
        inForce: decision.target.adoptions.find(({ inForce }) => inForce) ?? null,
      };
    case 'date':
      return {
        version: decision.milestone.dateDecisionVersion,
        all: decision.milestone.dateAdoptions,
        inForce: decision.milestone.dateAdoptions.find(({ inForce }) => inForce) ?? null,
      };
    case 'threshold':
      return {
        version: decision.reading.thresholdVersion,
        all: decision.reading.thresholds,
        inForce: decision.reading.thresholds.find(({ inForce }) => inForce) ?? null,
      };
  }
}

/** The decision to which an adoption belongs, for taking it back. */
export function decisionOf(data: DecisionData, adoption: string): Decision | null {
  const all: Decision[] = [
    ...data.targets.map((target) => ({ kind: 'reading' as const, target })),
    ...data.milestones.map((milestone) => ({ kind: 'date' as const, milestone })),
    ...data.targets.flatMap((target) =>
      target.readings.map((reading) => ({ kind: 'threshold' as const, reading, target })),
    ),
  ];
  return all.find((decision) => decided(decision).all.some(({ id }) => id === adoption)) ?? null;
}
