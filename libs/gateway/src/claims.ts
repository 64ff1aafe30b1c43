import type { Actor } from '@tongxing/auth';

/** The subgraphs of this platform; all others belong to integrators. */
const CORE: ReadonlySet<string> = new Set(['people', 'organizations', 'programs']);

/**
 * The claims that a subgraph may know.
 *
 * The platform's own learn what their permissions, rows and records ask for: who acts, under which name, for whom,
 * where and in which role. No subgraph learns the session or the version of the account: those are between identity
 * and the gateway. An integrator's learns who acts by a stable id, where and in which role; no name, unit, street,
 * body or scope. An actor is written anew, so that a claim that is added one day reaches nobody by itself.
 */
export function claimsFor(subgraph: string, actor: Actor | null): Actor | null {
  if (!actor) return null;
  const { sub, name, unit, districts, street, body, roles, scope } = actor;
  const told = { sub, name: '', districts, roles, scope: [], sid: '', ver: 0 };
  if (!CORE.has(subgraph)) return told;
  return { ...told, name, ...(unit && { unit }), ...(street && { street }), ...(body && { body }), scope };
}
