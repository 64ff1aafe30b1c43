import { districtByCode } from '../divisions.ts';
import type { Weighted } from './draw.ts';

/** The first and the last day on which anything happens to an assignment: the plan's start, the day shown. */
export const HISTORY = { first: '2021-01-01', last: '2023-06-30' } as const;

/** The years of which enterprises have figures. */
export const FIGURES_YEARS = [2019, 2020, 2021, 2022] as const;

/** How much is invented for a district. */
export interface DemonstrationScale {
  readonly enterprises: number;
  /** mediation bodies of enterprises; each town or office has one besides, and there are a few others */
  readonly committees: number;
  readonly otherBodies: number;
  /** in teams of one of each of the eight kinds */
  readonly expertTeams: number;
}

const SCALES: Readonly<Record<string, DemonstrationScale>> = {
  '130273': { enterprises: 3000, committees: 18, otherBodies: 8, expertTeams: 5 },
  '130299': { enterprises: 60, committees: 2, otherBodies: 1, expertTeams: 1 },
};
const NOTHING: DemonstrationScale = {
  enterprises: 0,
  committees: 0,
  otherBodies: 0,
  expertTeams: 0,
};

/** How much is invented for a district; nothing for one that is not shown. */
export function scaleOf(districtCode: string): DemonstrationScale {
  return SCALES[districtCode] ?? NOTHING;
}

/** How the zone's enterprises lie over its four towns and offices: most in the built-up part. */
const STREET_WEIGHTS: Readonly<Record<string, number>> = {
  '130273001': 45,
  '130273101': 18,
  '130273401': 22,
  '130273402': 15,
};

/** The towns and offices of a district by how much there is in each; an unknown district has one. */
export function weightedStreets(districtCode: string): readonly Weighted<string>[] {
  const streets = districtByCode(districtCode)?.streets ?? [{ code: `${districtCode}001` }];
  return streets.map(({ code }) => ({ value: code, weight: STREET_WEIGHTS[code] ?? 1 }));
}
