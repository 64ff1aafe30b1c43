import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { EnterpriseProjection } from '../enterprise/enterprise-projection.entity.ts';
import { people } from '../index.ts';
import { ACTORS, mutate, type MutationAnswer } from '../testing/mutate.ts';
import { always, nextId } from '../testing/rows.ts';

const { office } = ACTORS;
const DAYS = ['2022-01-01', '2022-06-30', '2022-07-01', '2022-12-31', '2023-03-31', '2023-06-30'] as const;
const ENTERPRISES = [nextId(), nextId()];
let app: RunningSubgraph;
let names = 0;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  const { em } = app.context(office);
  for (const id of ENTERPRISES) {
    const fact = {
      sizeClasses: always('SMALL'),
      registeredOn: null,
      status: 'ACTIVE' as const,
      closedOn: null,
    };
    const row = {
      id,
      districtCode: '130273',
      streetCode: '130273101',
      demonstration: false,
      entityVersion: 1,
    };
    em.create(EnterpriseProjection, { ...row, ...fact }, { persist: true });
  }
  await em.flush();
});
afterAll(() => app.stop());

/** What the ledger should hold: per coordinator whether they have left, and their terms. */
interface Coordinator {
  readonly id: string;
  version: number;
  left: string | null;
  terms: Term[];
}
interface Term {
  readonly id: string;
  readonly enterpriseId: string;
  version: number;
  from: string;
  to: string | null;
}

const day = fc.constantFrom(...DAYS);
const days = fc.record({ from: day, to: fc.option(day) });
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('assign' as const), who: fc.nat(1), where: fc.nat(1), days }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('change' as const), who: fc.nat(1), which: fc.nat(9), days }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), who: fc.nat(1), on: day }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const), who: fc.nat(1) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const meets = (a: Term, b: Pick<Term, 'from' | 'to'>) =>
  (a.to === null || a.to >= b.from) && (b.to === null || b.to >= a.from);

/** Whether the rules allow these days, for a new term or for `changed`. */
function isAllowed(
  who: Coordinator,
  enterpriseId: string,
  said: Step & { days: Pick<Term, 'from' | 'to'> },
  changed?: Term,
) {
  const { from, to } = said.days;
  if (to !== null && to < from) return false;
  if (who.left !== null && (to === null || to > who.left)) return false;
  return who.terms.every(
    (term) => term === changed || term.enterpriseId !== enterpriseId || !meets(term, said.days),
  );
}

async function take(coordinators: readonly Coordinator[], said: Step): Promise<void> {
  const who = coordinators[said.who]!;
  const succeeds = (answer: MutationAnswer) => !('code' in answer);
  if (said.do === 'assign') {
    const enterpriseId = ENTERPRISES[said.where]!;
    const input = { coordinatorId: who.id, enterpriseId, ...said.days, idempotencyKey: nextId() };
    const answer = await mutate(app, office, 'assignCoordinator', input);
    expect([said, succeeds(answer)]).toEqual([said, isAllowed(who, enterpriseId, said)]);
    if (answer.assignment)
      who.terms.push({ id: answer.assignment.id, enterpriseId, version: 1, ...said.days });
  } else if (said.do === 'change') {
    const term = who.terms[said.which % Math.max(1, who.terms.length)];
    if (!term) return;
    const input = { id: term.id, expectedVersion: term.version, ...said.days };
    const answer = await mutate(app, office, 'changeAssignment', input);
    expect([said, succeeds(answer)]).toEqual([said, isAllowed(who, term.enterpriseId, said, term)]);
    if (answer.assignment) Object.assign(term, said.days, { version: answer.assignment.version });
  } else if (said.do === 'close') {
    const input = { id: who.id, expectedVersion: who.version, closedOn: said.on, reason: '样本' };
    const answer = await mutate(app, office, 'closeCoordinator', input);
    expect(succeeds(answer)).toBe(who.left === null);
    if (!succeeds(answer)) return;
    Object.assign(who, { left: said.on, version: who.version + 1 });
    who.terms = who.terms.filter(({ from }) => from <= said.on);
    for (const term of who.terms) {
      if (term.to === null || term.to > said.on)
        Object.assign(term, { to: said.on, version: term.version + 1 });
    }
  } else {
    const input = { id: who.id, expectedVersion: who.version, reason: '样本' };
    const answer = await mutate(app, office, 'reopenCoordinator', input);
    expect(succeeds(answer)).toBe(who.left !== null);
    if (succeeds(answer)) Object.assign(who, { left: null, version: who.version + 1 });
  }
}

describe('assignments over time', () => {
  it('are, after any changes, what the rules make of them: never two of the same pair at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const coordinators: Coordinator[] = [];
        while (coordinators.length < 2) {
          names += 1;
          const input = { name: `样本变动${names}`, employment: 'FULL_TIME', idempotencyKey: nextId() };
          const { coordinator } = await mutate(app, office, 'registerCoordinator', input);
          coordinators.push({ id: coordinator.id, version: 1, left: null, terms: [] });
        }
        for (const said of steps) await take(coordinators, said);
        for (const { id, terms } of coordinators) {
          const query = `{ assignments(first: 200, filter: { coordinatorId: "${id}" }) { edges { node { id from to version enterprise { id } } } } }`;
          const { data } = await app.execute(office, query);
          const kept = data.assignments.edges.map(
            ({ node: { enterprise, ...node } }: { node: { enterprise: { id: string } } }) => ({
              ...node,
              enterpriseId: enterprise.id,
            }),
          );
          const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
          expect(kept.sort(byId)).toEqual(terms.toSorted(byId));
          for (const term of terms) {
            const same = terms.filter((other) => other !== term && other.enterpriseId === term.enterpriseId);
            expect(same.some((other) => meets(other, term))).toBe(false);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
