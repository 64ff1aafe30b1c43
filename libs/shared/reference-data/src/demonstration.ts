import { createHash } from 'node:crypto';
import { districtByCode } from './divisions.ts';

/** What demonstration data may be about. */
export type DemonstrationKind =
  | 'enterprise'
  | 'social-organization'
  | 'mediation-body'
  | 'coordinator'
  | 'assignment'
  | 'mediator'
  | 'expert';

/**
 * The id of the n-th invented row of a kind: the same in every subgraph and at every start, and
 * recognisable as a UUID of version 8 (RFC 9562: free content).
 */
export function demonstrationId(kind: DemonstrationKind, districtCode: string, n: number): string {
  const hex = createHash('sha256')
    .update(`tongxing demonstration ${kind} ${districtCode} ${n}`)
    .digest('hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** A generator of numbers in [0, 1) that says the same for the same seed (mulberry32). */
export function seeded(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What more than one subgraph must agree on about an invented enterprise. */
export interface DemonstrationEnterprise {
  readonly id: string;
  /** from 1 */
  readonly n: number;
  readonly streetCode: string;
  readonly sizeClass: 'LARGE' | 'MEDIUM' | 'SMALL' | 'MICRO' | 'NOT_APPLICABLE';
  /** ISO dates */
  readonly registeredOn: string;
  readonly closedOn: string | null;
}

const NUMBER_OF_ENTERPRISES: Readonly<Record<string, number>> = { '130273': 60, '130299': 8 };

/** The invented enterprises of a district, dealt out over its towns and offices in turn. */
export function demonstrationEnterprises(districtCode: string): DemonstrationEnterprise[] {
  const streets = districtByCode(districtCode)?.streets ?? [];
  const random = seeded(`enterprises ${districtCode}`);
  return Array.from({ length: NUMBER_OF_ENTERPRISES[districtCode] ?? 0 }, (_, index) => {
    const year = 2008 + Math.floor(random() * 15);
    const month = 1 + Math.floor(random() * 12);
    const day = 1 + Math.floor(random() * 28);
    const closed = index % 15 === 14;
    return {
      id: demonstrationId('enterprise', districtCode, index + 1),
      n: index + 1,
      streetCode: streets[index % streets.length]?.code ?? districtCode,
      sizeClass: sizeClassOf(random()),
      registeredOn: iso(year, month, day),
      closedOn: closed ? iso(2023, 1 + Math.floor(random() * 5), day) : null,
    };
  });
}

function sizeClassOf(share: number): DemonstrationEnterprise['sizeClass'] {
  if (share < 0.05) return 'LARGE';
  if (share < 0.2) return 'MEDIUM';
  if (share < 0.55) return 'SMALL';
  return share < 0.97 ? 'MICRO' : 'NOT_APPLICABLE';
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** What more than one subgraph must agree on about an invented mediation body. */
export interface DemonstrationMediationBody {
  readonly id: string;
  /** from 1 */
  readonly n: number;
  readonly type: 'STREET' | 'ENTERPRISE' | 'INDUSTRY' | 'INSTITUTION' | 'SOCIAL_ORGANIZATION' | 'OTHER';
  readonly streetCode: string;
  readonly enterpriseId: string | null;
}

const OTHER_BODIES = ['INDUSTRY', 'INSTITUTION', 'SOCIAL_ORGANIZATION', 'OTHER'] as const;
/** How many of the first enterprises have a committee of their own. */
const COMMITTEES: Readonly<Record<string, number>> = { '130273': 4, '130299': 1 };

/** The invented mediation bodies of a district: one for each town or office, some of enterprises, others. */
export function demonstrationMediationBodies(districtCode: string): DemonstrationMediationBody[] {
  const streets = districtByCode(districtCode)?.streets ?? [];
  const committees = demonstrationEnterprises(districtCode).slice(0, COMMITTEES[districtCode] ?? 0);
  const bodies = [
    ...streets.map(({ code }) => ({ type: 'STREET' as const, streetCode: code, enterpriseId: null })),
    ...committees.map(({ id, streetCode }) => ({
      type: 'ENTERPRISE' as const,
      streetCode,
      enterpriseId: id,
    })),
    ...(streets.length < OTHER_BODIES.length ? [] : OTHER_BODIES).map((type, index) => ({
      type,
      streetCode: streets[index % streets.length]?.code ?? districtCode,
      enterpriseId: null,
    })),
  ];
  return bodies.map((body, index) => ({
    id: demonstrationId('mediation-body', districtCode, index + 1),
    n: index + 1,
    ...body,
  }));
}
