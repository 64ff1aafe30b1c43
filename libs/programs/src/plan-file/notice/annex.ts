import type { ClauseDraft } from './clause.ts';
import { readMarker } from './markers.ts';
import { cutNumbered, unique } from './numbered.ts';
import { allCells } from './sentences.ts';

/** The column of a table that holds limits: «完成时限», «完成时间», «办结期限». */
const LIMIT_HEAD = /时限|期限|完成时间/;
const ROW_NUMBER = /^([一二三四五六七八九十]{1,3}|\d{1,2})$/;

/**
 * Cuts an annex: its table rows by their number (`附件2 一`), the cells of a column of limits
 * (`附件2 完成时限` where one merged cell stands for all rows, else `附件2 一 完成时限`), numbered paragraphs, and
 * what begins with a label (`附件1 组长`, `附件1 职责`).
 */
export function cutAnnex(
  lines: readonly string[],
  from: number,
  to: number,
  base: string,
  taken: Set<string>,
): ClauseDraft[] {
  const table = range(lines, from, to, (line) => line.includes('\t'));
  const numbered = range(lines, from, to, (line) => !line.includes('\t') && readMarker(line) !== null);
  const first = Math.min(table.from, numbered.from);
  return [
    ...cutLabelled(lines, from + 2, first, base, taken),
    ...(numbered.from < table.from ? cutNumbered(lines, numbered.from, table.from, base, taken) : []),
    ...cutTable(lines, table.from, table.to, base, taken),
    ...(table.from < to ? cutLabelled(lines, table.to, to, base, taken) : []),
  ];
}

/** From the first to one past the last line that passes; empty at `to` if none does. */
function range(
  lines: readonly string[],
  from: number,
  to: number,
  passes: (line: string) => boolean,
): { from: number; to: number } {
  const hits = lines.slice(from, to).flatMap((line, index) => (passes(line) ? [from + index] : []));
  return { from: hits[0] ?? to, to: (hits.at(-1) ?? to - 1) + 1 };
}

function cutLabelled(
  lines: readonly string[],
  from: number,
  to: number,
  base: string,
  taken: Set<string>,
): ClauseDraft[] {
  const drafts: ClauseDraft[] = [];
  let paragraphs = 0;
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    const label = /^(\p{Script=Han}{2,10})[：:]/u.exec(line)?.[1];
    const last = drafts.at(-1);
    if (label === undefined && last !== undefined && !/[。；;]/.test(line)) {
      last.to = at + 1;
      continue;
    }
    if (label === undefined) paragraphs += 1;
    const name =
      label === undefined ? paragraphName(line, paragraphs) : label.endsWith('职责') ? '职责' : label;
    drafts.push({
      path: unique(`${base} ${name}`, taken),
      parent: base,
      heading: label ?? null,
      from: at,
      to: at + 1,
      skip: 0,
    });
  }
  return drafts;
}

function paragraphName(line: string, count: number): string {
  return line.includes('办公室设在') ? '办公室' : `第${count}段`;
}

function cutTable(
  lines: readonly string[],
  from: number,
  to: number,
  base: string,
  taken: Set<string>,
): ClauseDraft[] {
  if (from >= to) return [];
  const head = lines[from] ?? '';
  const heads = allCells(head).map((cell) => head.slice(cell.start, cell.end));
  const whole = (path: string, at: number, heading: string | null): ClauseDraft => ({
    path: unique(path, taken),
    parent: base,
    heading,
    from: at,
    to: at + 1,
    skip: 0,
  });
  const drafts = [whole(`${base} 表头`, from, null)];
  for (let at = from + 1; at < to; at += 1) {
    const cells = (lines[at] ?? '').split('\t');
    const number = ROW_NUMBER.test(cells[0] ?? '') ? (cells[0] ?? '') : `第${at - from}行`;
    drafts.push(whole(`${base} ${number}`, at, null));
  }
  const rows = drafts.slice(1);
  heads.forEach((title, column) => {
    if (!LIMIT_HEAD.test(title)) return;
    const filled = rows.filter((row) => cellOf(lines[row.from] ?? '', column) !== null);
    for (const row of filled) {
      const path = filled.length === 1 && rows.length > 1 ? `${base} ${title}` : `${row.path} ${title}`;
      const cell = cellOf(lines[row.from] ?? '', column);
      if (cell === null) continue;
      drafts.push({ ...row, path: unique(path, taken), parent: row.path, heading: title, cell });
    }
  });
  return drafts;
}

function cellOf(line: string, column: number): { start: number; end: number } | null {
  const cell = allCells(line)[column];
  return cell === undefined || cell.end === cell.start ? null : cell;
}
