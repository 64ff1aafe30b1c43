import type { Actor, Role } from '@tongxing/auth';

/** A signed-in actor for a test: one role, one district, and what else matters to it. */
export function actorFor(role: Role, more: Partial<Actor> = {}): Actor {
  return {
    sub: `test-${role.toLowerCase()}`,
    name: `测试 ${role}`,
    districts: ['130273'],
    roles: [role],
    scope: ['dashboard'],
    sid: 'test-session',
    ver: 1,
    ...more,
  };
}
