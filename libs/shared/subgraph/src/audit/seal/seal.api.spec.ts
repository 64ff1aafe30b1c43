import { dayAgo, KEY, openRecord, SECRET, type OpenRecord } from '../past.fixture.ts';
import { notes } from '../../testing/fixture/note.ts';
import { SealKey } from './mac.ts';
import { auditCommand } from './service.ts';

let record: OpenRecord;
beforeEach(async () => {
  record = await openRecord();
});
afterEach(() => record.close());

const faultsOf = async (...args: Parameters<OpenRecord['verify']>) =>
  (await record.verify(...args)).faults.map(({ day, fault }) => `${day} ${fault}`);

describe('the record of a day', () => {
  it('is sealed when the day is over, each day after the one before, and then fits', async () => {
    await record.pastDays(4, 2);
    const { sealed } = await record.seal();
    expect(sealed.map(({ day }) => day)).toEqual([4, 3, 2, 1].map(dayAgo));
    expect((await record.seal()).sealed).toEqual([]);
    const verdict = await record.verify();
    expect(verdict).toMatchObject({ faults: [], days: 4, last: sealed.at(-1) });
  });

  it('fits also when it has more rows than are read at once', async () => {
    await record.pastDays(1);
    await record.tamper(
      `insert into programs.audit_log (occurred_at, table_name, operation)
         select now() - interval '1 day', 'note', 'UPDATE' from generate_series(1, 11000)`,
    );
    await record.seal();
    expect(await record.verify()).toMatchObject({ faults: [], days: 1 });
  });

  it('is sealed once when two services do it at the same moment', async () => {
    await record.pastDays(3);
    const both = await Promise.allSettled([record.seal(), record.seal()]);
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await record.verify()).faults).toEqual([]);
  });

  it('that is not sealed is told', async () => {
    await record.pastDays(2);
    expect(await faultsOf()).toEqual([`${dayAgo(2)} NOT_SEALED`, `${dayAgo(1)} NOT_SEALED`]);
  });
});

describe('somebody with all the rights of the database', () => {
  const day = dayAgo(3);
  const ofDay = `(occurred_at at time zone 'Asia/Shanghai')::date = '${day}'`;
  const accessOfDay = `(at at time zone 'Asia/Shanghai')::date = '${day}'`;
  beforeEach(async () => {
    await record.pastDays(5, 3);
    await record.seal();
  });

  it.each([
    ['changes who did it', `update programs.audit_log set actor = 'other' where ${ofDay}`],
    ['changes what was done', `update programs.audit_log set after = after || '{"no": 99}' where ${ofDay}`],
    ['removes one row', `delete from programs.audit_log where ${ofDay} and operation = 'UPDATE'`],
    ['removes a whole day', `delete from programs.audit_log where ${ofDay}`],
    ['changes who read', `update programs.access_log set actor = 'other' where ${accessOfDay}`],
    ['removes what was read', `delete from programs.access_log where ${accessOfDay}`],
    [
      'adds a row',
      `insert into programs.audit_log (occurred_at, table_name, operation) values ('${day} 12:00', 'note', 'INSERT')`,
    ],
    [
      'moves a row to another day',
      `update programs.audit_log set occurred_at = occurred_at + interval '5 days' where ${ofDay}`,
    ],
  ])('is found out when he %s, by the day', async (_, sql) => {
    await record.tamper(sql);
    expect((await faultsOf()).at(0)).toBe(`${day} ROWS_DIFFER`);
    const command = auditCommand(notes, { ownerUrl: record.database.ownerUrl('programs'), sealKey: SECRET }, [
      'verify',
    ]);
    await expect(command).rejects.toThrow(new RegExp(`programs: [^\\n]*\\n  ${day}`));
  });

  it('is found out when he makes the seals anew without the key', async () => {
    await record.tamper(
      `delete from programs.audit_log where ${ofDay}`,
      `delete from programs.audit_seal where day >= '${day}'`,
    );
    const forger = new SealKey('another-key-of-thirty-two-letters-or-more');
    await record.seal(forger);
    expect((await faultsOf()).at(0)).toBe(`${day} SEAL_FORGED`);
  });

  it('is found out when he has the sealing itself lie', async () => {
    await record.tamper(
      `create or replace function programs.audit_digest(of_day date) returns table (counts int[], digest text)
         language sql as $$ select array[0, 0], 'nothing happened' $$`,
      `delete from programs.audit_seal where day >= '${day}'`,
    );
    await record.seal();
    expect((await faultsOf()).at(0)).toBe(`${day} ROWS_DIFFER`);
  });

  it('is found out when he corrects the digest', async () => {
    await record.tamper(
      `update programs.audit_log set actor = 'other' where ${ofDay}`,
      `update programs.audit_seal set digest = (select digest from programs.audit_digest('${day}')) where day = '${day}'`,
    );
    expect((await faultsOf()).at(0)).toBe(`${day} SEAL_FORGED`);
  });

  it('is found out when he removes a day with its seal', async () => {
    await record.tamper(
      `delete from programs.audit_log where ${ofDay}`,
      `delete from programs.access_log where ${accessOfDay}`,
      `delete from programs.audit_seal where day = '${day}'`,
    );
    expect(await faultsOf()).toEqual([`${dayAgo(2)} CHAIN_BROKEN`]);
  });

  it('is found out when he removes the oldest days with their seals', async () => {
    await record.tamper(
      `delete from programs.audit_log where occurred_at < now() - interval '4 days'`,
      `delete from programs.access_log where at < now() - interval '4 days'`,
      `delete from programs.audit_seal where day <= '${dayAgo(5)}'`,
    );
    expect((await faultsOf()).at(0)).toBe(`${dayAgo(4)} CHAIN_BROKEN`);
  });

  it('is found out by a seal noted elsewhere when he removes the newest days with their seals', async () => {
    const { last } = await record.verify();
    await record.tamper(
      `delete from programs.audit_log where occurred_at < now() - interval '12 hours' and ${ofDay}`,
      `delete from programs.access_log where ${accessOfDay}`,
      `delete from programs.audit_seal where day >= '${day}'`,
    );
    await record.seal();
    expect(await faultsOf(KEY, { [last!.day]: last!.mac })).toEqual([`${last!.day} NOT_AS_KNOWN`]);
  });

  it('is found out when he says that a day was pruned', async () => {
    await record.tamper(
      `delete from programs.audit_log where ${ofDay}`,
      `delete from programs.access_log where ${accessOfDay}`,
      `update programs.audit_seal set pruned_at = now(), pruned_mac = mac where day = '${day}'`,
    );
    expect(await faultsOf()).toEqual([`${day} PRUNING_FORGED`]);
  });
});
