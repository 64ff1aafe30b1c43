import fc from 'fast-check';
import { planTexts } from '../test-plans.ts';
import { readMarker } from './markers.ts';
import { isComplete } from './paragraphs.ts';
import { locateQuote } from './quote.ts';
import { readNotice } from './read-notice.ts';

const names = ['130273-2021-1', 'demo-district'] as const;

describe.each(names)('the clauses of %s', (name) => {
  const raw = planTexts(name).notice;
  const notice = readNotice(raw);
  const anyClause = fc.constantFrom(...notice.clauses);

  it('are each the slice of the text between their offsets', () => {
    for (const clause of notice.clauses) {
      expect(notice.text.slice(clause.start, clause.end)).toBe(clause.text);
      expect(clause.text).toBe(clause.text.trim());
      expect(clause.text).not.toBe('');
    }
  });

  it('have unique paths and stand in document order', () => {
    expect(new Set(notice.clauses.map(({ path }) => path)).size).toBe(notice.clauses.length);
    expect(notice.clauses.map(({ ordinal }) => ordinal)).toEqual(notice.clauses.map((_, index) => index + 1));
  });

  it('lie inside their parents, beside their siblings, and together cover the text', () => {
    const byPath = new Map(notice.clauses.map((clause) => [clause.path, clause]));
    for (const clause of notice.clauses) {
      if (clause.parent === null) continue;
      const parent = byPath.get(clause.parent);
      expect(parent?.level).toBe(clause.level - 1);
      expect(parent?.start).toBeLessThanOrEqual(clause.start);
      expect(parent?.end).toBeGreaterThanOrEqual(clause.end);
    }
    const top = notice.clauses.filter(({ parent }) => parent === null);
    expect(top.map(({ text }) => text).join('\n')).toBe(notice.text);
  });

  it('have sentences that follow one another inside their own words', () => {
    for (const { own, sentences } of notice.clauses) {
      let last = own.start;
      for (const { start, end } of sentences) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(own.end);
    }
  });

  it('hold every stretch of their words as a quote, however it is spaced', () => {
    fc.assert(
      fc.property(
        anyClause,
        fc.nat(),
        fc.nat(),
        fc.array(fc.nat(), { maxLength: 5 }),
        (clause, a, b, gaps) => {
          const solid = clause.text.replace(/\s+/g, '');
          const from = a % solid.length;
          const quote = solid.slice(from, from + 1 + (b % (solid.length - from)));
          const spaced = gaps.reduce((text, gap) => {
            const at = gap % (text.length + 1);
            return `${text.slice(0, at)} ${text.slice(at)}`;
          }, quote);
          const span = locateQuote(clause, spaced);
          expect(span).not.toBeNull();
          expect(notice.text.slice(span?.start, span?.end).replace(/\s+/g, '')).toBe(quote);
        },
      ),
    );
  });

  it('stay the same wherever a page break cuts a paragraph of the body', () => {
    const end = notice.clauses.find(({ path }) => path === '附件说明')?.start ?? 0;
    const begin = notice.clauses.find(({ path }) => path === '前言')?.start ?? 0;
    const lines = notice.text.split('\n');
    const offsets = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index === 0 ? 0 : 1));
    const long = lines.flatMap((line, index) => {
      const at = offsets[index] ?? 0;
      return line.length > 40 && at >= begin && at < end ? [index] : [];
    });
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.integer({ min: 26, max: 400 }), (index, position) => {
        const line = lines[index] ?? '';
        const [left, right] = [line.slice(0, position), line.slice(position)];
        fc.pre(right !== '' && left === left.trim() && right === right.trim());
        fc.pre(!isComplete(left) && readMarker(right) === null);
        const cut = [...lines.slice(0, index), `${left}\n\n${right}`, ...lines.slice(index + 1)];
        expect(readNotice(cut.join('\n\n')).text).toBe(notice.text);
      }),
    );
  });
});

describe('numbering', () => {
  it('gives the same paths in full and in half width', () => {
    const numbers = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(numbers, ([a, b, c, d]) => {
        const text = [
          '方案',
          '一、任务',
          a ? '（一）甲' : '(一) 甲',
          b ? '１．目标' : '1. 目标',
          c ? '（１）办好第一件事，按时完成。' : '(1) 办好第一件事，按时完成。',
          d ? '（2）办好第二件事，按时完成。' : '(2)办好第二件事，按时完成。',
        ].join('\n\n');
        const paths = readNotice(text).clauses.map(({ path }) => path);
        expect(paths).toEqual(['标题', '一', '一(一)', '一(一)1', '一(一)1(1)', '一(一)1(2)']);
      }),
    );
  });
});
