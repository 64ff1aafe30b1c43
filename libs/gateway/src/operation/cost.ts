import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { stopped } from '../failure.ts';
import { keptBy, variablesOf } from './by-variables.ts';
import type { Variables } from './by-variables.ts';
import { LIMITS, tooMuch } from './document-limits.ts';

/** How many values an answer may hold at most, as far as can be told before anything is fetched. */
export const MAX_VALUES = { free: 50_000, persisted: 1_000_000 } as const;
/** The length that is assumed of a list that says nothing of its own. */
const USUAL_LENGTH = 10;
/** The arguments by which a list is told how long it may be. */
const SIZES = ['first', 'last'] as const;

/** What an answer may hold. */
export interface Cost {
  /** the most values */
  values: number;
  /** the longest list that is asked for by its length */
  longest: number;
}

/**
 * Refuses an operation whose answer could grow too large, before a single subgraph is asked.
 *
 * @throws {Stopped}
 */
export function checkCost({ values, longest }: Cost, isPersisted: boolean): void {
  // A subgraph refuses it too; the dashboard's own documents are left to that.
  if (!isPersisted && longest > LIMITS.first) throw tooMuch('first');
  const limit = isPersisted ? MAX_VALUES.persisted : MAX_VALUES.free;
  if (values > limit) {
    throw stopped('OPERATION_TOO_COMPLEX', { detail: `values > ${limit}`, status: 400 });
  }
}

/**
 * Makes the measure of an operation: each field counts one, times the length of every list above it. A list is as
 * long as `first` or `last` says, on itself or on the connection it is in; otherwise the usual length.
 */
export function measureCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables: Variables) => Cost {
  const sizing = variablesOf(document, ({ name }) => (SIZES as readonly string[]).includes(name.value));
  return keptBy(sizing, (variables) => count(schema, document, operation, variables));
}

function count(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Cost {
  const counted = new Map<string, number>();
  let longest = 0;
  const countSet = (type: GraphQLNamedType | undefined, set: SelectionSetNode, isSized: boolean): number => {
    let values = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const field = fieldOf(type, node.name.value);
        const size = field && sizeOf(field, node, variables);
        longest = Math.max(longest, size ?? 0);
        if (!field || !node.selectionSet) {
          values += 1;
          continue;
        }
        const isList = isListType(getNullableType(field.type));
        const length = size ?? (isList && !isSized ? USUAL_LENGTH : 1);
        // `first` of a connection sizes the list right below it, and no list further down.
        const sizesBelow = size !== undefined && !isList;
        values += 1 + length * countSet(getNamedType(field.type), node.selectionSet, sizesBelow);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const name = node.typeCondition?.name.value;
        values += countSet(typeNamed(schema, name) ?? type, node.selectionSet, isSized);
      } else {
        values += countFragment(node.name.value, isSized);
      }
    }
    return values;
  };
  const countFragment = (name: string, isSized: boolean): number => {
    const key = `${name} ${isSized}`;
    const known = counted.get(key);
    if (known !== undefined) return known;
    const fragment = document.definitions.find(
      (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
    );
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return 0;
    const type = typeNamed(schema, fragment.typeCondition.name.value);
    const values = countSet(type, fragment.selectionSet, isSized);
    counted.set(key, values);
    return values;
  };
  const root = schema.getRootType(operation.operation) ?? undefined;
  return { values: countSet(root, operation.selectionSet, false), longest };
}

function fieldOf(
  type: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function typeNamed(schema: GraphQLSchema, name: string | undefined): GraphQLNamedType | undefined {
  const type = name === undefined ? undefined : schema.getType(name);
  return isCompositeType(type) ? type : undefined;
}

/** The length that a field is asked for, by whichever of its sizes asks for more. */
function sizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number | undefined {
  let size: number | undefined;
  for (const name of SIZES) {
    const definition = field.args.find((argument) => argument.name === name);
    if (!definition) continue;
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const given =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : value?.kind === Kind.INT
          ? Number(value.value)
          : undefined;
    // Null asks for no length, as nothing does; nothing leaves the default.
    const asked =
      given ?? (value?.kind === Kind.NULL || given === null ? undefined : definition.defaultValue);
    if (typeof asked === 'number') size = Math.max(size ?? 0, asked);
  }
  return size;
}
