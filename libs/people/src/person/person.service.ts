import { loadReference, requirePermission, type Ctx } from '@tongxing/subgraph';
import { Coordinator } from '../coordinator/coordinator.entity.ts';
import { Expert } from '../expert/expert.entity.ts';
import { Mediator } from '../mediator/mediator.entity.ts';
import { isReadable } from '../mediator/readable.ts';
import { Person } from './person.entity.ts';

/** What a person does, as far as the actor may see it. */
export interface Roles {
  readonly coordinator: Coordinator | null;
  readonly mediator: Mediator | null;
  readonly expert: Expert | null;
}

/** The kinds of roles, as the permission table and the code name them. */
export type RoleKind = keyof Roles;

/** The person behind a role that the actor sees; batched. */
export function personOf(ctx: Ctx, { personId }: { personId: string }): Promise<Person | null> {
  return loadReference(ctx, Person, ['id'], [personId]);
}

/** A person's work as coordinator; null when there is none, or none that the actor may see. */
export async function coordinatorOf(ctx: Ctx, personId: string): Promise<Coordinator | null> {
  if (!ctx.permissions.isAllowed(ctx.actor, 'coordinator.read')) return null;
  return loadReference(ctx, Coordinator, ['personId'], [personId]);
}

/** A person's work as mediator; null when there is none, or none that the actor may see. */
export async function mediatorOf(ctx: Ctx, personId: string): Promise<Mediator | null> {
  const mediator = await loadReference(ctx, Mediator, ['personId'], [personId]);
  return mediator && isReadable(ctx, mediator) ? mediator : null;
}

/** A person's work as expert; null when there is none, or none that the actor may see. */
export async function expertOf(ctx: Ctx, personId: string): Promise<Expert | null> {
  if (!ctx.permissions.isAllowed(ctx.actor, 'expert.read')) return null;
  return loadReference(ctx, Expert, ['personId'], [personId]);
}

/** All that the actor may see of what a person does; a fixed number of statements for any number of people. */
export async function rolesOf(ctx: Ctx, personId: string): Promise<Roles> {
  const [coordinator, mediator, expert] = await Promise.all([
    coordinatorOf(ctx, personId),
    mediatorOf(ctx, personId),
    expertOf(ctx, personId),
  ]);
  return { coordinator, mediator, expert };
}

/** A person of whom the actor sees some role; null for everybody else, as if they were not there. */
export async function visiblePerson(ctx: Ctx, id: string): Promise<{ person: Person; roles: Roles } | null> {
  const person = await loadReference(ctx, Person, ['id'], [id]);
  if (!person) return null;
  const roles = await rolesOf(ctx, person.id);
  return Object.values(roles).some(Boolean) ? { person, roles } : null;
}

/** A reference of another service to a person. */
export async function referencedPerson(id: unknown, ctx: Ctx): Promise<Person | null> {
  requirePermission(ctx, 'person.read');
  return typeof id === 'string' ? ((await visiblePerson(ctx, id))?.person ?? null) : null;
}
