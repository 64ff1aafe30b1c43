import type { Clause, Span } from './clause.ts';

/** The characters of a text that are no white space, each with its offset. */
function solid(text: string): { readonly characters: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let characters = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (/\s/.test(character)) continue;
    characters += character;
    offsets.push(at);
  }
  return { characters, offsets };
}

/** A text without any white space: how quotes are compared. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/**
 * Where a quote stands in a clause, in offsets of the whole notice; null if it does not stand there word for
 * word. White space is ignored, every other character must be as printed (full or half width too).
 */
export function locateQuote(clause: Clause, quote: string): Span | null {
  const wanted = withoutSpace(quote);
  if (wanted === '') return null;
  const { characters, offsets } = solid(clause.text);
  const found = characters.indexOf(wanted);
  if (found < 0) return null;
  const first = offsets[found] ?? 0;
  const last = offsets[found + wanted.length - 1] ?? first;
  return { start: clause.start + first, end: clause.start + last + 1 };
}
