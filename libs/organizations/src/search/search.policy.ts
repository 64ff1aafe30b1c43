import { searchKeyOf, type SearchHit } from '@tongxing/subgraph';

/** A thing found, and how well it fits. */
export interface Found {
  readonly hit: SearchHit;
  /** 0 it has this code, 1 its name, code or initials begin so, 2 the words stand somewhere in it */
  readonly rank: number;
}

/** How well a search text and a code fit what was typed; null when they do not. */
export function rankOf(searchText: string, code: string, typed: string): number | null {
  const key = searchKeyOf(typed);
  const parts = searchText.split('\n');
  if (code === key) return 0;
  if (parts.some((part) => part.startsWith(key))) return 1;
  return parts.some((part) => part.includes(key)) ? 2 : null;
}

const BY_NAME = new Intl.Collator('zh-CN');

/** The best first, those that fit alike by name. */
export function inOrder(found: readonly Found[]): Found[] {
  return found.toSorted((a, b) => a.rank - b.rank || BY_NAME.compare(a.hit.title, b.hit.title));
}
