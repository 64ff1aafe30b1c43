/** Codes that say that nothing was done, and that the same may be sent again a little later. */
const LATER = new Set<unknown>(['SUBGRAPH_UNAVAILABLE', 'SESSION_UNCONFIRMED', 'RATE_LIMITED']);

/** Whether a change was not made because a part of the platform could not answer for it at this moment. */
export function unavailable(codes: readonly unknown[]): boolean {
  return codes.some((code) => LATER.has(code));
}
