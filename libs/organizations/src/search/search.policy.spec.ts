import { searchTextOf } from '@tongxing/subgraph';
import { inOrder, rankOf, type Found } from './search.policy.ts';

const text = searchTextOf('老庄子镇', ['130273101', '老庄子']);
const rank = (typed: string) => rankOf(text, '130273101', typed);

describe('how well a thing fits what was typed', () => {
  it.each<[string, number | null, string]>([
    ['130273101', 0, 'its code'],
    ['老庄', 1, 'the beginning of its name'],
    ['lzz', 1, 'the beginning of its initials'],
    ['1302', 1, 'the beginning of its code'],
    ['庄子', 2, 'a part of its name'],
    ['Z Z', 2, 'a part of its initials, in capitals with a blank'],
    ['镇老', null, 'nothing in it'],
    ['镇1', null, 'the end of one part and the beginning of the next'],
  ])('%s is %p: %s', (typed, expected) => {
    expect(rank(typed)).toBe(expected);
  });
});

describe('the order of things found', () => {
  it('is by fit, then by name as a dictionary has it', () => {
    const found = (title: string, fit: number): Found => ({
      hit: { kind: 'STREET', id: title, title, detail: null },
      rank: fit,
    });
    const all = [found('张', 2), found('安', 2), found('李', 1), found('王', 0)];
    expect(inOrder(all).map(({ hit }) => hit.title)).toEqual(['王', '李', '安', '张']);
  });
});
