import { find, type Findable } from './match.ts';

const item = (title: string, also = '', kind = '目标'): Findable => ({ to: `/${title}`, title, kind, also });
const items = [
  item('协调员先进典型', 'T3b'),
  item('金牌劳动关系协调员', 'T3a'),
  item('时间安排', '二(三)3', '条款'),
];

describe('finding', () => {
  it('puts titles that begin with the word before those that hold it', () => {
    expect(find(items, '协调员').map(({ also }) => also)).toEqual(['T3b', 'T3a']);
  });

  it('finds by number and by clause, in full or half width', () => {
    expect(find(items, 't3a')[0]?.title).toBe('金牌劳动关系协调员');
    expect(find(items, '二（三）3')[0]?.kind).toBe('条款');
  });

  it('asks for every word', () => {
    expect(find(items, '协调员 金牌')).toHaveLength(1);
    expect(find(items, '协调员 企业')).toHaveLength(0);
  });

  it('shows all when nothing is asked, and no more than asked for', () => {
    expect(find(items, ' ')).toHaveLength(3);
    expect(find(items, '', 2)).toHaveLength(2);
  });
});
