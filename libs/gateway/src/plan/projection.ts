import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLFieldMap,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** An object as it came out of JSON. */
export type Row = Record<string, unknown>;

/** Makes out of all that the subgraphs gave just what the operation asks for. */
export type Projection = (data: Row) => Row | null;

/** One field of an answer, for rows of one type. */
interface Field {
  key: string;
  isTypename: boolean;
  isRequired: boolean;
  /** the values that the graph knows; others are null */
  known: ReadonlySet<unknown> | undefined;
  inside: Shape | undefined;
}

type Definitions = GraphQLFieldMap<unknown, unknown>;

/** What is asked of rows, whatever their type turns out to be. */
interface Shape {
  /** name of the type that the schema gives */
  type: string;
  /** the fields for rows of a type; undefined for a type that the graph does not know */
  fieldsOf(type: string): Field[] | undefined;
}

/**
 * Compiles the selections of an operation: for each type of rows a flat list of fields, with fragments, conditions and
 * repeated fields settled once. What an answer holds is then read off in one walk.
 *
 * @param variables coerced; only those count that a condition asks for
 */
export function compileProjection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Row,
): Projection {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const isAsked = (node: Parameters<typeof getDirectiveValues>[1]): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;

  /** The fields of one type by the key they have in the answer, each with all places that ask for it. */
  const collect = (set: SelectionSetNode, type: string, into: Map<string, FieldNode[]>): void => {
    for (const node of set.selections) {
      if (node.directives?.length && !isAsked(node)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const places = into.get(key);
        if (places) places.push(node);
        else into.set(key, [node]);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && isOfType(schema, type, condition)) collect(fragment.selectionSet, type, into);
    }
  };

  const shapeOf = (type: string, sets: readonly SelectionSetNode[]): Shape => {
    const known = new Map<string, Field[] | undefined>();
    const make = (name: string): Field[] | undefined => {
      const found = schema.getType(name);
      if (!isObjectType(found) && !isInterfaceType(found)) return undefined;
      const places = new Map<string, FieldNode[]>();
      for (const set of sets) collect(set, name, places);
      return [...places].map(([key, nodes]) => fieldOf(key, nodes, found.getFields()));
    };
    return {
      type,
      fieldsOf(name) {
        if (!known.has(name)) known.set(name, make(name));
        return known.get(name);
      },
    };
  };

  const fieldOf = (key: string, nodes: readonly FieldNode[], definitions: Definitions): Field => {
    const name = nodes[0]!.name.value;
    const definition = definitions[name];
    const type = getNamedType(definition?.type);
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    return {
      key,
      isTypename: name === '__typename',
      isRequired: definition !== undefined && isNonNullType(definition.type),
      known: isEnumType(type) ? new Set(type.getValues().map((value) => value.value as unknown)) : undefined,
      inside: type && sets.length > 0 ? shapeOf(type.name, sets) : undefined,
    };
  };

  const root = schema.getRootType(operation.operation);
  const shape = root ? shapeOf(root.name, [operation.selectionSet]) : undefined;
  return (data) => (shape ? projectRow(data, shape) : null);
}

/** Whether rows of a type are meant by the condition of a fragment. */
export function isOfType(schema: GraphQLSchema, type: string, condition: string | undefined): boolean {
  if (condition === undefined || condition === type) return true;
  const [found, asked] = [schema.getType(type), schema.getType(condition)];
  return isObjectType(found) && isAbstractType(asked) && schema.isSubType(asked, found);
}

function project(value: unknown, field: Field): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((one) => project(one, field));
  if (field.inside) return typeof value === 'object' ? projectRow(value as Row, field.inside) : null;
  return field.known && !field.known.has(value) ? null : value;
}

/** A row with just the fields that are asked of its type; null when one is missing that may not be. */
function projectRow(row: Row, shape: Shape): Row | null {
  const given = row['__typename'];
  const fields = shape.fieldsOf(typeof given === 'string' ? given : shape.type);
  if (!fields) return null;
  const result: Row = {};
  for (const field of fields) {
    const value = row[field.key];
    if (value !== undefined) result[field.key] = project(value, field);
    else if (field.isTypename) result[field.key] = given ?? shape.type;
    else if (field.isRequired) return null;
    else result[field.key] = null;
  }
  return result;
}
