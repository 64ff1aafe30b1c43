import type { Place } from '../fault.ts';
import { scalarOf, type Cursor, type Source } from './source.ts';

/** Reads one value; undefined means that a fault was recorded. */
export interface Reader<T> {
  read(at: Cursor, source: Source): T | undefined;
  /** what stands for the value when its key is absent; without it the key must be there */
  readonly absent?: { readonly value: T };
}

/** What a record reader yields: the value of each key. */
export type RecordOf<S> = { readonly [K in keyof S]: S[K] extends Reader<infer T> ? T : never };

/** A text that is not empty. Numbers must be quoted, so that 1.10 does not become 1.1. */
export const text: Reader<string> = {
  read(at, source) {
    const value = scalarOf(at);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (value === undefined) source.fault(at, 'SHAPE', '这里应为文字', 'expected a text');
    else if (typeof value === 'number' || typeof value === 'boolean') {
      source.fault(at, 'SHAPE', `请给 ${value} 加上引号`, `put ${value} in quotes`);
    } else source.fault(at, 'EMPTY', '内容不能为空', 'must not be empty');
    return undefined;
  },
};

/** A finite number. */
export const number: Reader<number> = {
  read(at, source) {
    const value = scalarOf(at);
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    source.fault(at, 'SHAPE', '这里应为数字', 'expected a number');
    return undefined;
  },
};

/** A whole number. */
export const integer: Reader<number> = {
  read(at, source) {
    const value = number.read(at, source);
    if (value === undefined || Number.isInteger(value)) return value;
    source.fault(at, 'SHAPE', '这里应为整数', 'expected a whole number');
    return undefined;
  },
};

/** true or false. */
export const flag: Reader<boolean> = {
  read(at, source) {
    const value = scalarOf(at);
    if (typeof value === 'boolean') return value;
    source.fault(at, 'SHAPE', '这里应为 true 或 false', 'expected true or false');
    return undefined;
  },
};

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]): Reader<T> {
  return {
    read(at, source) {
      const value = text.read(at, source);
      if (value === undefined) return undefined;
      const word = words.find((known) => known === value);
      if (word !== undefined) return word;
      const known = words.join(', ');
      source.fault(at, 'NOT_ALLOWED', `“${value}”不可用，可选：${known}`, `"${value}" is none of ${known}`);
      return undefined;
    },
  };
}

/** A text of a given form. */
export function textLike(form: RegExp, zh: string, en: string): Reader<string> {
  return {
    read(at, source) {
      const value = text.read(at, source);
      if (value === undefined || form.test(value)) return value;
      source.fault(at, 'SHAPE', `“${value}”应为${zh}`, `"${value}" should be ${en}`);
      return undefined;
    },
  };
}

/** A list; items with faults are left out (the file is refused anyway). */
export function list<T>(item: Reader<T>): Reader<readonly T[]> {
  return {
    read(at, source) {
      const cursors = source.items(at);
      if (cursors === null) return undefined;
      const places = new Map<string, Place>();
      const values: T[] = [];
      for (const cursor of cursors) {
        const value = item.read(cursor, source);
        if (value === undefined) continue;
        places.set(String(values.length), cursor);
        values.push(value);
      }
      source.remember(values, at, places);
      return values;
    },
  };
}

/** The same reader for a key that may be absent. */
export function optional<T>(reader: Reader<T>): Reader<T | null>;
export function optional<T>(reader: Reader<T>, otherwise: T): Reader<T>;
export function optional<T>(reader: Reader<T>, otherwise: T | null = null): Reader<T | null> {
  return { read: (at, source) => reader.read(at, source), absent: { value: otherwise } };
}

/** A mapping with exactly these keys; undefined if one is missing or faulty, after all faults were recorded. */
export function record<const S extends Record<string, Reader<unknown>>>(shape: S): Reader<RecordOf<S>> {
  return {
    read(at, source) {
      const entries = source.entries(at);
      if (entries === null) return undefined;
      let whole = true;
      for (const [key, cursor] of entries) {
        if (Object.hasOwn(shape, key)) continue;
        const known = Object.keys(shape).join(', ');
        source.fault(
          cursor,
          'UNKNOWN_KEY',
          `不认识的名称“${key}”，可用：${known}`,
          `unknown key "${key}", known: ${known}`,
        );
      }
      const values: Record<string, unknown> = {};
      for (const [key, reader] of Object.entries(shape)) {
        const cursor = entries.get(key);
        if (cursor === undefined && reader.absent === undefined) {
          source.fault(at, 'MISSING', `缺少“${key}”`, `"${key}" is missing`);
          whole = false;
          continue;
        }
        const value = cursor === undefined ? reader.absent?.value : reader.read(cursor, source);
        if (value === undefined) whole = false;
        values[key] = value;
      }
      source.remember(values, at, entries);
      return whole ? (values as RecordOf<S>) : undefined;
    },
  };
}
