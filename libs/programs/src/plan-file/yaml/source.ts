import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Node, type ParsedNode } from 'yaml';
import type { Fault, FaultCode, Place } from '../fault.ts';

/** A node of the plan file with its place; `node` is null for an empty value. */
export interface Cursor extends Place {
  readonly node: Node | null;
}

/** The opened plan file: its root, the faults found so far, and where each value that was read stands. */
export interface Source {
  readonly root: Cursor;
  readonly faults: readonly Fault[];
  fault(place: Place, code: FaultCode, message: string, messageEn: string): void;
  /** the entries of a mapping, or null (with a fault) if it is none */
  entries(at: Cursor): Map<string, Cursor> | null;
  /** the items of a list, or null (with a fault) if it is none */
  items(at: Cursor): Cursor[] | null;
  /** the texts or numbers under `key` in all items of a section, faulty items too; records nothing */
  declared(section: string, key: string): ReadonlySet<unknown>;
  /** remembers where the parts of a value stand, to name their lines in later checks */
  remember(value: object, place: Place, parts: ReadonlyMap<string, Place>): void;
  /** the place of a value, or of one of its parts; the value's own place if the part is absent */
  placeOf(value: object, part?: string | number): Place;
}

/** Opens a plan file; what YAML itself does not allow (two equal keys, a tab as indent …), and aliases, are faults already. */
export function openSource(text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument<ParsedNode>(text, { lineCounter: lines, prettyErrors: false });
  const faults: Fault[] = [];
  const places = new WeakMap<object, { place: Place; parts: ReadonlyMap<string, Place> }>();

  const lineAt = (node: Node | null, otherwise: number): number =>
    node?.range === undefined || node.range === null ? otherwise : lines.linePos(node.range[0]).line;
  const fault: Source['fault'] = (place, code, message, messageEn) => {
    faults.push({ line: place.line, path: place.path, code, message, messageEn });
  };
  const cursor = (node: unknown, path: string, line: number): Cursor => {
    const known = (node ?? null) as Node | null;
    return { path, line: lineAt(known, line), node: known };
  };
  for (const error of [...document.errors, ...document.warnings]) {
    const line = Math.max(1, lines.linePos(error.pos[0]).line);
    fault({ path: '', line }, 'YAML', `文件格式有误：${error.message}`, `not valid YAML: ${error.message}`);
  }

  // a quote that stands elsewhere could not be named by its line
  visit(document, {
    Alias(_, alias) {
      const at = { path: '', line: lineAt(alias, 1) };
      fault(at, 'YAML', '不支持别名（*），请写全内容', 'aliases (*) are not supported: write the value out');
    },
  });

  return {
    root: cursor(document.contents, '', 1),
    faults,
    fault,
    entries(at) {
      if (!isMap(at.node)) {
        fault(at, 'SHAPE', '这里应为一组“名称: 内容”', 'expected a mapping of names to values');
        return null;
      }
      const entries = new Map<string, Cursor>();
      for (const pair of at.node.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : '';
        const line = lineAt(pair.key as Node | null, at.line);
        entries.set(key, cursor(pair.value, at.path === '' ? key : `${at.path}.${key}`, line));
      }
      return entries;
    },
    items(at) {
      if (isSeq(at.node))
        return at.node.items.map((item, index) => cursor(item, `${at.path}[${index}]`, at.line));
      fault(at, 'SHAPE', '这里应为列表（每项以“- ”开头）', 'expected a list');
      return null;
    },
    declared(section, key) {
      const values = new Set<unknown>();
      const items = isMap(document.contents) ? document.contents.get(section) : undefined;
      if (!isSeq(items)) return values;
      for (const item of items.items) if (isMap(item)) values.add(item.get(key));
      return values;
    },
    remember: (value, place, parts) => void places.set(value, { place, parts }),
    placeOf(value, part) {
      const known = places.get(value);
      const whole = known?.place ?? { path: '', line: 1 };
      return part === undefined ? whole : (known?.parts.get(String(part)) ?? whole);
    },
  };
}

/** The scalar at a cursor; undefined for a mapping or a list, null for an empty value. */
export function scalarOf(at: Cursor): string | number | boolean | null | undefined {
  if (at.node === null) return null;
  if (!isScalar(at.node)) return undefined;
  const { value } = at.node;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
