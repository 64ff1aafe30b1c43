import type { Actor } from '@tongxing/auth';
import { actorFor, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { office, placesOf } from './enterprises.ts';
import { clientOf, next, type Registry } from './registry.ts';

/** What differs from registry to registry in what all of them do. */
export interface RegistryCases extends Registry {
  /** something of the form that a test changes, with its new value */
  readonly change: Record<string, unknown>;
  /** something that a bulk change gives */
  readonly bulk: Record<string, unknown>;
  /** the field that says when it began, which the end cannot come before */
  readonly begins: string;
}

const UNKNOWN = '019aa000-0000-7000-8000-000000000000';
const elsewhere = actorFor('OFFICE', { districts: ['130299'] });

/** Tests what every registry does in the one way in which ledgers are kept. Call it at the top of a spec. */
export function keepsALedger(app: () => RunningSubgraph, registry: RegistryCases): void {
  const { send, enter, read } = clientOf(app, registry);
  const { type, plural, form } = registry;
  const list = plural.charAt(0).toLowerCase() + plural.slice(1);
  const field = type.charAt(0).toLowerCase() + type.slice(1);
  const registration = (more: object = {}) => ({ ...form(more), idempotencyKey: `key-${next()}`, ...more });
  const versionOf = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

  describe(`registering one of the ${list}`, () => {
    it('gives the same entry for the same key, once, also when it comes five times at once', async () => {
      const given = registration();
      const answers = await Promise.all(Array.from({ length: 5 }, () => send('register', given)));
      answers.push(await send('register', given));
      expect(new Set(answers.map(({ result }) => result[field]?.id)).size).toBe(1);
      expect(answers[0]!.result[field]).toMatchObject({ version: 1, status: 'ACTIVE', demonstration: false });
    });

    it('refuses a key that was used for another entry', async () => {
      const given = registration();
      await send('register', given);
      const { result } = await send('register', { ...registration(), idempotencyKey: given.idempotencyKey });
      expect(placesOf(result)).toEqual(['idempotencyKey KEY_USED']);
    });

    it('asks whether one of the same name is another, and believes that it is', async () => {
      const { entry, filled } = await enter();
      const alike = registration({ name: ` ${filled.name}（分部） ` });
      const { result } = await send('register', alike);
      expect(result).toMatchObject({
        __typename: 'DuplicateSuspected',
        code: 'DUPLICATE_SUSPECTED',
        path: ['name'],
        candidates: [{ id: entry.id, name: filled.name, detail: expect.stringContaining('老庄子镇') }],
      });
      const confirmed = await send('register', { ...alike, confirmedDistinct: true });
      expect(confirmed.result.__typename).toBe(`${type}Registered`);
    });

    it('says in the caller’s language what is wrong, each at its field', async () => {
      const wrong = registration({ name: ' ', idempotencyKey: '', [registry.begins]: '2023-07-01' });
      const [chinese, english] = [
        await send('register', wrong),
        await send('register', wrong, office, { 'accept-language': 'en-GB' }),
      ];
      expect(placesOf(chinese.result).sort()).toEqual(
        [`${registry.begins} IN_THE_FUTURE`, 'idempotencyKey REQUIRED', 'name REQUIRED'].sort(),
      );
      expect(chinese.result.message).toBe('有 3 处需要改正，没有保存。');
      expect(english.result.message).toBe('3 field(s) need attention; nothing was saved.');
      const texts = english.result.fields.map(({ message }: { message: string }) => message).join();
      expect(texts).not.toMatch(/[\u4e00-\u9fff]/);
    });

    it('refuses a town of nowhere', async () => {
      const { result } = await send('register', registration({ streetCode: '999999999' }));
      expect(placesOf(result)).toEqual(['streetCode UNKNOWN_STREET']);
    });
  });

  describe(`changing one of the ${list}`, () => {
    it('saves the whole form and moves the version on', async () => {
      const { entry, filled } = await enter();
      const { result } = await send('change', { ...filled, ...registry.change, ...versionOf(entry) });
      expect(result).toMatchObject({
        __typename: `${type}Changed`,
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
        [`${type}Changed`, 'VersionConflict'].sort(),
      );
    });

    it('asks about a name that others have only when the name changes', async () => {
      const [first, second] = [await enter(), await enter()];
      const taken = { ...second.filled, name: first.filled.name, ...versionOf(second.entry) };
      expect((await send('change', taken)).result.candidates).toMatchObject([{ id: first.entry.id }]);
      const { result } = await send('change', { ...taken, confirmedDistinct: true });
      expect(result.__typename).toBe(`${type}Changed`);
      const again = { ...taken, ...registry.change, ...versionOf(result[field]) };
      expect((await send('change', again)).result.__typename).toBe(`${type}Changed`);
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

  describe(`changing several of the ${list}`, () => {
    it('changes what is given of all of them, in the order asked for', async () => {
      const entries = [(await enter()).entry, (await enter()).entry].reverse();
      const { result } = await send('bulk', { rows: entries.map(versionOf), ...registry.bulk });
      expect(result.__typename).toBe(`${plural}Changed`);
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
        await send('change', { ...form(), ...input }, actor),
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
