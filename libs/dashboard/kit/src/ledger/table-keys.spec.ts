import { tableMove, type Pressed } from './table-keys.ts';

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const move = (key: string, more?: Partial<Pressed>) => tableMove(press(key, more), 10, 100, 20);

describe('keys in the table', () => {
  it('move within the rows that are there', () => {
    expect(move('ArrowDown')).toEqual({ kind: 'to', index: 11, extend: false });
    expect(move('ArrowUp')).toEqual({ kind: 'to', index: 9, extend: false });
    expect(move('PageDown')).toEqual({ kind: 'to', index: 30, extend: false });
    expect(move('PageUp')).toEqual({ kind: 'to', index: 0, extend: false });
    expect(move('Home')).toEqual({ kind: 'to', index: 0, extend: false });
    expect(move('End')).toEqual({ kind: 'to', index: 99, extend: false });
    expect(tableMove(press('ArrowDown'), 99, 100, 20)).toEqual({ kind: 'to', index: 99, extend: false });
  });

  it('extend the selection with Shift', () => {
    expect(move('ArrowDown', { shiftKey: true })).toEqual({ kind: 'to', index: 11, extend: true });
    expect(move(' ', { shiftKey: true })).toEqual({ kind: 'extend' });
  });

  it('open, select, take all, and close', () => {
    expect(move('Enter')).toEqual({ kind: 'open' });
    expect(move(' ')).toEqual({ kind: 'toggle' });
    expect(move('a', { ctrlKey: true })).toEqual({ kind: 'all' });
    expect(move('Escape')).toEqual({ kind: 'escape' });
  });

  it('are the browser’s where they mean nothing here', () => {
    expect(move('a')).toBeNull();
    expect(move('ArrowLeft')).toBeNull();
    expect(move('c', { ctrlKey: true })).toBeNull();
    expect(move('ArrowDown', { altKey: true })).toBeNull();
    expect(tableMove(press('ArrowDown'), 0, 0, 20)).toBeNull();
  });
});
