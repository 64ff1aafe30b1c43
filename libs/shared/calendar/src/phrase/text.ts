/**
 * Brings a text to one way of writing before it is read: half-width signs, one dash, one zero, no
 * spaces or line breaks. Each character remembers where it stood, so that the words understood can be
 * quoted exactly as they were printed.
 */
export interface NormalText {
  text: string;
  /** For each character of `text`: its place in the original. */
  at: number[];
}

const INVISIBLE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/u;
const DASH = /[-‐‑‒–—―−~〜～－ー]/u;
const ZERO = /[○◯零〇]/u;

function normalSign(sign: string): string {
  if (INVISIBLE.test(sign)) return '';
  if (DASH.test(sign)) return '-';
  if (ZERO.test(sign)) return '〇';
  // Full-width forms, and the radicals that text taken out of a PDF holds in place of 月, 日, 至 …
  if (/[\uff01-\uff5e\u2f00-\u2fdf]/u.test(sign)) return sign.normalize('NFKC');
  return sign;
}

/**
 * Normalises a text. A space between two digits stays, as one space: joining 「第1 2021年」 would make
 * a number that nobody wrote.
 */
export function normalText(original: string): NormalText {
  let text = '';
  const at: number[] = [];
  let gap = false;
  for (let index = 0; index < original.length; index += 1) {
    const sign = normalSign(original.charAt(index));
    if (sign === '') {
      gap = true;
      continue;
    }
    if (gap && /[0-9]$/.test(text) && /[0-9]/.test(sign)) {
      text += ' ';
      at.push(index - 1);
    }
    gap = false;
    text += sign;
    at.push(index);
  }
  return { text, at };
}

/** The original wording of the normalised stretch from `from` up to but not including `to`. */
export function originalWording(
  original: string,
  normal: NormalText,
  from: number,
  to: number,
): { wording: string; offset: number } {
  const offset = normal.at[from] ?? 0;
  return { wording: original.slice(offset, (normal.at[to - 1] ?? offset) + 1), offset };
}

/** Matches a sticky expression at a place; undefined where it does not match there. */
export function matchAt(expression: RegExp, text: string, from: number): RegExpExecArray | undefined {
  expression.lastIndex = from;
  return expression.exec(text) ?? undefined;
}
