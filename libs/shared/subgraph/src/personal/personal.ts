import type { EntityClass } from '@mikro-orm/core';
import { Directive, Extensions } from 'type-graphql';
import type { Ctx } from '../context.ts';
import type { Mask } from './mask.policy.ts';

/** The federation tag of personal data: integrators may neither require nor override what carries it. */
export const PERSONAL_TAG = 'pii';

/** How a personal field is shown. */
export interface PersonalField<Row extends object> {
  readonly mask: Mask;
  /**
   * Whether the actor needs the value of this row; the mask is for everybody else. Left out where nobody sees it
   * until it is revealed for a reason.
   */
  readonly isShown?: (ctx: Ctx, row: Row, type: string) => boolean | Promise<boolean>;
}

const declared = new Map<object, Map<string, PersonalField<object>>>();

/**
 * A column that tells of a person: tagged in the contract, masked in every answer unless the actor needs it, wherever
 * the row was reached from, and in the record of changes. What is shown in full is noted as a read (`recordReads`).
 */
export function Personal<Row extends object>(field: PersonalField<Row>): PropertyDecorator {
  return (target, key) => {
    if (typeof key !== 'string') throw new Error('a personal field has a name');
    PersonalText()(target, key);
    Extensions({ [EXTENSION]: field })(target, key);
    const fields = declared.get(target) ?? new Map<string, PersonalField<object>>();
    declared.set(target, fields.set(key, field as PersonalField<object>));
  };
}

/** A text that may tell of a person and is masked by who fills it in: a search hit, a value in the history. */
export function PersonalText(): PropertyDecorator {
  return Directive(`@tag(name: "${PERSONAL_TAG}")`);
}

/** Under this name a field of the schema carries how it is shown. */
export const EXTENSION = 'personal';

/** How a property of an entity is shown; null for one that is not personal. */
export function personalField<T extends object>(
  entity: EntityClass<T>,
  property: string,
): PersonalField<object> | null {
  let prototype: object | null = entity.prototype as object;
  for (; prototype; prototype = Object.getPrototypeOf(prototype) as object | null) {
    const field = declared.get(prototype)?.get(property);
    if (field) return field;
  }
  return null;
}

/**
 * The mask of a property of one row for this actor; null where it is shown, or is not personal. For what tells of rows
 * without being one: the record of changes. What only a further look-up could decide stays masked.
 */
export function maskOf<T extends object>(
  ctx: Ctx,
  entity: EntityClass<T>,
  property: string,
  row: object,
): Mask | null {
  const field = personalField(entity, property);
  if (!field) return null;
  return field.isShown?.(ctx, row, entity.name) === true ? null : field.mask;
}
