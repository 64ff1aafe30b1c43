import { actorFor } from '@tongxing/subgraph/testing';
import { placesOf } from '../enterprises.ts';
import { UNKNOWN, type Tools } from './tools.ts';

/** Tests how every registry changes several entries at once. */
export function changesSeveral({ registry, send, enter, read, list, versionOf }: Tools): void {
  describe(`changing several of the ${list}`, () => {
    it('changes what is given of all of them, in the order asked for', async () => {
      const entries = [(await enter()).entry, (await enter()).entry].reverse();
      const { result } = await send('bulk', { rows: entries.map(versionOf), ...registry.bulk });
      expect(result.__typename).toBe(`${registry.plural}Changed`);
      expect(result[list]).toMatchObject(
        entries.map(({ id, name }: { id: string; name: string }) => ({
          id,
          name,
          version: 2,
          ...registry.bulk,
        })),
      );
    });

    it('changes none when one was changed meanwhile or is not to be found, and says which', async () => {
      const [first, second] = [await enter(), await enter()];
      await send('change', { ...second.filled, ...registry.change, ...versionOf(second.entry) });
      const rows = [
        versionOf(first.entry),
        versionOf(second.entry),
        { id: UNKNOWN, expectedVersion: 1 },
        { id: 'x', expectedVersion: 1 },
      ];
      const { result } = await send('bulk', { rows, ...registry.bulk });
      expect(result).toMatchObject({
        __typename: 'BulkConflict',
        path: ['rows'],
        conflicts: [
          { id: second.entry.id, currentVersion: 2 },
          { id: UNKNOWN, currentVersion: null },
          { id: 'x', currentVersion: null },
        ],
      });
      expect((await read(first.entry.id)).version).toBe(1);
    });

    it('takes 1 to 200 of them, and something to change', async () => {
      const { entry } = await enter();
      const many = Array.from({ length: 201 }, () => versionOf(entry));
      for (const rows of [[], many])
        expect(placesOf((await send('bulk', { rows, ...registry.bulk })).result)).toEqual(['rows ROW_COUNT']);
      expect(placesOf((await send('bulk', { rows: [versionOf(entry)] })).result)).toEqual([
        'rows NOTHING_TO_CHANGE',
      ]);
    });

    it('changes none when the actor may change but one', async () => {
      const [own, other] = [await enter(), await enter({ streetCode: '130273401' })];
      const rows = [own, other].map(({ entry }) => versionOf(entry));
      const street = actorFor('STREET', { street: '130273101' });
      const { result } = await send('bulk', { rows, ...registry.bulk }, street);
      expect(result.__typename).toBe('BulkConflict');
      expect((await read(own.entry.id)).version).toBe(1);
    });
  });
}
