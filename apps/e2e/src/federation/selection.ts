import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** What can be asked of a type without naming anything else: its values, by name. */
export function valuesOf(type: GraphQLObjectType): string {
  const values = fieldsOf(type).filter((field) => isLeafType(getNamedType(field.type)));
  return values.length > 0 ? values.map(({ name }) => name).join(' ') : '__typename';
}

/** Each thing that hangs on a type, with its own values: what a nested question asks. */
export function nestedIn(type: GraphQLObjectType): { name: string; selection: string }[] {
  return fieldsOf(type).flatMap(({ name, type: wrapped }) => {
    const inner = getNamedType(wrapped);
    return isObjectType(inner) ? [{ name, selection: `${name} { ${listed(inner)} }` }] : [];
  });
}

/** The rows of a connection, by what tells them apart, and how many there are; the values of anything else. */
export function listed(type: GraphQLObjectType): string {
  const node = nodeOf(type);
  if (!node) return valuesOf(type);
  return `totalCount edges { node { ${node.getFields()['id'] ? 'id' : valuesOf(node)} } }`;
}

/** What the rows of a connection are; undefined for a type that is none. */
export function nodeOf(type: GraphQLObjectType): GraphQLObjectType | undefined {
  const edge = getNamedType(type.getFields()['edges']?.type);
  const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : undefined;
  return isObjectType(node) ? node : undefined;
}

function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
}
