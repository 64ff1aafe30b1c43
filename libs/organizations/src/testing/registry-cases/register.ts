import { office, placesOf } from '../enterprises.ts';
import type { Tools } from './tools.ts';

/** Tests how every registry enters an entry. */
export function registersEntries({ registry, send, enter, field, list, registration }: Tools): void {
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
      expect(confirmed.result.__typename).toBe(`${registry.type}Registered`);
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
}
