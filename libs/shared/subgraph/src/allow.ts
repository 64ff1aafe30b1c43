import type { GraphQLSchema } from 'graphql';
import { Extensions, UseMiddleware, type MiddlewareFn } from 'type-graphql';
import type { Ctx } from './context.ts';
import { Forbidden, Unauthenticated } from './failure.ts';

const PUBLIC = 'PUBLIC';

/**
 * The field is answered only to actors whose role has this permission (`<slice>.<verb>`, see the
 * domain's permission table). What rows and whose they are is decided by policy and row-level security.
 */
export function Allow(permission: string): MethodDecorator & PropertyDecorator {
  const guard: MiddlewareFn<Ctx> = ({ context }, next) => {
    requirePermission(context, permission);
    return next();
  };
  return both(Extensions({ access: permission }), UseMiddleware(guard));
}

/** The field is answered to everybody, signed in or not. Says so explicitly, since silence is refused. */
export function Public(): MethodDecorator & PropertyDecorator {
  return both(Extensions({ access: PUBLIC }));
}

/** Throws unless the actor's role has the permission. */
export function requirePermission(ctx: Pick<Ctx, 'actor' | 'permissions'>, permission: string): void {
  if (!ctx.actor) throw new Unauthenticated();
  if (!ctx.permissions.isAllowed(ctx.actor, permission)) throw new Forbidden(permission);
}

/** Throws, naming each, when a root field declares neither permission nor publicness. */
export function checkDeclaredAccess(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const silent = roots.flatMap((type) =>
    Object.values(type?.getFields() ?? {})
      .filter((field) => typeof field.extensions['access'] !== 'string')
      .map((field) => `${type?.name}.${field.name}`),
  );
  if (silent.length > 0) throw new Error(`neither @Allow nor @Public on: ${silent.join(', ')}`);
}

function both(...decorators: (MethodDecorator | PropertyDecorator)[]): MethodDecorator & PropertyDecorator {
  return ((target: object, key: string | symbol, descriptor: PropertyDescriptor) => {
    for (const decorate of decorators) decorate(target, key, descriptor);
  }) as MethodDecorator & PropertyDecorator;
}
