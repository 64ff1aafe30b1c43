import { planTexts } from '../test-plans.ts';
import { findClause, readNotice } from './read-notice.ts';

const seed = readNotice(planTexts('130273-2021-1').notice);
const demo = readNotice(planTexts('demo-district').notice);

describe('a notice cut into clauses', () => {
  it.each([
    ['发文机关', null, 1, null, '唐山高新技术产业开发区协调劳动关系三方委员会'],
    ['文号', null, 1, null, '唐高协劳字〔2021〕1号'],
    ['标题', null, 1, null, '唐山高新区劳动关系“和谐同行”能力提升三年行动计划实施方案'],
    ['主送机关', null, 1, null, '各镇（办）、各用人单位：'],
    ['前言', null, 1, null, '为加强劳动关系治理体系和治理能力建设'],
    ['一', null, 1, '指导思想', '一、指导思想\n以习近平'],
    ['二(一)', '二', 2, '打造金牌协调劳动关系社会组织', '（一）打造金牌'],
    ['二(一)1', '二(一)', 3, '目标任务', '1. 目标任务\n以培育专业性'],
    ['二(一)2(3)', '二(一)2', 4, '加强对协调劳动关系社会组织的指导和监督', '(3) 加强对'],
    ['二(一)3(1)', '二(一)3', 4, null, '(1) 2021年1月'],
    ['二(三)2(3)', '二(三)2', 4, '选树金牌劳动关系协调员', '(3) 选树金牌'],
    ['二(七)3(3)', '二(七)3', 4, '关于实施企业薪酬分配示范行动', '(3) 关于实施'],
    ['三(一)', '三', 2, '加强组织领导，夯实部门责任', '（一）加强组织领导'],
    ['附件说明', null, 1, null, '附件：1. 高新区'],
    ['附件1', null, 1, '高新区劳动关系“和谐同行”能力提升三年行动计划工作专班', '附件1\n高新区'],
    ['附件1 成员', '附件1', 2, '成员', '成员：'],
    ['附件1 办公室', '附件1', 2, null, '专班办公室设在人社局劳动处'],
    ['附件1 职责', '附件1', 2, '专班主要职责', '专班主要职责：负责'],
    ['附件2 二', '附件2', 2, null, '二\t争创金牌劳动人事争议调解组织3家(每年1家以上)\t\t人社局处'],
    ['附件2 七', '附件2', 2, null, '七\t企业薪酬指引计划'],
    ['附件2 完成时限', '附件2 一', 3, '完成时限', '2023年9月'],
  ])('%s lies in %s at level %i under the heading %s', (path, parent, level, heading, beginning) => {
    const clause = findClause(seed, path);
    expect(clause).toMatchObject({ path, parent, level, heading });
    expect(clause?.text.startsWith(beginning)).toBe(true);
  });

  it('finds a clause by its path in full width too', () => {
    expect(findClause(seed, '二（一）２（３）')?.path).toBe('二(一)2(3)');
    expect(findClause(seed, '二(八)')).toBeUndefined();
  });

  it.each([
    ['一', '落实省、市及党工委、管委会关于构建'],
    ['二(一)2(2)', '依托社会组织为企业特别是小微企业'],
    ['二(一)3(3)', '推动协调劳动关系社会组织为企业特别是'],
    ['二(二)2(2)', '提炼推广适用于不同类型'],
    ['二(二)2(5)', '劳动关系和谐企业的重要考虑因素。'],
    ['二(三)1', '矛盾化解等工作中的重要作用，每年'],
    ['二(七)2(3)', '劳动者劳动报酬，加强技能人才'],
  ])('joins the paragraph of %s that a page break cut', (path, words) => {
    expect(findClause(seed, path)?.text).toContain(words);
  });

  it('keeps the words of every other line of the source, white space aside, in their order', () => {
    const bare = (text: string): string => text.replace(/\s+/g, '').replaceAll(/(^|\n)- /g, '');
    const source = planTexts('130273-2021-1').notice.replaceAll(/^- /gm, '');
    expect(bare(seed.text)).toBe(bare(source));
  });

  it('gives a parent its own words without those of its sub-clauses', () => {
    const clause = findClause(seed, '二(一)2');
    expect(seed.text.slice(clause?.own.start, clause?.own.end)).toBe('2. 具体举措');
    expect(clause?.text).toContain('(4) 选树先进典型');
  });

  it('cuts a clause into sentences, and does not cut inside brackets or quotation marks', () => {
    const clause = findClause(seed, '二(七)3(1)');
    const sentences = clause?.sentences.map(({ start, end }) => seed.text.slice(start, end));
    expect(sentences).toHaveLength(3);
    expect(sentences?.[0]).toBe('关于为企业提供薪酬数据服务。');
    expect(sentences?.[1]).toBe('2020年,人社部门向不少于90%被调查企业提供薪酬数据反馈服务;');
    const office = findClause(seed, '附件1 办公室');
    expect(office?.sentences).toHaveLength(1);
  });

  it('reads another notice with signature, day of issue and an annex without number', () => {
    expect(findClause(demo, '成文日期')?.text).toBe('2024年1月15日');
    expect(findClause(demo, '落款')?.text).toBe('示例区协调劳动关系三方委员会');
    expect(findClause(demo, '三(二)')?.text.endsWith('宣传好经验好做法。')).toBe(true);
    expect(findClause(demo, '二(一)2(2)')?.text).toContain('由双方共同会商。');
  });

  it('gives each row its own limit where the table prints more than one', () => {
    expect(findClause(demo, '附件 一 完成时间')?.text).toBe('2025年12月');
    expect(findClause(demo, '附件 三 完成时间')?.text).toBe('2026年10月');
  });

  it('reads a notice without salutation, number or annex', () => {
    const notice = readNotice(
      '关于开展工作的方案\n\n为做好工作，制定本方案。\n\n一、目标\n\n（一）到年底完成1.5万件。\n',
    );
    expect(notice.clauses.map(({ path }) => path)).toEqual(['标题', '前言', '一', '一(一)']);
  });

  it('reads an empty text as a notice without clauses', () => {
    expect(readNotice(' \n\n')).toEqual({ text: '', clauses: [] });
  });

  it('tells clauses apart whose number the source repeats', () => {
    const notice = readNotice('方案\n\n一、任务\n\n（1）甲事，应当办好。\n\n（1）乙事，也应当办好。\n');
    expect(notice.clauses.map(({ path }) => path)).toEqual(['标题', '一', '一(1)', '一(1)·2']);
  });

  it('cuts the numbered paragraphs of an annex under its own path', () => {
    const notice = readNotice(
      '方案\n\n一、任务\n\n附件1\n\n办法\n\n一、范围\n\n（一）适用于全区。\n\n二、期限\n\n（一）一年。\n',
    );
    const paths = notice.clauses.map(({ path }) => path);
    expect(paths).toEqual(['标题', '一', '附件1', '附件1 一', '附件1 一(一)', '附件1 二', '附件1 二(一)']);
  });
});
