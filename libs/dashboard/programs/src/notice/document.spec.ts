import { piecesOf, printedClauses, runsOf, settingOf, type NoticeClause } from './document.ts';

const text = '一、目标\n选树3家。每年1家。\n一\t任务\t\t工会';
const clause = (path: string, start: number, end: number, level = 1): NoticeClause => ({
  path,
  level,
  start,
  end,
  own: { start, end },
  sentences: [],
});

describe('setting the notice', () => {
  it('cuts a paragraph at sentences, obliging words and the asked words, and loses no letter', () => {
    const paragraph = { start: 5, end: 15 };
    const sentences = [
      { start: 5, end: 10 },
      { start: 10, end: 15 },
    ];
    const runs = runsOf(text, paragraph, sentences, [{ start: 5, end: 9 }], { start: 7, end: 12 });
    expect(runs.map((run) => run.text).join('')).toBe(text.slice(5, 15));
    expect(runs.map((run) => [run.text, run.sentence, run.obliging, run.asked])).toEqual([
      ['选树', 0, true, false],
      ['3家', 0, true, true],
      ['。', 0, false, true],
      ['每年', 1, false, true],
      ['1家。', 1, false, false],
    ]);
  });

  it('cuts lines without the empty ones, and cells with them', () => {
    expect(piecesOf('a\n\nb', { start: 0, end: 4 }, '\n')).toEqual([
      { start: 0, end: 1 },
      { start: 3, end: 4 },
    ]);
    const cells = piecesOf(text, { start: 16, end: text.length }, '\t').map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(cells).toEqual(['一', '任务', '', '工会']);
  });

  it('does not print a cell again that its row has printed', () => {
    const row = clause('附件2 一', 16, 24, 2);
    const cell = clause('附件2 完成时限', 18, 20, 3);
    expect(printedClauses([clause('一', 0, 15), row, cell])).toHaveLength(2);
  });

  it('sets each kind of clause as the printed notice does', () => {
    expect(settingOf(clause('标题', 0, 4), text)).toBe('title');
    expect(settingOf(clause('二', 0, 4), text)).toBe('part');
    expect(settingOf(clause('二(一)', 0, 4, 2), text)).toBe('chapter');
    expect(settingOf(clause('二(一)2(3)', 0, 4, 4), text)).toBe('body');
    expect(settingOf(clause('附件2', 0, 4), text)).toBe('annex');
    expect(settingOf(clause('附件2 一', 16, 24, 2), text)).toBe('row');
  });
});
