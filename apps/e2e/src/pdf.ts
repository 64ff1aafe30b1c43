/**
 * Reads the text of a file that the browser printed: just what that program writes (plain objects, deflated
 * streams, fonts with a table from glyphs to characters), not PDF at large.
 */
import { inflateSync } from 'node:zlib';

/** One sheet: its text, run after run, and its size in points. */
export interface Sheet {
  text: string;
  width: number;
  height: number;
}

type Objects = Map<string, { head: string; stream: string }>;

/** The sheets in their order. */
export function readPdf(file: Buffer): Sheet[] {
  const objects = readObjects(file);
  return [...objects.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
    .map(({ head }) => {
      const [, , width = 0, height = 0] = (/\/MediaBox\s*\[([^\]]*)\]/.exec(head)?.[1] ?? '')
        .trim()
        .split(/\s+/)
        .map(Number);
      const fonts = fontsOf(objects, head);
      const contents = [
        ...(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g),
      ];
      const text = contents.map(([, id = '']) => textOf(objects.get(id)?.stream ?? '', fonts)).join(' ');
      return { text, width, height };
    });
}

function readObjects(file: Buffer): Objects {
  const objects: Objects = new Map();
  const latin = file.toString('latin1');
  for (const found of latin.matchAll(/(\d+) 0 obj\b/g)) {
    const [mark, id = ''] = found;
    const from = found.index + mark.length;
    const rest = latin.slice(from, latin.indexOf('endobj', from));
    const at = rest.search(/\bstream\r?\n/);
    if (at < 0) {
      objects.set(id, { head: rest, stream: '' });
      continue;
    }
    const start = from + at + (rest[at + 6] === '\r' ? 8 : 7);
    const head = rest.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const bytes = file.subarray(start, start + length);
    objects.set(id, {
      head,
      stream: (head.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1'),
    });
  }
  return objects;
}

/** By the font's name on the sheet: characters by glyph. */
function fontsOf(objects: Objects, page: string): Map<string, Map<number, string>> {
  const resources = /\/Resources\s+(\d+) 0 R/.exec(page);
  const head = resources ? (objects.get(resources[1] ?? '')?.head ?? '') : page;
  const list = /\/Font\s*<<([^>]*)>>/.exec(head)?.[1] ?? '';
  return new Map(
    [...list.matchAll(/\/(\S+)\s+(\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? '';
      return [name, charactersOf(objects.get(table)?.stream ?? '')];
    }),
  );
}

function charactersOf(table: string): Map<number, string> {
  const characters = new Map<number, string>();
  const character = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', hex = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      characters.set(Number.parseInt(glyph, 16), character(hex));
  }
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', hex = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [first, last, code] = [from, to, hex].map((each) => Number.parseInt(each, 16)) as [
        number,
        number,
        number,
      ];
      for (let glyph = first; glyph <= last; glyph += 1)
        characters.set(glyph, String.fromCodePoint(code + glyph - first));
    }
  }
  return characters;
}

function textOf(content: string, fonts: Map<string, Map<number, string>>): string {
  let characters = new Map<number, string>();
  let text = '';
  for (const [, font, hex, , end] of content.matchAll(
    /\/(\S+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\)|\b(ET)\b/g,
  )) {
    if (font !== undefined) characters = fonts.get(font) ?? new Map<number, string>();
    else if (hex !== undefined) {
      for (let at = 0; at < hex.length; at += 4)
        text += characters.get(Number.parseInt(hex.slice(at, at + 4), 16)) ?? '';
    } else if (end !== undefined) text += '\n';
  }
  return text.replaceAll(/\s+/g, ' ');
}
