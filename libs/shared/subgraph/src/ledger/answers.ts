import type { EntityClass } from '@mikro-orm/core';
import { createUnionType, Field, ObjectType, type ClassType } from 'type-graphql';

/** What a success says of itself: what happened, and which entry it carries. */
interface Words {
  readonly description: string;
  readonly field: string;
}

/**
 * Makes the class of a mutation's success, which carries the entry under one field:
 * `successOf('ExpertChanged', 'expert', Expert, …)` is `type ExpertChanged { expert: Expert! }`.
 */
export function successOf<T extends object, F extends string>(
  name: string,
  field: F,
  node: EntityClass<T>,
  words: Words,
): new (value: T) => Record<F, T> {
  return carrierOf<F, T>(name, field, () => node, words);
}

/** As {@link successOf}, for a bulk change: it carries all entries that were changed. */
export function successesOf<T extends object, F extends string>(
  name: string,
  field: F,
  node: EntityClass<T>,
  words: Words,
): new (value: T[]) => Record<F, T[]> {
  return carrierOf<F, T[]>(name, field, () => [node], words);
}

function carrierOf<F extends string, V>(
  name: string,
  field: F,
  typeOf: () => EntityClass<object> | [EntityClass<object>],
  words: Words,
): new (value: V) => Record<F, V> {
  class Carrier {
    constructor(value: V) {
      Object.assign(this, { [field]: value });
    }
  }
  // Unions tell their members apart by the name of the class.
  Object.defineProperty(Carrier, 'name', { value: name });
  ObjectType(name, { description: words.description, simpleResolvers: true })(Carrier);
  Field(typeOf as never, { description: words.field })(Carrier.prototype, field);
  return Carrier as unknown as new (value: V) => Record<F, V>;
}

/** Makes the union of what a mutation may answer. */
export function resultOf<const T extends readonly ClassType<object>[]>(
  name: string,
  description: string,
  types: T,
): InstanceType<T[number]> {
  return createUnionType({
    name,
    description,
    types: () => types,
    resolveType: (value: object) => value.constructor.name,
  });
}
