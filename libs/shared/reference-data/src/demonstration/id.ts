import { hash } from 'node:crypto';

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
  const hex = hash('sha256', `tongxing demonstration ${kind} ${districtCode} ${n}`);
  const variant = ((parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
