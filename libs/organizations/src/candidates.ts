import type { DuplicateCandidate, Ctx } from '@tongxing/subgraph';
import * as divisions from './division/division.service.ts';

/** The most entries that a person is asked to look at. */
const MOST = 20;

/**
 * The entry that is meant, which is no duplicate of itself: by its id; while it is being entered, by who enters it
 * under which key, since the same request may arrive twice at once.
 */
export type Itself =
  { readonly id: string } | { readonly recordedBySub: string; readonly idempotencyKey: string };

/** An entry as far as a person needs to tell it from another. */
interface Recognisable {
  readonly id: string;
  readonly name: string;
  readonly creditCode?: string | null;
  readonly streetCode: string | null;
}

/** Entries that may be the same thing, each with its code and where it is. */
export function candidatesOf(ctx: Ctx, rows: readonly Recognisable[]): Promise<DuplicateCandidate[]> {
  return Promise.all(
    rows.slice(0, MOST).map(async ({ id, name, creditCode, streetCode }) => {
      const street = streetCode === null ? null : await divisions.street(ctx, streetCode);
      return { id, name, detail: [creditCode, street?.name].filter(Boolean).join(' · ') };
    }),
  );
}
