import { Kind, visit } from 'graphql';
import type { DocumentNode, SelectionSetNode } from 'graphql';
import { Stopped, stopped } from '../failure.ts';

/**
 * What a document may hold that is not in the manifest, and an operation that it asks for. Introspection of the usual
 * tools fits in. `first` is that of a list; `entries` are those of any one list or input object among the arguments.
 */
export const LIMITS = {
  length: 64 * 1024,
  tokens: 2_000,
  depth: 16,
  aliases: 30,
  directives: 20,
  first: 200,
  entries: 200,
} as const;

/** What the operations of the dashboard's own documents may be given; their shape was written by us and is let be. */
export const PERSISTED_ENTRIES = 1_000;

/** @throws {Stopped} when a text is too long to be read at all: the limit of tokens counts no comment and no text */
export function checkLength(text: string): void {
  if (text.length > LIMITS.length) throw tooMuch('length');
}

/**
 * Bounds the shape of a document that a client brings. It is measured before it is validated, which takes longest
 * where a document is at its worst.
 *
 * @throws {Stopped} with every limit that it passes
 */
export function checkShape(document: DocumentNode): void {
  const counted = { depth: depthOf(document), aliases: 0, directives: 0, entries: 0 };
  visit(document, {
    [Kind.FIELD]: (node) => void (counted.aliases += node.alias ? 1 : 0),
    [Kind.DIRECTIVE]: () => void (counted.directives += 1),
    [Kind.LIST]: ({ values }) => void (counted.entries = Math.max(counted.entries, values.length)),
    [Kind.OBJECT]: ({ fields }) => void (counted.entries = Math.max(counted.entries, fields.length)),
  });
  const names = Object.keys(counted) as (keyof typeof counted)[];
  const passed = names.filter((name) => counted[name] > LIMITS[name]);
  if (passed.length > 0) throw new Stopped(passed.flatMap((name) => tooMuch(name).errors));
}

/** The refusal of an operation that passes a limit. */
export function tooMuch(name: keyof typeof LIMITS, limit: number = LIMITS[name]): Stopped {
  return stopped('OPERATION_TOO_COMPLEX', { detail: `${name} > ${limit}`, status: 400 });
}

/**
 * The deepest nesting of fields. Each fragment is measured once; one that leads back into itself counts nothing
 * there, and is refused by validation.
 */
function depthOf(document: DocumentNode): number {
  const fragments = new Map<string, SelectionSetNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node.selectionSet);
  }
  const measured = new Map<string, number>();
  const measure = (set: SelectionSetNode | undefined): number => {
    let deepest = 0;
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) deepest = Math.max(deepest, 1 + measure(node.selectionSet));
      else if (node.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, measure(node.selectionSet));
      else deepest = Math.max(deepest, ofFragment(node.name.value));
    }
    return deepest;
  };
  const ofFragment = (name: string): number => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, 0);
    const depth = measure(fragments.get(name));
    measured.set(name, depth);
    return depth;
  };
  return Math.max(
    0,
    ...document.definitions.map((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? measure(node.selectionSet) : 0,
    ),
  );
}
