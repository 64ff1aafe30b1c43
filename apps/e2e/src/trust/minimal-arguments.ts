import { randomUUID } from 'node:crypto';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** What stands for a value of a scalar: of its form, and of nothing that is there. */
const SCALARS: Readonly<Record<string, () => unknown>> = {
  ID: randomUUID,
  String: () => 'x',
  Int: () => 1,
  Float: () => 1,
  Boolean: () => false,
  LocalDate: () => '2023-06-01',
};

/** The least that arguments must hold for a document to be valid: what is required, and of lists one. */
export function minimalArguments(
  fields: readonly (GraphQLArgument | GraphQLInputField)[],
): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
      .map(({ name, type }) => [name, minimalValue(type)]),
  );
}

function minimalValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return minimalValue(type.ofType);
  if (isListType(type)) return [minimalValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type)) return minimalArguments(Object.values(type.getFields()));
  const make = SCALARS[type.name];
  if (!make) throw new Error(`no value is known for the scalar ${type.name}`);
  return make();
}
