/**
 * What was typed and not yet submitted. Kept for the browser session only (it may hold what must not
 * stay on a shared machine), under the person's own key, so that nobody meets another's draft.
 */
export type DraftValues = Readonly<Record<string, string>>;

/** The part of Storage that is needed. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface DraftStore {
  /** The draft under the key, or null; one with other fields than asked for is not ours. */
  read(key: string, fields: readonly string[]): DraftValues | null;
  write(key: string, values: DraftValues): void;
  drop(key: string): void;
}

/** Drafts of one person in a storage; a full or closed storage costs the draft, not the form. */
export function createDraftStore(storage: DraftStorage, person: string): DraftStore {
  const place = (key: string): string => `tongxing.draft.${person}.${key}`;
  return {
    read(key, fields) {
      try {
        const raw: unknown = JSON.parse(storage.getItem(place(key)) ?? 'null');
        if (typeof raw !== 'object' || raw === null) return null;
        const entries = Object.entries(raw).filter(
          (entry): entry is [string, string] => fields.includes(entry[0]) && typeof entry[1] === 'string',
        );
        return entries.length === 0 ? null : Object.fromEntries(entries);
      } catch {
        return null;
      }
    },
    write(key, values) {
      try {
        storage.setItem(place(key), JSON.stringify(values));
      } catch {
        storage.removeItem(place(key));
      }
    },
    drop(key) {
      storage.removeItem(place(key));
    },
  };
}
