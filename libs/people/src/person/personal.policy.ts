import type { Actor, Permissions } from '@tongxing/auth';
import { LEADS } from '../permissions.policy.ts';

/** The ledgers of people: who is in one, is there as this. */
export type Ledger = keyof typeof LEADS;

/** Whose row it is, as far as it belongs to anything; nowhere means the whole district. */
export interface Place {
  readonly districtCode: string;
  readonly streetCode?: string | null;
  readonly bodyId?: string | null;
}

/** Who asks. */
interface Asking {
  readonly actor: Actor | null;
  readonly permissions: Permissions<string>;
}

/**
 * Whether the actor needs the name of somebody in a ledger: the office, the unit that leads the ledger, the town or
 * office and the mediation body of its own. Everybody else who may read the row gets it masked.
 */
export function needsName(asking: Asking, ledger: Ledger, place: Place): boolean {
  return isHeldOn(asking, 'personal.read', ledger, place);
}

/** Whether the actor may have shown, for a reason, what is masked for everybody: certificate number, contact. */
export function mayReveal(asking: Asking, ledger: Ledger, place: Place): boolean {
  return isHeldOn(asking, 'personal.reveal', ledger, place);
}

function isHeldOn({ actor, permissions }: Asking, permission: string, ledger: Ledger, place: Place): boolean {
  return permissions.isAllowedOn(actor, permission, {
    district: place.districtCode,
    unit: LEADS[ledger],
    street: place.streetCode ?? undefined,
    body: place.bodyId ?? undefined,
  });
}

/** Which rows of a ledger show their names to the actor: all of them, or those of a street, of a body, of neither. */
export type NamesShown = 'ALL' | { readonly streetCode?: string; readonly bodyId?: string };

/** What a row of each ledger can belong to, besides the district. */
const PLACES: Readonly<Record<Ledger, readonly ('streetCode' | 'bodyId')[]>> = {
  coordinator: ['streetCode'],
  mediator: ['streetCode', 'bodyId'],
  expert: [],
};

/**
 * The same question for a whole list, asked of the same policy: a search, an order or a cursor must not tell of names
 * what the rows do not show.
 */
export function namesShown(asking: Asking, ledger: Ledger): NamesShown {
  const { actor } = asking;
  const [districtCode] = actor?.districts ?? [];
  if (!actor || districtCode === undefined) return {};
  if (needsName(asking, ledger, { districtCode })) return 'ALL';
  const own = { streetCode: actor.street, bodyId: actor.body };
  return Object.fromEntries(
    PLACES[ledger].flatMap((place) => {
      const value = own[place];
      return value && needsName(asking, ledger, { districtCode, [place]: value }) ? [[place, value]] : [];
    }),
  );
}

/** Rows in the order they came, but those whose names are masked last and by id: their order would tell of the names. */
export function withoutOrderOfMasked<T extends Place & { readonly id: string }>(
  asking: Asking,
  ledger: Ledger,
  rows: readonly T[],
): T[] {
  const [shown = [], masked = []] = [true, false].map((is) =>
    rows.filter((row) => needsName(asking, ledger, row) === is),
  );
  return [...shown, ...masked.toSorted((a, b) => a.id.localeCompare(b.id))];
}
