import { allOrNone, amongst, extended, nothingSelected, toggled } from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const keys = (selection: { keys: ReadonlySet<string> }): string => [...selection.keys].sort().join('');

describe('a selection of rows', () => {
  it('takes a row in, and lets it go', () => {
    const one = toggled(nothingSelected, 'b');
    expect(keys(one)).toBe('b');
    expect(keys(toggled(one, 'b'))).toBe('');
  });

  it('extends from where it began, in either direction', () => {
    const from = toggled(nothingSelected, 'c');
    expect(keys(extended(from, 'e', order))).toBe('cde');
    expect(keys(extended(from, 'a', order))).toBe('abc');
    expect(keys(extended(extended(from, 'e', order), 'd', order))).toBe('cde');
  });

  it('begins anew where its beginning is out of sight', () => {
    expect(keys(extended(nothingSelected, 'b', order))).toBe('b');
    expect(extended(toggled(nothingSelected, 'z'), 'b', order)).toEqual({
      keys: new Set(['z', 'b']),
      anchor: 'b',
    });
  });

  it('takes all that is loaded, or lets all go', () => {
    const all = allOrNone(toggled(nothingSelected, 'b'), order);
    expect(keys(all)).toBe('abcde');
    expect(keys(allOrNone(all, order))).toBe('');
    expect(keys(allOrNone(nothingSelected, []))).toBe('');
  });

  it('forgets rows that are gone, and is the same when none is', () => {
    const some = toggled(toggled(nothingSelected, 'a'), 'z');
    expect(keys(amongst(some, order))).toBe('a');
    const there = toggled(nothingSelected, 'a');
    expect(amongst(there, order)).toBe(there);
  });
});
