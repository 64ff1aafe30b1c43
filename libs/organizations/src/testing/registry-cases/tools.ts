import type { RunningSubgraph } from '@tongxing/subgraph/testing';
import { clientOf, next, type Registry } from '../registry.ts';

/** What differs from registry to registry in what all of them do. */
export interface RegistryCases extends Registry {
  /** something of the form that a test changes, with its new value */
  readonly change: Record<string, unknown>;
  /** something that a bulk change gives */
  readonly bulk: Record<string, unknown>;
  /** the field that says when it began, which the end cannot come before */
  readonly begins: string;
}

/** The id of no entry. */
export const UNKNOWN = '019aa000-0000-7000-8000-000000000000';

/** What the cases of a registry work with. */
export function toolsOf(app: () => RunningSubgraph, registry: RegistryCases) {
  const { type, plural, form } = registry;
  return {
    app,
    registry,
    ...clientOf(app, registry),
    /** the fields of one entry and of several, as answers name them */
    field: type.charAt(0).toLowerCase() + type.slice(1),
    list: plural.charAt(0).toLowerCase() + plural.slice(1),
    /** a form that registers an entry nobody has entered yet */
    registration: (more: object = {}) => ({ ...form(more), idempotencyKey: `key-${next()}`, ...more }),
    /** an entry as the person who changes it saw it */
    versionOf: ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version }),
  };
}
export type Tools = ReturnType<typeof toolsOf>;
