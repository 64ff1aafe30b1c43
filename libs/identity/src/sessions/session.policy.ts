/** When a session ends. */
export interface SessionEnds {
  /** by itself, if its person does nothing more */
  expiresAt: Date;
  /** in any case */
  endsAt: Date;
}

const MINUTE = 60_000;

/** When a session ends: some time after its last use, and never later than its absolute end. */
export function sessionEnds(o: { lastUsedAt: Date; endsAt: Date; idleMinutes: number }): SessionEnds {
  const idleEnd = new Date(o.lastUsedAt.getTime() + o.idleMinutes * MINUTE);
  return { expiresAt: idleEnd < o.endsAt ? idleEnd : o.endsAt, endsAt: o.endsAt };
}
