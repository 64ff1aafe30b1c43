/** What a key does in the table. */
export type TableMove =
  | { readonly kind: 'to'; readonly index: number; readonly extend: boolean }
  | { readonly kind: 'open' | 'toggle' | 'extend' | 'all' | 'escape' };

/** A key as the browser tells it. */
export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * Arrows, page and end keys move; Enter opens, Space selects, with Shift as a stretch; Escape closes. Null: the
 * key is the browser's.
 */
export function tableMove(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Pressed,
  at: number,
  count: number,
  page: number,
): TableMove | null {
  if (altKey || count === 0) return null;
  if (ctrlKey || metaKey) return key === 'a' ? { kind: 'all' } : null;
  const to = (index: number): TableMove => ({
    kind: 'to',
    index: Math.max(0, Math.min(count - 1, index)),
    extend: shiftKey,
  });
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'PageDown':
      return to(at + page);
    case 'PageUp':
      return to(at - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(count - 1);
    case 'Enter':
      return { kind: 'open' };
    case ' ':
      return { kind: shiftKey ? 'extend' : 'toggle' };
    case 'Escape':
      return { kind: 'escape' };
    default:
      return null;
  }
}
