import type { Actor } from '@tongxing/auth';

/** The subgraphs of this platform; all others belong to integrators. */
const CORE: ReadonlySet<string> = new Set(['people', 'organizations', 'programs']);

/**
 * The claims that a subgraph may know. An integrator's subgraph learns who acts by a stable id, where and in
 * which role; no name, unit, session or scope.
 */
export function claimsFor(subgraph: string, actor: Actor | null): Actor | null {
  if (!actor || CORE.has(subgraph)) return actor;
  return {
    sub: actor.sub,
    name: '',
    districts: actor.districts,
    roles: actor.roles,
    scope: [],
    sid: '',
    ver: 0,
  };
}
