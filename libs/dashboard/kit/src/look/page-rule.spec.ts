import { pageRule } from './page-rule.ts';

describe('the printed page', () => {
  const head = { title: '方案 “和谐同行”', note: '截至 2023-06-30', demonstration: true };

  it('carries title, note, mark and page x of y', () => {
    const rule = pageRule(head, '第 # 页，共 # 页', '演示数据');
    expect(rule).toContain('@top-left { content: "方案 “和谐同行”"');
    expect(rule).toContain('@top-right { content: "演示数据"');
    expect(rule).toContain('"第 " counter(page) " 页，共 " counter(pages) " 页"');
    expect(rule).toContain('size: A4;');
  });

  it('has no mark where the data is real, and lies on its side when asked', () => {
    const rule = pageRule({ ...head, demonstration: false, landscape: true }, 'Page # of #', '演示数据');
    expect(rule).not.toContain('演示数据');
    expect(rule).toContain('size: A4 landscape;');
  });

  it('cannot be broken out of by a title', () => {
    expect(pageRule({ ...head, title: 'a" } b\nc' }, '#/#', '')).toContain('content: "a\\" } b c"');
  });
});
