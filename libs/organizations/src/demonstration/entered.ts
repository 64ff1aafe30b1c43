/** What says of an invented row that it is one, and who entered it. */
export function entered(idempotencyKey: string) {
  return { demonstration: true, recordedBySub: 'system:organizations', idempotencyKey, version: 1 };
}
