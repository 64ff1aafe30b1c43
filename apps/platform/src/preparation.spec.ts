import { appendFile } from 'node:fs/promises';
import type { PreparationRecord } from './database.ts';
import { fakeService } from './fake-service.ts';
import { prepare, replay } from './preparation.ts';
import { openServiceLog } from './service-log.ts';

type Fake = Awaited<ReturnType<typeof fakeService>>;

function inMemory(): PreparationRecord {
  const kept = new Map<string, string>();
  return {
    matches: async (service, fingerprint) => kept.get(service) === fingerprint,
    remember: async (service, fingerprint) => void kept.set(service, fingerprint),
  };
}

describe('prepare', () => {
  let fake: Fake;
  beforeEach(async () => {
    fake = await fakeService({ DEMONSTRATION: 'true' });
  });
  afterEach(() => fake.remove());

  const run = async (definition: Fake, record: PreparationRecord, signal = new AbortController().signal) => {
    const log = openServiceLog({ folder: definition.folder, service: 'fake', onWarning: () => undefined });
    const ran = await prepare(definition, { record, log, signal });
    return { ran, lines: log.tail() };
  };

  it('runs once for a build, and with rights that the service itself never has', async () => {
    const record = inMemory();
    const definition = { ...fake, preparation: { OWNER: 'owner' } };
    expect(await run(definition, record)).toEqual({ ran: true, lines: ['prepared as owner'] });
    expect(await run(definition, record)).toEqual({ ran: false, lines: [] });
  });

  it('runs again for another build or another mode', async () => {
    const record = inMemory();
    const definition = { ...fake, preparation: { OWNER: 'owner' } };
    await run(definition, record);
    const empty = { ...definition, environment: { ...definition.environment, DEMONSTRATION: 'false' } };
    expect((await run(empty, record)).ran).toBe(true);
    await appendFile(fake.entry, '// changed\n');
    expect((await run(empty, record)).ran).toBe(true);
  });

  it('tells the last lines of a failure, and tries again next time', async () => {
    const record = inMemory();
    const definition = { ...fake, preparation: { OWNER: 'broken' } };
    await expect(run(definition, record)).rejects.toMatchObject({
      service: 'fake',
      tail: ['prepared as broken'],
    });
    await expect(run(definition, record)).rejects.toThrow('fake could not be prepared');
  });

  it('does not begin once the platform is to stop', async () => {
    const definition = { ...fake, preparation: { OWNER: 'owner' } };
    await expect(run(definition, inMemory(), AbortSignal.abort())).rejects.toThrow('aborted');
  });
});

describe('replay', () => {
  it('runs once after each time that the service or who listens to it was built anew', async () => {
    const fake = await fakeService();
    const listener = await fakeService();
    const definition = { ...fake, preparation: { OWNER: 'owner' } };
    const record = inMemory();
    const signal = new AbortController().signal;
    const log = openServiceLog({ folder: fake.folder, service: 'fake', onWarning: () => undefined });
    const again = () => replay(definition, [listener], { record, log, signal });
    expect([await again(), await again()]).toEqual([true, false]);
    expect(log.tail()).toEqual(['replayed as owner']);
    await appendFile(listener.entry, '// changed\n');
    expect([await again(), await again()]).toEqual([true, false]);
    await Promise.all([fake.remove(), listener.remove()]);
  });
});
