import type { Role } from '@tongxing/dashboard-kit/pure';
import type { Rule } from './documents.ts';

/** The roles as columns: those who work in the district, its administrator, the city, machines. */
export const COLUMNS: readonly Role[] = [
  ...(['OFFICE', 'UNIT', 'STREET', 'BODY', 'ADMIN'] as const),
  ...(['CITY_OFFICE', 'CITY', 'INTEGRATOR'] as const),
];

/** What one permission is to each role; a role without it is not in `scopes`. */
export interface Line {
  readonly permission: string;
  readonly title: string;
  readonly note: string | null;
  readonly scopes: ReadonlyMap<Role, Rule['grants'][number]['scope']>;
}

export interface Area {
  readonly name: string;
  readonly lines: readonly Line[];
}

/**
 * The tables of the services as one, by area in the order they come; what all services ask comes last. A permission of
 * more than one service (who may export) is one line where they agree; where they differ, each is told.
 */
export function matrixOf(tables: readonly (readonly Rule[] | null | undefined)[]): Area[] {
  const areas = new Map<string, Map<string, Line>>();
  const rules = tables.flatMap((table) => table ?? []);
  for (const rule of [...rules.filter(isOfOne(tables)), ...rules.filter((each) => !isOfOne(tables)(each))]) {
    const lines = areas.get(rule.area) ?? new Map<string, Line>();
    areas.set(rule.area, lines);
    const scopes = new Map(rule.grants.map(({ role, scope }) => [role, scope]));
    const key = `${rule.permission} ${JSON.stringify([...scopes].sort())}`;
    if (lines.has(key)) continue;
    lines.set(key, { permission: rule.permission, title: rule.title, note: rule.note ?? null, scopes });
  }
  return [...areas].map(([name, lines]) => ({ name, lines: [...lines.values()] }));
}

/** Whether an area is of one service alone. */
const isOfOne =
  (tables: readonly (readonly Rule[] | null | undefined)[]) =>
  ({ area }: Rule): boolean =>
    tables.filter((table) => table?.some((rule) => rule.area === area)).length === 1;
