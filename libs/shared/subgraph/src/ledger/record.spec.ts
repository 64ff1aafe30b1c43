import { Checks } from '../checks.ts';
import type { Ctx } from '../context.ts';
import {
  checkClose,
  checkReopen,
  close,
  mustBeActive,
  notInTheFuture,
  reopen,
  type LedgerRow,
} from './record.ts';

/** Still 29 June in Greenwich, and the 30th in Shanghai. */
const ctx = { language: 'zh', now: new Date('2023-06-29T17:00:00Z') } as Ctx;
const row = (more: Partial<LedgerRow> = {}) =>
  ({ status: 'ACTIVE', closedOn: null, closedReason: null, ...more }) as LedgerRow;
const closing = { id: 'x', expectedVersion: 1, closedOn: '2023-06-30', reason: ' 注销 ' };

/** What a check finds: field and code. */
function found(check: (faults: Checks) => void): string[] {
  const faults = new Checks(ctx);
  check(faults);
  return faults.asProblem().fields.map(({ path, code }) => `${path.join('.')} ${code}`);
}

describe('an entry of a ledger', () => {
  it('ends on a day from its beginning to today, with a reason', () => {
    const check = (more: object, since: string | null = '2020-01-01') =>
      found((faults) => checkClose(faults, ctx, { ...closing, ...more }, since));
    expect(check({})).toEqual([]);
    expect(check({ closedOn: '1999-01-01' }, null)).toEqual([]);
    expect(check({ closedOn: '2023-07-01' })).toEqual(['closedOn IN_THE_FUTURE']);
    expect(check({ closedOn: '2019-12-31' })).toEqual(['closedOn BEFORE_START']);
    expect(check({ reason: ' ' })).toEqual(['reason REQUIRED']);
  });

  it('ends once, and is put back only when it ended, with a reason', () => {
    const ended = row({ status: 'CLOSED', closedOn: '2023-06-01' });
    expect(found((faults) => mustBeActive(faults, 'closedOn', row()))).toEqual([]);
    expect(found((faults) => mustBeActive(faults, 'closedOn', ended))).toEqual(['closedOn ALREADY_CLOSED']);
    const back = { id: 'x', expectedVersion: 1, reason: '误注销' };
    expect(found((faults) => checkReopen(faults, back, ended))).toEqual([]);
    expect(found((faults) => checkReopen(faults, { ...back, reason: '' }, row()))).toEqual([
      'reason REQUIRED',
      'reason NOT_CLOSED',
    ]);
  });

  it('says when and why it ended, and afterwards why it is back', () => {
    const entry = row();
    close(entry, closing);
    expect(entry).toEqual(row({ status: 'CLOSED', closedOn: '2023-06-30', closedReason: '注销' }));
    reopen(entry, { id: 'x', expectedVersion: 2, reason: ' 误注销 ' });
    expect(entry).toEqual(row({ closedReason: '误注销' }));
  });

  it('has days that have come in Shanghai, or none', () => {
    const check = (day: string | null) => found((faults) => notInTheFuture(faults, ctx, 'on', day));
    expect([check('2023-06-30'), check(null), check('2023-07-01')]).toEqual([[], [], ['on IN_THE_FUTURE']]);
  });
});
