/** What a thing that can be found is; the order is theirs where two match equally well. */
export const KINDS = [
  'page',
  'action',
  'ENTERPRISE',
  'SOCIAL_ORGANIZATION',
  'MEDIATION_BODY',
  'STREET',
  'COORDINATOR',
  'MEDIATOR',
  'EXPERT',
  'target',
  'milestone',
  'contradiction',
  'clause',
] as const;
export type Kind = (typeof KINDS)[number];

/** Finding by what people remember: part of a title, a number, a clause. */
export interface Findable {
  readonly to: string;
  readonly title: string;
  readonly kind: Kind;
  /** Number, clause path, words of the date: found by, and shown beside. */
  readonly also: string;
  /** A service has found it, perhaps by pinyin or a part that is not shown: it stays whatever the words are. */
  readonly found?: boolean;
}

/** What was found of a kind, the best first. */
export interface Group {
  readonly kind: Kind;
  readonly items: readonly Findable[];
}

/** So many of a kind: the next words are quicker typed than a longer list is read. */
const MOST_OF_A_KIND = 8;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/** How well it matches, 0 the best; null when it does not. */
function rankOf(item: Findable, words: readonly string[]): number | null {
  const title = fold(item.title);
  const also = fold(item.also);
  const holds = words.every((word) => title.includes(word) || also.includes(word));
  if (!holds) return item.found === true ? 4 : null;
  const first = words[0] ?? '';
  return also === first || title === first ? 0 : title.startsWith(first) ? 1 : title.includes(first) ? 2 : 3;
}

/**
 * What fits, kind by kind: the kind whose best match is best comes first, and within it the best match. Where
 * nothing is asked, all pages and actions.
 */
export function find(items: readonly Findable[], asked: string): readonly Group[] {
  const words = asked.trim().split(/\s+/).map(fold).filter(Boolean);
  if (words.length === 0) {
    return groupsOf(
      items.filter(({ kind }) => kind === 'page' || kind === 'action').map((item) => ({ item, rank: 0 })),
    );
  }
  const ranked = items.flatMap((item) => {
    const rank = rankOf(item, words);
    return rank === null ? [] : [{ item, rank }];
  });
  return groupsOf(ranked).map(({ kind, items: all }) => ({ kind, items: all.slice(0, MOST_OF_A_KIND) }));
}

function groupsOf(ranked: readonly { readonly item: Findable; readonly rank: number }[]): readonly Group[] {
  return KINDS.flatMap((kind) => {
    const own = ranked.filter(({ item }) => item.kind === kind).sort((a, b) => a.rank - b.rank);
    const best = own[0]?.rank;
    return best === undefined ? [] : [{ kind, best, items: own.map(({ item }) => item) }];
  }).sort((a, b) => a.best - b.best);
}
