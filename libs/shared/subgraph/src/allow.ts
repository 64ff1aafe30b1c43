import type { Permissions } from '@tongxing/auth';
import { isObjectType, type GraphQLSchema } from 'graphql';
import { Directive, Extensions, UseMiddleware, type MiddlewareFn } from 'type-graphql';
import { accessTag, PUBLIC_ACCESS } from './access-tag.ts';
import type { Ctx } from './context.ts';
import { Forbidden, Unauthenticated } from './failure.ts';

/**
 * The field is answered only to actors whose role has this permission (`<slice>.<verb>`, see the
 * domain's permission table). What rows and whose they are is decided by policy and row-level security.
 * The contract says so too, by a tag on the field.
 */
export function Allow(permission: string): MethodDecorator & PropertyDecorator {
  const guard: MiddlewareFn<Ctx> = ({ context }, next) => {
    requirePermission(context, permission);
    return next();
  };
  return both(declaring(permission), UseMiddleware(guard));
}

/** The field is answered to everybody, signed in or not. Says so explicitly, since silence is refused. */
export function Public(): MethodDecorator & PropertyDecorator {
  return declaring(PUBLIC_ACCESS);
}

/** Throws unless the actor's role has the permission. */
export function requirePermission(ctx: Pick<Ctx, 'actor' | 'permissions'>, permission: string): void {
  if (!ctx.actor) throw new Unauthenticated();
  if (!ctx.permissions.isAllowed(ctx.actor, permission)) throw new Forbidden(permission);
}

/**
 * Throws, naming each, when a root field declares neither permission nor publicness, or when any field asks for
 * a permission that the table does not know: nobody could ever hold it.
 */
export function checkDeclaredAccess(schema: GraphQLSchema, permissions: Permissions<string>): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({
        name: `${type.name}.${field.name}`,
        isRoot: roots.includes(type),
        access: field.extensions['access'],
      })),
    );
  const silent = fields.filter(({ isRoot, access }) => isRoot && typeof access !== 'string');
  if (silent.length > 0) throw new Error(`neither @Allow nor @Public on: ${namesOf(silent)}`);
  const unknown = fields.filter(
    ({ access }) =>
      typeof access === 'string' && access !== PUBLIC_ACCESS && !Object.hasOwn(permissions.table, access),
  );
  if (unknown.length > 0) throw new Error(`a permission that no table knows on: ${namesOf(unknown)}`);
}

const namesOf = (fields: readonly { name: string }[]): string => fields.map(({ name }) => name).join(', ');

function declaring(access: string): MethodDecorator & PropertyDecorator {
  return both(Extensions({ access }), Directive(`@tag(name: "${accessTag(access)}")`));
}

function both(...decorators: (MethodDecorator | PropertyDecorator)[]): MethodDecorator & PropertyDecorator {
  return ((target: object, key: string | symbol, descriptor: PropertyDescriptor) => {
    for (const decorate of decorators) decorate(target, key, descriptor);
  }) as MethodDecorator & PropertyDecorator;
}
