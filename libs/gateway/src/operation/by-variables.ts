import { Kind, visit } from 'graphql';
import type { ArgumentNode, DocumentNode } from 'graphql';

/** The values of an operation's variables. */
export type Variables = Record<string, unknown>;

/** How many sets of values are kept of one operation: a ledger is asked for by a handful. */
const KEPT = 50;

/** The variables that a document gives to some of its arguments. */
export function variablesOf(document: DocumentNode, isMeant: (argument: ArgumentNode) => boolean): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.ARGUMENT](node) {
      if (node.value.kind === Kind.VARIABLE && isMeant(node)) names.add(node.value.name.value);
    },
  });
  return [...names];
}

/**
 * Keeps what depends on a few variables of an operation alone, by their values: a document is asked for far more often
 * than its pages change their length.
 */
export function keptBy<T>(
  names: readonly string[],
  make: (variables: Variables) => T,
): (variables: Variables) => T {
  const kept = new Map<string, T>();
  return (variables) => {
    const key = names.map((name) => String(variables[name])).join(' ');
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= KEPT) kept.clear();
    const made = make(variables);
    kept.set(key, made);
    return made;
  };
}
