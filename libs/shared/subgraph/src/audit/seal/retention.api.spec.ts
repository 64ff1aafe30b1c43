import { Jobs, JOBS_SCHEMA } from '@tongxing/jobs';
import { createLogger } from '@tongxing/logging';
import { PgBoss } from 'pg-boss';
import { prepareSubgraph } from '../../prepare.ts';
import { eventually } from '../../testing/index.ts';
import { notes } from '../../testing/fixture/note.ts';
import { dayAgo, KEY, openRecord, SECRET, type OpenRecord } from '../past.fixture.ts';
import { auditCommand, keepSealsOnSchedule, sealSchedule } from './service.ts';

let record: OpenRecord;
beforeEach(async () => {
  record = await openRecord();
});
afterEach(() => record.close());

describe('retention', () => {
  const prepareWith = (retentionMonths: number) =>
    prepareSubgraph(notes, {
      ownerUrl: record.database.ownerUrl('programs'),
      jobsOwnerUrl: record.database.ownerUrl('jobs'),
      demonstration: false,
      log: createLogger('test', 'error'),
      retentionMonths,
    });
  const oldest = async () =>
    (
      await record.asSuperuser<{ days: number }>(
        `select extract(day from now() - min(occurred_at))::int as days from programs.audit_log`,
      )
    )[0]?.days;

  it('removes whole sealed days past their time, keeps their seals, and the rest still fits', async () => {
    await record.pastDays(400, 200, 150);
    await prepareWith(6);
    const { sealed, pruned } = await record.seal();
    const [{ cut = '' } = {}] = await record.asSuperuser<{ cut: string }>(
      `select ((now() at time zone 'Asia/Shanghai')::date - interval '6 months')::date::text as cut`,
    );
    expect(pruned).toEqual(sealed.map(({ day }) => day).filter((day) => day < cut));
    expect([pruned[0], pruned.includes(dayAgo(200)), await oldest()]).toEqual([dayAgo(400), true, 150]);
    expect(await record.verify()).toMatchObject({ faults: [], days: 400 });
  });

  it('keeps three years where nothing else is said, and never less than six months', async () => {
    await record.pastDays(400);
    expect((await record.seal()).pruned).toEqual([]);
    await expect(prepareWith(5)).rejects.toThrow(/violates check/);
    expect(await oldest()).toBe(400);
  });

  it('is not the owner’s to shorten by hand', async () => {
    await record.pastDays(170);
    await prepareWith(6);
    await record.seal();
    const prune = `update programs.audit_seal set pruned_at = now(), pruned_mac = 'x' where day = '${dayAgo(170)}'`;
    await expect(record.asOwner(prune)).rejects.toThrow(/not past its time/);
    await expect(
      record.asService(`select programs.audit_prune(?, now(), 'x')`, [dayAgo(170)]),
    ).rejects.toThrow(/not past its time/);
    expect(await oldest()).toBe(170);
  });
});

/** What the clock does at ten past midnight. */
async function due(queue: string): Promise<void> {
  const clock = new PgBoss({
    connectionString: record.database.ownerUrl('jobs'),
    schema: JOBS_SCHEMA,
    supervise: false,
    schedule: false,
  });
  await clock.start();
  await clock.send(queue, {});
  await clock.stop({ graceful: false });
}

describe('the schedule', () => {
  it('has the days sealed by the service, and is known after every preparation', async () => {
    await record.pastDays(2);
    const log = createLogger('test', 'silent');
    const jobs = new Jobs({ url: record.database.appUrl('programs'), application: 'test-seal', log });
    await jobs.start();
    try {
      await keepSealsOnSchedule(
        { definition: notes, database: record.app.database, events: jobs, log, clock: () => new Date() },
        jobs,
        KEY,
      );
      expect(
        await record.asSuperuser(
          `select name, cron, timezone from jobs.schedule where name = 'programs.audit-seal'`,
        ),
      ).toEqual([
        { name: 'programs.audit-seal', cron: sealSchedule('programs').cron, timezone: 'Asia/Shanghai' },
      ]);
      await due(sealSchedule('programs').queue);
      const verdict = await eventually(record.verify, ({ days }) => days === 2);
      expect(verdict).toMatchObject({ faults: [], days: 2 });
    } finally {
      await jobs.stop();
    }
  });
});

describe('the operator', () => {
  const command = (args: string[], sealKey: string | undefined = SECRET) =>
    auditCommand(notes, { ownerUrl: record.database.ownerUrl('programs'), sealKey }, args);

  it('seals, verifies, and is given the newest seal to note elsewhere', async () => {
    await record.pastDays(2);
    const said = await command(['seal']);
    const noted = /\d{4}-\d\d-\d\d=[0-9a-f]{64}/.exec(said)?.[0] ?? '';
    expect(noted.slice(0, 10)).toBe(dayAgo(1));
    expect(await command(['verify', noted])).toContain(noted);
    await expect(command(['verify', `${noted.slice(0, -1)}x`])).rejects.toThrow(dayAgo(1));
  });

  it('is told what is missing or mistyped', async () => {
    await expect(command(['look'])).rejects.toThrow(/usage/);
    await expect(command(['verify', 'yesterday'])).rejects.toThrow(/usage/);
    await expect(
      auditCommand(notes, { ownerUrl: 'postgres://x', sealKey: undefined }, ['verify']),
    ).rejects.toThrow(/AUDIT_SEAL_KEY/);
    await expect(command(['verify'], 'short')).rejects.toThrow(/32/);
  });
});
