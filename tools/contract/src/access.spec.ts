import { checkAccess } from './access.ts';
import { composeSupergraph } from './compose.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag", "@shareable"])';
const compose = (...types: string[]) =>
  composeSupergraph(types.map((sdl, index) => ({ name: `part${index}`, sdl: `${LINK}\n${sdl}` })));
const check =
  (...types: string[]) =>
  () =>
    checkAccess(compose(...types), new Set(['plan.read']));

describe('the declared access of the composed graph', () => {
  it('is there for what is public and for what asks for a permission, and comes through both composers', () => {
    expect(
      check(
        'type Query { plan: String @tag(name: "access/plan/read") }',
        'type Query { today: String @tag(name: "pii") @tag(name: "access/public") }',
      ),
    ).not.toThrow();
  });

  it.each([
    ['a query that tells nothing', 'type Query { plan: String }', 'Query.plan: neither @Allow nor @Public'],
    [
      'a mutation that tells nothing',
      'type Query { plan: String @tag(name: "access/public") } type Mutation { adopt: String @tag(name: "pii") }',
      'Mutation.adopt: neither @Allow nor @Public',
    ],
    [
      'a permission that nobody can hold',
      'type Query { plan: String @tag(name: "access/plan/raed") }',
      'Query.plan: plan.raed is in no table of permissions',
    ],
  ])('is refused for %s', (_, sdl, fault) => {
    expect(check(sdl)).toThrow(fault);
  });

  it('is refused where two subgraphs answer one field to different people', () => {
    expect(
      check(
        'type Query { plan: String @shareable @tag(name: "access/plan/read") }',
        'type Query { plan: String @shareable @tag(name: "access/public") }',
      ),
    ).toThrow(/Query\.plan: .* at once/);
  });
});
