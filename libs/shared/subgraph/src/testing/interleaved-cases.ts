import type { Actor } from '@tongxing/auth';
import { actorFor } from './actor.ts';
import type { Answer, RunningSubgraph } from './harness.ts';

/** One thing that is asked again and again, by turns for either district. */
export interface Asked {
  readonly query: string;
  /** may name what is the other's, which must not help */
  readonly variables?: (theirs: readonly string[], index: number) => object;
  /** whom besides the offices; the office when left out */
  readonly as?: (district: string) => Actor | null;
  /** the code with which it is refused, where that is what is wanted */
  readonly fails?: string;
}

interface Interleaving {
  readonly districts: readonly [string, string];
  /** as an office: names what belongs to its district, in fields called `id`, which tells the rows apart */
  readonly inventory: string;
  readonly asked: readonly Asked[];
}

const REQUESTS = 1000;
/** Far more than there are connections, so that they change hands between any two statements. */
const AT_ONCE = 50;
/** A mistake that shows only when the last user's variables are still set: those in between have none. */
const STRANGERS: readonly (Actor | null)[] = [null, actorFor('CITY', { districts: [] })];

/**
 * Tests that requests of two districts, strangers and failing ones among them, which share two connections, never
 * see each other's rows. The service under test must have been started with `connections: 2`.
 */
export function keepsDistrictsApart(app: () => RunningSubgraph, what: Interleaving): void {
  const officeOf = (district: string) => actorFor('OFFICE', { districts: [district] });

  it(`shows no row of the other in ${REQUESTS} interleaved requests of two districts over two connections`, async () => {
    const owned = new Map<string, Set<string>>();
    for (const district of what.districts) {
      owned.set(district, idsIn(await app().execute(officeOf(district), what.inventory)));
    }
    const foreign: string[] = [];
    const unforeseen: string[] = [];
    const seen = new Map(what.districts.map((district) => [district, 0]));
    const one = async (index: number): Promise<void> => {
      const own = what.districts[index % 2]!;
      const other = what.districts[(index + 1) % 2]!;
      const asked = what.asked[Math.floor(index / 2) % what.asked.length]!;
      const isStranger = index % 11 === 0;
      const actor = isStranger ? STRANGERS[index % STRANGERS.length]! : (asked.as?.(own) ?? officeOf(own));
      const variables = asked.variables?.([...owned.get(other)!], index) ?? {};
      const answer = await app().execute(actor, asked.query, variables);
      const found = idsIn(answer);
      const hidden = isStranger ? new Set([...owned.get(own)!, ...owned.get(other)!]) : owned.get(other)!;
      foreign.push(...[...found].filter((id) => hidden.has(id)).map((id) => `${index}: ${id}`));
      if (isStranger) return;
      seen.set(own, seen.get(own)! + found.size);
      const codes = new Set(answer.errors?.map(({ extensions }) => extensions.code));
      if ([...codes].join() !== (asked.fails ?? '')) unforeseen.push(`${index}: ${[...codes].join()}`);
    };
    for (let from = 0; from < REQUESTS; from += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => one(from + index)));
    }
    expect([foreign.length, foreign.slice(0, 10)]).toEqual([0, []]);
    expect(unforeseen).toEqual([]);
    // Each has seen its own, many times over: otherwise nothing was shown.
    for (const district of what.districts) {
      expect(owned.get(district)!.size).toBeGreaterThan(10);
      expect(seen.get(district)).toBeGreaterThan(REQUESTS);
    }
  }, 60_000);
}

function idsIn({ data }: Answer): Set<string> {
  return new Set([...JSON.stringify(data ?? null).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id!));
}
