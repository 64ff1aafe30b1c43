import { changesBetween, mendedAndNew } from './changes.mjs';

interface Change {
  readonly key: string;
}

const before = new Map([
  ['130273 SME 2023-03-31', '3/9'],
  ['130273 SME 2023-06-30', '4/9'],
]);

describe('what a rebuild changed', () => {
  it('is nothing where all is as it was', () => {
    expect(changesBetween(before, new Map([...before].reverse()))).toEqual([]);
  });

  it('names what differs, what is gone and what is new', () => {
    const after = new Map([
      ['130273 SME 2023-06-30', '5/9'],
      ['130273 MICRO 2023-06-30', '1/9'],
    ]);
    expect(changesBetween(before, after)).toEqual([
      { key: '130273 MICRO 2023-06-30', before: null, after: '1/9' },
      { key: '130273 SME 2023-03-31', before: '3/9', after: null },
      { key: '130273 SME 2023-06-30', before: '4/9', after: '5/9' },
    ]);
  });

  it('mends nothing by the first count of a new day', () => {
    const after = new Map([...before, ['130273 SME 2023-07-01', '4/9'], ['130273 MICRO 2023-06-30', '1/9']]);
    const { mended, fresh } = mendedAndNew(changesBetween(before, after), before);
    expect(mended.map(({ key }: Change) => key)).toEqual(['130273 MICRO 2023-06-30']);
    expect(fresh.map(({ key }: Change) => key)).toEqual(['130273 SME 2023-07-01']);
  });
});
