import fc from 'fast-check';
import { ROLES } from '@tongxing/auth';
import { asksForCode, isBound, mustEnrol, SECOND_FACTOR_RULES } from './second-factor.policy.ts';

const account = fc.record({
  roles: fc.subarray([...ROLES]),
  demonstration: fc.boolean(),
  secondFactor: fc.boolean(),
});
const rule = fc.constantFrom(...SECOND_FACTOR_RULES);

describe('the second factor', () => {
  it('is a duty of administrators and offices where it is required, and of nobody else', () => {
    fc.assert(
      fc.property(rule, account, (one, some) => {
        const senior = some.roles.includes('ADMIN') || some.roles.includes('OFFICE');
        expect(isBound(one, some)).toBe(one === 'required' && senior && !some.demonstration);
      }),
    );
  });

  it('has to be enrolled by who is bound and came by a password', () => {
    fc.assert(
      fc.property(rule, account, fc.constantFrom('PASSWORD', 'OIDC'), (one, some, method) => {
        const due = isBound(one, some) && !some.secondFactor && method === 'PASSWORD';
        expect(mustEnrol(one, some, method)).toBe(due);
      }),
    );
  });

  it('is asked for wherever it is enrolled, unless it is switched off', () => {
    fc.assert(
      fc.property(rule, account, (one, some) => {
        expect(asksForCode(one, some)).toBe(some.secondFactor && one !== 'off');
      }),
    );
  });
});
