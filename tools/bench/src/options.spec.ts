import { readOptions, UsageError } from './options.ts';

describe('the options of the bench', () => {
  it('measure every case for eight seconds at sixteen connections unless told otherwise', () => {
    expect(readOptions([])).toEqual({ enterprises: 0, seconds: 8, connections: 16, only: [], write: false });
  });

  it('take several cases, by commas or by repeating', () => {
    const { only } = readOptions(['--only', 'board,page', '--only', 'search']);
    expect(only).toEqual(['board', 'page', 'search']);
  });

  it.each([
    ['--seconds', '61'],
    ['--seconds', 'x'],
    ['--connections', '0'],
    ['--enterprises', '-1'],
    ['--enterprises', '1.5'],
    ['--forever', ''],
  ])('refuse %s %s', (...args) => {
    expect(() => readOptions(args.filter(Boolean))).toThrow(UsageError);
  });
});
