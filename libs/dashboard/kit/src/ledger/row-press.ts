import type { MouseEvent } from 'react';

/** What a press on the table is meant for. */
export interface RowPress {
  readonly index: number;
  /** The tick is pressed, or the row in a way that chooses it. */
  readonly part: 'row' | 'tick';
  /** The browser would follow a link that the table opens itself. */
  readonly prevents: boolean;
}

/** The index of the row that something is in; NaN for what is in none. */
export function rowIndexOf(target: EventTarget): number {
  const row = target instanceof Element ? target.closest('tr') : null;
  return Number(row?.dataset['index'] ?? Number.NaN);
}

/**
 * What a press means. Null: nothing of the table's, as a link of a cell's own, the name's link when it is to open
 * in another window, and words being marked.
 */
export function rowPress(event: MouseEvent, opens: boolean): RowPress | null {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  const index = rowIndexOf(target);
  if (Number.isNaN(index) || !(target instanceof Element)) return null;
  const link = target.closest('a, button');
  if (link !== null && (link.closest('th') === null || !opens || ctrlKey || metaKey)) return null;
  const isTick = target.closest('.tick') !== null;
  if (!isTick && window.getSelection()?.isCollapsed === false) return null;
  const part = isTick || ctrlKey || metaKey || shiftKey ? 'tick' : 'row';
  return { index, part, prevents: link !== null };
}
