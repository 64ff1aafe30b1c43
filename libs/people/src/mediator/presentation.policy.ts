/** What a mediation body may not change of its mediators: everything that is neither contact nor publication. */
const KEPT = ['name', 'employer', 'employment', 'bodyId', 'streetCode', 'specialisms', 'inPool'] as const;

/** What is compared: an entry as it is, and as somebody wants it. */
export type Kept = Readonly<Partial<Record<(typeof KEPT)[number], unknown>>>;

/** The first field, other than contact and publication, that would become another one; null when none would. */
export function otherThanPresentation(before: Kept, after: Kept): (typeof KEPT)[number] | null {
  return KEPT.find((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])) ?? null;
}
