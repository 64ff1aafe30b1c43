import { INDUSTRIES, REGISTRATION_TYPES, sizeStandardOf } from '@tongxing/reference-data';
import { say, type Ctx } from '@tongxing/subgraph';
import type { Industry, RegistrationType } from './reference.type.ts';

/** The industries that an entry may have, in the order of the standard. */
export function industries(ctx: Ctx): Industry[] {
  return INDUSTRIES.map(({ code, level, name }) => {
    const standard = sizeStandardOf(code);
    return {
      code,
      level,
      name: say(ctx, name),
      sizeStandard: typeof standard === 'string' ? null : say(ctx, standard.name),
    };
  });
}

/** The registration types that an enterprise may have. */
export function registrationTypes(ctx: Ctx): RegistrationType[] {
  return REGISTRATION_TYPES.map(({ code, name, ownership }) => ({ code, name: say(ctx, name), ownership }));
}
