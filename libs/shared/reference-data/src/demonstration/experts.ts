import { demonstrationId } from './id.ts';
import { scaleOf } from './scale.ts';

/** The eight kinds of the notice, in its order. */
const KINDS = [
  'COORDINATOR',
  'MEDIATOR',
  'ARBITRATOR',
  'LABOUR_INSPECTOR',
  'UNION_CADRE',
  'BARGAINING_INSTRUCTOR',
  'LAWYER',
  'JUDGE',
] as const;

/** An invented expert, and the team they serve new enterprises in. */
export interface DemonstrationExpert {
  readonly id: string;
  /** from 1 */
  readonly n: number;
  readonly kind: (typeof KINDS)[number];
  /** from 1 */
  readonly team: number;
}

/** The invented experts of a district, in teams that have one of each kind. */
export function demonstrationExperts(districtCode: string): DemonstrationExpert[] {
  const teams = scaleOf(districtCode).expertTeams;
  const members = Array.from({ length: teams }, (_, team) => KINDS.map((kind) => ({ kind, team: team + 1 })));
  return members.flat().map((member, index) => ({
    id: demonstrationId('expert', districtCode, index + 1),
    n: index + 1,
    ...member,
  }));
}
