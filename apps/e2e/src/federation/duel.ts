import { type Attempt, comparable, reached, succeeded, type Variables } from './attempt.ts';
import type { Answer, GraphClient } from './graph-client.ts';

/** Somebody who tries to reach what is another's, and somebody who may. */
export interface Duel {
  what: string;
  asker: GraphClient;
  owner: GraphClient;
  attempts: Attempt[];
  /** what no answer to the asker may hold */
  secrets: string[];
}

/** An attempt with what the asker was answered. */
export interface Tried extends Attempt {
  duel: Duel;
  answer: Answer;
}

/** What came of all attempts; each fault as a line. */
export interface Outcome {
  tried: Tried[];
  /** the asker was told or could change something */
  succeeded: string[];
  /** what is hidden is answered otherwise than what is nowhere */
  telling: string[];
  /** the services stumbled */
  broken: string[];
}

/** So many questions are open at once: enough to keep two processors busy. */
const AT_ONCE = 6;

/** Does something with each, some of them at once; the results are in their order. */
export async function eachOf<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < all.length) {
      const index = next;
      next += 1;
      results[index] = await work(all[index] as T);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** Lets every asker try everything. */
export async function attack(duels: readonly Duel[]): Promise<Outcome> {
  const outcome: Outcome = { tried: [], succeeded: [], telling: [], broken: [] };
  const all = duels.flatMap((duel) => duel.attempts.map((attempt) => ({ duel, attempt })));
  outcome.tried = await eachOf(all, async ({ duel, attempt }) => {
    const { asker, secrets } = duel;
    const answer = await asker.ask(attempt.document, attempt.hidden);
    const told = `${duel.what}: ${attempt.path}, ${attempt.field}: ${JSON.stringify(answer.data)}`;
    if (succeeded(answer, attempt, secrets)) outcome.succeeded.push(told);
    const fault = answer.errors.find(({ extensions }) => !PLAIN.has(extensions.code));
    if (fault) outcome.broken.push(`${told}: ${fault.extensions.code}: ${attempt.document}`);
    if (attempt.missing) {
      const twin = comparable(await asker.ask(attempt.document, attempt.missing), attempt.missing);
      const hidden = comparable(answer, attempt.hidden);
      if (hidden !== twin) outcome.telling.push(`${told}: ${hidden} instead of ${twin}`);
    }
    return { ...attempt, duel, answer };
  });
  return outcome;
}

/** Refusals by plain codes are answers; anything else (a limit, a document that is not valid) proves nothing. */
const PLAIN = new Set(['FORBIDDEN', 'BAD_USER_INPUT']);

/**
 * Lets those who may ask the same. What they are answered no better than the asker was proves nothing, and is not
 * counted: there is no such row, or the question is refused for another reason.
 * @returns the attempts that count
 */
export async function withControl(tried: readonly Tried[]): Promise<{ proved: Tried[]; hollow: Tried[] }> {
  const isChange = ({ document }: Tried) => document.startsWith('mutation');
  const holds = async (one: Tried): Promise<boolean> => {
    const asked: Variables = one.control ?? one.hidden;
    const answer = await one.duel.owner.ask(one.document, asked);
    if (isChange(one)) return reached(answer);
    return answer.errors.length === 0 && comparable(answer, asked) !== comparable(one.answer, one.hidden);
  };
  const reads = tried.filter((one) => !isChange(one));
  const held = new Map<Tried, boolean>();
  (await eachOf(reads, holds)).forEach((isHeld, index) => held.set(reads[index]!, isHeld));
  // Changes come one after the other: each finds what the one before it has left.
  for (const one of tried.filter(isChange)) held.set(one, await holds(one));
  return {
    proved: tried.filter((one) => held.get(one)),
    hollow: tried.filter((one) => !held.get(one)),
  };
}
