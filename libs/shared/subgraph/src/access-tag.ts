/** What a field asks for that is answered to everybody. */
export const PUBLIC_ACCESS = 'public';

const PREFIX = 'access/';

/**
 * The name of the federation tag by which a field tells, in the SDL and so in the supergraph, who may ask for
 * it: `access/public`, or the permission with slashes for dots, which a tag's name may not have (`plan.read` is
 * `access/plan/read`). It is a declaration: the subgraph's own guard enforces it (ADR 0016).
 */
export function accessTag(access: string): string {
  return `${PREFIX}${access.replaceAll('.', '/')}`;
}

/** The permission (or {@link PUBLIC_ACCESS}) that a tag's name tells of; undefined for a tag of another kind. */
export function accessOf(tag: string): string | undefined {
  return tag.startsWith(PREFIX) ? tag.slice(PREFIX.length).replaceAll('/', '.') : undefined;
}
