import type { ClauseDraft } from './clause.ts';
import { isHeadingLine, readMarker } from './markers.ts';

interface Open {
  readonly level: number;
  readonly path: string;
  readonly draft: ClauseDraft;
}

/**
 * Cuts numbered paragraphs into a tree: 一、 holds （一）, that holds 1., that holds （1）. Lines without a number
 * belong to the clause before them. Where the source repeats a number, the later clause's path ends in `·2`.
 * @param lines all lines; `from` and `to` mark those to cut
 * @param base path and parent of the part in which the numbering stands (null for the body)
 */
export function cutNumbered(
  lines: readonly string[],
  from: number,
  to: number,
  base: string | null,
  taken: Set<string>,
): ClauseDraft[] {
  const drafts: ClauseDraft[] = [];
  const open: Open[] = [];
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    const marker = readMarker(line);
    if (marker === null) continue;
    while ((open.at(-1)?.level ?? 0) >= marker.level) close(open, at);
    const above = open.at(-1);
    const prefix = above?.path ?? (base === null ? '' : `${base} `);
    const path = unique(prefix + marker.piece, taken);
    const draft: ClauseDraft = {
      path,
      parent: above?.path ?? base,
      heading: headingOf(line, marker.length),
      from: at,
      to,
      skip: marker.length,
    };
    drafts.push(draft);
    open.push({ level: marker.level, path, draft });
  }
  return drafts;
}

function close(open: Open[], at: number): void {
  const last = open.pop();
  if (last !== undefined) last.draft.to = at;
}

/** The title of a numbered line: the whole line if it is one, or a short first sentence with more after it. */
function headingOf(line: string, skip: number): string | null {
  if (isHeadingLine(line)) return line.slice(skip);
  const first = /^([^。；;：:\d][^。；;：:]{1,29})。(?=.)/.exec(line.slice(skip));
  return first?.[1] ?? null;
}

/** The path itself, or with the number of its repetition. */
export function unique(path: string, taken: Set<string>): string {
  let free = path;
  for (let count = 2; taken.has(free); count += 1) free = `${path}·${count}`;
  taken.add(free);
  return free;
}
