import { accessOf, PUBLIC_ACCESS } from '@tongxing/subgraph/access-tag';
import { Kind, parse, type FieldDefinitionNode } from 'graphql';

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * Whether the supergraph tells of every root field who may ask for it: publicness, or one permission that a
 * table knows. A core subgraph cannot be built without; this holds for whatever else is composed in.
 * @throws naming each field that tells nothing, more than one thing, or a permission of no table
 */
export function checkAccess(supergraph: string, permissions: ReadonlySet<string>): void {
  const faults = parse(supergraph).definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || !ROOTS.has(type.name.value)) return [];
    return (type.fields ?? []).flatMap((field) => {
      const fault = faultOf(declaredAccess(field), permissions);
      return fault ? [`${type.name.value}.${field.name.value}: ${fault}`] : [];
    });
  });
  if (faults.length > 0) throw new Error(`the access of root fields is not declared:\n${faults.join('\n')}`);
}

function faultOf(access: readonly string[], permissions: ReadonlySet<string>): string | undefined {
  const [only, ...more] = access;
  if (only === undefined) return 'neither @Allow nor @Public';
  if (more.length > 0) return `${access.join(' and ')} at once`;
  return only === PUBLIC_ACCESS || permissions.has(only)
    ? undefined
    : `${only} is in no table of permissions`;
}

/** What the tags of a field say of who may ask for it. */
function declaredAccess({ directives = [] }: FieldDefinitionNode): string[] {
  return directives.flatMap((directive) => {
    const [argument] = directive.arguments ?? [];
    if (directive.name.value !== 'tag' || argument?.value.kind !== Kind.STRING) return [];
    return accessOf(argument.value.value) ?? [];
  });
}
