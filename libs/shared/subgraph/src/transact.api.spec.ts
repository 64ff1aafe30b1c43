import { DeadlockException } from '@mikro-orm/core';
import { transact, type Ctx } from './context.ts';
import { actorFor, startSubgraph, type RunningSubgraph } from './testing/index.ts';
import { Note, notes } from './testing/fixture/note.ts';

const DISTRICT = '130273';
let app: RunningSubgraph;
let ids: [string, string];
beforeAll(async () => {
  app = await startSubgraph(notes);
  const { em } = app.context(actorFor('OFFICE'));
  const rows = [0, 1].map((no) =>
    em.create(Note, { districtCode: DISTRICT, heading: 'H', no }, { persist: true }),
  );
  await em.flush();
  ids = [rows[0]!.id, rows[1]!.id];
});
afterAll(() => app.stop());

const context = () => app.context(actorFor('OFFICE'));
const raise = async (tx: Ctx, id: string) => {
  await tx.em.execute('update programs.note set no = no + 10 where id = ?', [id]);
};
const numbers = async () =>
  (await context().em.find(Note, {}, { orderBy: { no: 'asc' } })).map(({ no }) => no);

/** Resolves for everybody once so many have come. */
function meeting(expected: number): () => Promise<void> {
  let come = 0;
  let open: () => void;
  const all = new Promise<void>((resolve) => (open = resolve));
  return () => {
    if (++come === expected) open();
    return all;
  };
}

describe('two changes that wait for each other', () => {
  it('both happen, each once: the one that gave way is begun anew', async () => {
    const met = meeting(2);
    let beginnings = 0;
    const change = (first: string, second: string) =>
      transact(context(), async (tx) => {
        beginnings += 1;
        await raise(tx, first);
        if (beginnings <= 2) await met();
        await raise(tx, second);
      });
    await Promise.all([change(ids[0], ids[1]), change(ids[1], ids[0])]);
    expect(beginnings).toBe(3);
    expect(await numbers()).toEqual([20, 21]);
  });

  it('are not begun anew without end', async () => {
    let beginnings = 0;
    const gaveWay = new DeadlockException(new Error('deadlock detected'));
    const always = transact(context(), async (tx) => {
      beginnings += 1;
      await raise(tx, ids[0]);
      throw gaveWay;
    });
    await expect(always).rejects.toBe(gaveWay);
    expect([beginnings, await numbers()]).toEqual([3, [20, 21]]);
  });

  it('inside another change are left to that one, whose work is taken back with theirs', async () => {
    let [outer, inner] = [0, 0];
    const always = transact(context(), async (tx) => {
      outer += 1;
      await transact(tx, async () => {
        inner += 1;
        throw new DeadlockException(new Error('deadlock detected'));
      });
    });
    await expect(always).rejects.toBeInstanceOf(DeadlockException);
    expect([outer, inner]).toEqual([3, 3]);
  });
});
