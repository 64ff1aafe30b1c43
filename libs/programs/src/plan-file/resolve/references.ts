import type { Place } from '../fault.ts';
import type { PlanFile } from '../yaml/shape.ts';
import { refuseDuplicates, refuseUnknown, type Context } from './context.ts';

interface Reference {
  readonly to: string | number | null;
  readonly place: Place;
}

/** Records a fault for each code used twice, and for each reference to what the file does not declare. */
export function checkReferences(context: Context, file: PlanFile): void {
  const { source } = context;
  refuseDuplicates(context, file.actions, 'no');
  refuseDuplicates(context, [...file.measures, ...file.safeguards], 'code');
  refuseDuplicates(context, file.indicators, 'code');
  refuseDuplicates(context, file.targets, 'code');
  refuseDuplicates(context, file.milestones, 'code');
  refuseDuplicates(context, file.contradictions, 'code');

  const one = <T extends object>(entries: readonly T[], part: keyof T & string): Reference[] =>
    entries.map((entry) => ({
      to: entry[part] as string | number | null,
      place: source.placeOf(entry, part),
    }));
  const each = (references: readonly (string | number)[]): Reference[] =>
    references.map((to, index) => ({ to, place: source.placeOf(references, index) }));

  refuseUnknown(context, 'actions', 'no', [
    ...one([...file.measures, ...file.safeguards], 'action'),
    ...one(file.targets, 'action'),
    ...one(
      file.indicators.flatMap(({ supports }) => supports ?? []),
      'action',
    ),
    ...one(file.milestones, 'action'),
    ...file.contradictions.flatMap((entry) => each(entry.actions)),
  ]);
  refuseUnknown(context, 'indicators', 'code', one(file.targets, 'indicator'));
  refuseUnknown(context, 'milestones', 'code', [
    ...one(file.targets, 'period'),
    ...one(file.milestones, 'until'),
    ...file.contradictions.flatMap((entry) => each(entry.milestones)),
  ]);
  refuseUnknown(
    context,
    'targets',
    'code',
    file.contradictions.flatMap((entry) => each(entry.targets)),
  );
}
