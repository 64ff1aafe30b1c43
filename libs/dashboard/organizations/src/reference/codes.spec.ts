import { codesOf } from './codes.ts';

const codes = codesOf(
  [
    { code: 'C', name: '制造业' },
    { code: 'C33', name: '金属制品业' },
    { code: 'C34', name: '通用设备制造业' },
    { code: 'G591', name: '装卸搬运' },
  ],
  ({ code }) => (code.startsWith('C') ? '制造业' : null),
);

describe('a classification', () => {
  it('is found by the beginning of a code before any name, in full or half width', () => {
    expect(codes.search('c3').map(({ id }) => id)).toEqual(['C33', 'C34']);
    expect(codes.search('Ｃ３３').map(({ id }) => id)).toEqual(['C33']);
  });

  it('is found by any part of a name, each entry once', () => {
    expect(codes.search('制造').map(({ id }) => id)).toEqual(['C', 'C34']);
    expect(codes.search('c').map(({ id }) => id)).toEqual(['C', 'C33', 'C34']);
  });

  it('names a code, and says nothing of one that it does not have', () => {
    expect(codes.titleOf('C33')).toBe('C33 金属制品业');
    expect(codes.titleOf('X99')).toBeNull();
    expect(codes.titleOf(null)).toBeNull();
  });

  it('says of what it finds what helps to choose', () => {
    expect(codes.search('591')).toEqual([{ id: 'G591', title: 'G591 装卸搬运', detail: null }]);
    expect(codes.search('金属')[0]?.detail).toBe('制造业');
  });
});
