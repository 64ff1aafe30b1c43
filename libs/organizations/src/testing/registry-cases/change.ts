import { actorFor } from '@tongxing/subgraph/testing';
import { office, placesOf } from '../enterprises.ts';
import { next } from '../registry.ts';
import { UNKNOWN, type Tools } from './tools.ts';

const elsewhere = actorFor('OFFICE', { districts: ['130299'] });

/** Tests how every registry changes an entry, ends it and puts it back. */
export function changesEntries({ registry, send, enter, read, field, list, versionOf }: Tools): void {
  describe(`changing one of the ${list}`, () => {
    it('saves the whole form and moves the version on', async () => {
      const { entry, filled } = await enter();
      const { result } = await send('change', { ...filled, ...registry.change, ...versionOf(entry) });
      expect(result).toMatchObject({
        __typename: `${registry.type}Changed`,
        [field]: { id: entry.id, version: 2, ...registry.change },
      });
    });

    it('leaves the version alone when nothing is different', async () => {
      const { entry, filled } = await enter();
      expect((await send('change', { ...filled, ...versionOf(entry) })).result[field].version).toBe(1);
    });

    it('answers a conflict with both versions, and keeps nothing', async () => {
      const { entry, filled } = await enter();
      await send('change', { ...filled, ...registry.change, ...versionOf(entry) });
      const { result } = await send('change', { ...filled, name: '第二人所见', ...versionOf(entry) });
      expect(result).toMatchObject({ __typename: 'VersionConflict', expectedVersion: 1, currentVersion: 2 });
      expect((await read(entry.id)).name).toBe(filled.name);
    });

    it('lets one of two people win who save at the same moment', async () => {
      const { entry, filled } = await enter();
      const names = ['甲所改名称', '乙所改名称'].map((name) => `${name}${next()}`);
      const answers = await Promise.all(
        names.map((name) => send('change', { ...filled, name, ...versionOf(entry) })),
      );
      expect(answers.map(({ result }) => result.__typename).sort()).toEqual(
        [`${registry.type}Changed`, 'VersionConflict'].sort(),
      );
    });

    it('asks about a name that others have only when the name changes', async () => {
      const [first, second] = [await enter(), await enter()];
      const taken = { ...second.filled, name: first.filled.name, ...versionOf(second.entry) };
      expect((await send('change', taken)).result.candidates).toMatchObject([{ id: first.entry.id }]);
      const { result } = await send('change', { ...taken, confirmedDistinct: true });
      expect(result.__typename).toBe(`${registry.type}Changed`);
      const again = { ...taken, ...registry.change, ...versionOf(result[field]) };
      expect((await send('change', again)).result.__typename).toBe(`${registry.type}Changed`);
    });

    it.each([
      ['an unknown entry', UNKNOWN, office],
      ['an id that is none', 'x', office],
      ['an entry of another district', null, elsewhere],
    ])('does not find %s', async (_, id, actor) => {
      const { entry, filled } = await enter();
      const { result } = await send(
        'change',
        { ...filled, ...versionOf(entry), ...(id ? { id } : {}) },
        actor,
      );
      expect(result).toMatchObject({ __typename: 'NotFound', path: ['id'] });
    });

    it('finds every fault of the form', async () => {
      const { entry, filled } = await enter();
      const { result } = await send('change', {
        ...filled,
        name: '长'.repeat(201),
        streetCode: '130299001',
        ...versionOf(entry),
      });
      expect(placesOf(result).sort()).toEqual(['name TOO_LONG', 'streetCode UNKNOWN_STREET']);
    });
  });

  describe(`ending one of the ${list}`, () => {
    const end = (entry: { id: string; version: number }, more: object = {}) =>
      send('close', { ...versionOf(entry), closedOn: '2023-06-01', reason: ' 已注销 ', ...more });

    it('takes a day and a reason, and putting it back another', async () => {
      const { entry } = await enter();
      const closed = (await end(entry)).result[field];
      expect(closed).toMatchObject({
        status: 'CLOSED',
        closedOn: '2023-06-01',
        closedReason: '已注销',
        version: 2,
      });
      const { result } = await send('reopen', { ...versionOf(closed), reason: '误注销' });
      expect(result[field]).toMatchObject({
        status: 'ACTIVE',
        closedOn: null,
        closedReason: '误注销',
        version: 3,
      });
    });

    it('wants a reason and a day between the beginning and today', async () => {
      const { entry } = await enter({ [registry.begins]: '2022-01-01' });
      const early = await end(entry, { closedOn: '2021-12-31', reason: ' ' });
      expect(placesOf(early.result).sort()).toEqual(['closedOn BEFORE_START', 'reason REQUIRED']);
      expect(placesOf((await end(entry, { closedOn: '2023-07-01' })).result)).toEqual([
        'closedOn IN_THE_FUTURE',
      ]);
    });

    it('happens once, and only what ended is put back', async () => {
      const { entry } = await enter();
      const early = await send('reopen', { ...versionOf(entry), reason: '无' });
      expect(placesOf(early.result)).toEqual(['reason NOT_CLOSED']);
      const closed = (await end(entry)).result[field];
      expect(placesOf((await end(closed)).result)).toEqual(['closedOn ALREADY_CLOSED']);
    });

    it('keeps the beginning before the end', async () => {
      const { entry, filled } = await enter();
      const closed = (await end(entry)).result[field];
      const late = { ...filled, [registry.begins]: '2023-06-02', ...versionOf(closed) };
      expect(placesOf((await send('change', late)).result)).toEqual([`${registry.begins} AFTER_END`]);
    });
  });
}
