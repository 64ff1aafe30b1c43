import { useCallback, useEffect, useRef, useState } from 'react';
import { allOrNone, amongst, extended, nothingSelected, toggled, type Selection } from './selection.ts';
import type { TableMove } from './table-keys.ts';
import type { LedgerAddress } from './use-address.ts';

/** Which row is active, which are selected, and what keys and presses do to them. */
export interface RowChoice {
  readonly active: number;
  readonly selection: Selection;
  readonly onMove: (move: TableMove, index: number) => void;
  readonly onPress: (index: number, part: 'row' | 'tick', shift: boolean) => void;
  readonly onSelectAll: () => void;
  readonly clear: () => void;
  /** Makes a row the active one. */
  readonly activate: (key: string) => void;
}

interface Options {
  readonly keys: readonly string[];
  readonly address: LedgerAddress;
  /** Rows have a record to open. */
  readonly opens: boolean;
  readonly selects: boolean;
  /** The record open beside the list follows the active row. */
  readonly follows: boolean;
  readonly onPanel: () => void;
}

/** So long an arrow key rests before the record beside the list follows. */
const REST = 140;

/** Keeps the choice of rows; it holds on to keys, so that it survives other orders and rows in between. */
export function useChoice(options: Options): RowChoice {
  const { keys, address, opens, selects, follows, onPanel } = options;
  const [active, setActive] = useState<string | null>(address.record);
  const [chosen, setChosen] = useState(nothingSelected);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const selection = amongst(chosen, keys);
  const open = (key: string): void => {
    if (!opens) return;
    if (address.record === key) onPanel();
    else address.open(key);
  };
  const extend = (from: number, to: string): void => {
    const start = keys[from];
    const anchored =
      selection.anchor === null && start !== undefined ? { ...selection, anchor: start } : selection;
    setChosen(extended(anchored, to, keys));
  };
  return {
    active: Math.max(0, active === null ? 0 : keys.indexOf(active)),
    selection,
    onMove(move, index) {
      const key = keys[move.kind === 'to' ? move.index : index];
      if (key === undefined) return;
      switch (move.kind) {
        case 'to':
          setActive(key);
          if (move.extend && selects) extend(index, key);
          window.clearTimeout(timer.current);
          if (follows && opens && address.record !== null && key !== address.record) {
            timer.current = window.setTimeout(() => address.open(key, { replace: true }), REST);
          }
          return;
        case 'open':
          return open(key);
        case 'escape':
          if (address.record !== null) address.close();
          else setChosen(nothingSelected);
          return;
        default:
          if (!selects) return;
          if (move.kind === 'toggle') setChosen(toggled(selection, key));
          else if (move.kind === 'extend') extend(index, key);
          else setChosen(allOrNone(selection, keys));
      }
    },
    onPress(index, part, shift) {
      const key = keys[index];
      if (key === undefined) return;
      setActive(key);
      if (part === 'row') open(key);
      else if (!selects) return;
      else if (shift) extend(index, key);
      else setChosen(toggled(selection, key));
    },
    onSelectAll: () => setChosen(allOrNone(selection, keys)),
    clear: useCallback(() => setChosen(nothingSelected), []),
    activate: setActive,
  };
}
