import type { Hit, Options, Picked } from '@tongxing/dashboard-kit/ledger';

/** An entry of a classification. */
export interface Code {
  readonly code: string;
  readonly name: string;
}

/** A classification as forms and filters take it. */
export interface Codes {
  readonly options: Options;
  /** C33 金属制品业; null for a code that it does not have. */
  readonly titleOf: (code: string | null | undefined) => string | null;
  /** By the beginning of a code, or any part of a name. */
  readonly search: (text: string) => readonly Hit[];
}

const MOST = 12;
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/** A classification of these entries; `detailOf` tells what else of one helps to choose it. */
export function codesOf<Entry extends Code>(
  entries: readonly Entry[],
  detailOf: (entry: Entry) => string | null = () => null,
): Codes {
  const title = ({ code, name }: Code): string => `${code} ${name}`;
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  return {
    options: entries.map((entry) => [entry.code, title(entry)] as const),
    titleOf: (code) => {
      const entry = code === null || code === undefined ? undefined : byCode.get(code);
      return entry === undefined ? null : title(entry);
    },
    search: (text) => {
      const asked = fold(text);
      const byNumber = entries.filter(({ code }) => fold(code).startsWith(asked));
      const byName = entries.filter((entry) => fold(title(entry)).includes(asked));
      return [...new Set([...byNumber, ...byName])]
        .slice(0, MOST)
        .map((entry) => ({ id: entry.code, title: title(entry), detail: detailOf(entry) }));
    },
  };
}

/** What a field that picks from a classification is made of; `codeOf` tells what a record has now. */
export function pickOf<Source>(codes: Codes, codeOf: (source: Source) => string | null | undefined) {
  return {
    search: codes.search,
    titleOf: codes.titleOf,
    from: (source: Source): Picked | null => {
      const id = codeOf(source);
      return id === null || id === undefined ? null : { id, title: codes.titleOf(id) ?? id };
    },
  };
}
