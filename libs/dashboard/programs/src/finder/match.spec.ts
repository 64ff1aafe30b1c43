import { find, type Findable, type Kind } from './match.ts';

const item = (title: string, also = '', kind: Kind = 'target'): Findable => ({
  to: `/${title}`,
  title,
  kind,
  also,
});
const found = (title: string, also: string, kind: Kind): Findable => ({
  ...item(title, also, kind),
  found: true,
});
const items = [
  item('协调员先进典型', 'T3b'),
  item('金牌劳动关系协调员', 'T3a'),
  item('时间安排', '二(三)3', 'clause'),
  item('协调员', '', 'page'),
  item('打造金牌劳动关系协调员', '三', 'action'),
];
const titles = (asked: string, all = items): string[] =>
  find(all, asked).flatMap((group) => group.items.map(({ title }) => title));

describe('finding', () => {
  it('puts what is called so before what begins so, and that before what holds it', () => {
    expect(titles('协调员')).toEqual([
      '协调员',
      '协调员先进典型',
      '金牌劳动关系协调员',
      '打造金牌劳动关系协调员',
    ]);
  });

  it('keeps the kinds together, the one with the best match first', () => {
    expect(find(items, '金牌').map(({ kind }) => kind)).toEqual(['target', 'action']);
    expect(find(items, '协调员').map(({ kind }) => kind)).toEqual(['page', 'target', 'action']);
  });

  it('finds by number and by clause, in full or half width', () => {
    expect(titles('t3a')).toEqual(['金牌劳动关系协调员']);
    expect(titles('二（三）3')).toEqual(['时间安排']);
  });

  it('asks for every word', () => {
    expect(titles('协调员 金牌')).toHaveLength(2);
    expect(titles('协调员 企业')).toHaveLength(0);
  });

  it('keeps what a service found by pinyin, after what the words are seen in', () => {
    const some = [found('唐山某某机械有限公司', '911302…', 'ENTERPRISE'), item('JX 示例', '', 'target')];
    expect(titles('jx', some)).toEqual(['JX 示例', '唐山某某机械有限公司']);
  });

  it('shows pages and actions when nothing is asked', () => {
    expect(titles(' ')).toEqual(['协调员', '打造金牌劳动关系协调员']);
  });

  it('shows no more of a kind than can be read at a glance', () => {
    const many = Array.from({ length: 30 }, (_, index) => item(`企业 ${index}`, '', 'ENTERPRISE'));
    expect(titles('企业', many)).toHaveLength(8);
  });
});
