import { ROLES, UNIT_CODES } from '@tongxing/auth';
import type { Actor } from '@tongxing/auth';
import fc from 'fast-check';
import { claimsFor } from './claims.ts';

const CORE = ['people', 'organizations', 'programs'];
/** Texts that are found again wherever they have gone. */
const secret = fc.uuid();
const actors: fc.Arbitrary<Actor> = fc
  .record(
    {
      sub: secret,
      name: secret,
      unit: fc.constantFrom(...UNIT_CODES),
      districts: fc.array(fc.stringMatching(/^\d{6}$/), { maxLength: 3 }),
      street: secret,
      body: secret,
      roles: fc.subarray([...ROLES]),
      scope: fc.array(secret, { maxLength: 2 }),
      sid: secret,
      ver: fc.integer({ min: 1 }),
    },
    { requiredKeys: ['sub', 'name', 'districts', 'roles', 'scope', 'sid', 'ver'] },
  )
  // One day an actor has a claim that nobody has thought of here.
  .chain((actor) => secret.map((added) => ({ ...actor, added }) as Actor));

describe('the claims', () => {
  it('for a core subgraph are all but session, version, and what nobody has decided upon', () => {
    fc.assert(
      fc.property(actors, fc.constantFrom(...CORE), (actor, subgraph) => {
        const told = claimsFor(subgraph, actor)!;
        const { sub, name, districts, roles, scope } = actor;
        expect(told).toMatchObject({ sub, name, districts, roles, scope, sid: '', ver: 0 });
        for (const claim of ['unit', 'street', 'body'] as const) expect(told[claim]).toBe(actor[claim]);
        expect(JSON.stringify(told)).not.toContain(actor.sid);
        expect(told).not.toHaveProperty('added');
      }),
    );
  });

  it('for any other subgraph hold an id, districts and roles, and no other word of the actor', () => {
    const names = fc.string().filter((name) => !CORE.includes(name));
    fc.assert(
      fc.property(actors, names, (actor, subgraph) => {
        const told = claimsFor(subgraph, actor)!;
        const { sub, districts, roles } = actor;
        expect(told).toEqual({ sub, name: '', districts, roles, scope: [], sid: '', ver: 0 });
      }),
    );
  });

  it('are none when nobody acts', () => {
    for (const subgraph of [...CORE, 'canteen', 'constructor']) expect(claimsFor(subgraph, null)).toBeNull();
  });
});
