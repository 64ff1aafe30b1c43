/** Finding by what people remember: part of a title, a number, a clause. */
export interface Findable {
  readonly to: string;
  readonly title: string;
  readonly kind: string;
  /** Number, clause path, words of the date: found by, and shown beside. */
  readonly also: string;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/** The best matches first: title begins with it, title holds it, number or clause holds it. */
export function find(items: readonly Findable[], asked: string, most = 24): Findable[] {
  const words = asked.trim().split(/\s+/).map(fold).filter(Boolean);
  if (words.length === 0) return items.slice(0, most);
  return items
    .flatMap((item, index) => {
      const title = fold(item.title);
      const also = fold(item.also);
      if (!words.every((word) => title.includes(word) || also.includes(word))) return [];
      const first = words[0] ?? '';
      const rank = also === first ? 0 : title.startsWith(first) ? 1 : title.includes(first) ? 2 : 3;
      return [{ item, rank, index }];
    })
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, most)
    .map(({ item }) => item);
}
