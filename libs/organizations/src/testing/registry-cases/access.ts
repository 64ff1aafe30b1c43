import type { Actor } from '@tongxing/auth';
import { actorFor } from '@tongxing/subgraph/testing';
import { office } from '../enterprises.ts';
import { UNKNOWN, type Tools } from './tools.ts';

/** Tests what every registry tells of its changes, and whom it refuses. */
export function tellsAndRefuses({
  app,
  registry,
  send,
  enter,
  read,
  list,
  registration,
  versionOf,
}: Tools): void {
  describe(`the history of one of the ${list}`, () => {
    it('tells who changed what, the newest first, and nothing that nobody changed', async () => {
      const { entry, filled } = await enter();
      const street = actorFor('STREET', { street: '130273101', name: '老庄子镇' });
      await send('change', { ...filled, ...registry.change, ...versionOf(entry) }, street);
      const asked = `history { totalCount pageInfo { hasNextPage } edges { node { by operation fields { field before after } } } }`;
      const { history } = await read(entry.id, asked);
      const [newest, first] = history.edges.map(({ node }: { node: object }) => node);
      expect(history.totalCount).toBe(2);
      expect(newest).toMatchObject({ by: '老庄子镇', operation: 'CHANGED' });
      expect(newest.fields.map(({ field: changed }: { field: string }) => changed)).toEqual(
        Object.keys(registry.change),
      );
      expect(first).toMatchObject({ by: office.name, operation: 'CREATED' });
      expect(first.fields).toContainEqual({ field: 'name', before: null, after: filled.name });
    });

    it('of many entries is read in one statement', async () => {
      await enter();
      const query = `{ ${list}(first: 20) { edges { node { history(first: 5) { edges { node { at } } } } } } }`;
      app().statements();
      await app().execute(office, query);
      expect(app().statements()).toHaveLength(2);
    });
  });

  describe(`who may keep the ${list}`, () => {
    it.each<[string, Actor]>([
      ['the city', actorFor('CITY')],
      ['the city’s office', actorFor('CITY_OFFICE')],
      ['an integrator', actorFor('INTEGRATOR')],
      ['an administrator', actorFor('ADMIN')],
    ])('is not %s, which is told so before anything is looked at', async (_, actor) => {
      const input = { id: UNKNOWN, expectedVersion: 1 };
      app().statements();
      const answers = [
        await send('register', registration(), actor),
        await send('change', { ...registry.form(), ...input }, actor),
        await send('close', { ...input, closedOn: '2023-01-01', reason: '无' }, actor),
        await send('reopen', { ...input, reason: '无' }, actor),
        await send('bulk', { rows: [input], ...registry.bulk }, actor),
      ];
      expect(new Set(answers.map(({ errors }) => errors?.[0]?.extensions.code))).toEqual(
        new Set(['FORBIDDEN']),
      );
      expect(app().statements()).toEqual([]);
    });
  });
}
