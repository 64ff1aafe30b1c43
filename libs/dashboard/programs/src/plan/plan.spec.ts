import { readNumber, webAddress } from './typed.ts';
import { actionAddress, adoptAddress, reportAddress } from './links.ts';
import { outcomeOf } from './outcome.ts';

describe('addresses', () => {
  const day = new URLSearchParams({ on: '2022-03-31', clause: '二' });

  it('carry the day along and nothing else', () => {
    expect(actionAddress(3, day, 'T3a')).toBe('/actions/3?on=2022-03-31#T3a');
    expect(actionAddress(3, new URLSearchParams())).toBe('/actions/3');
  });

  it('lead a milestone of no action to the calendar', () => {
    expect(reportAddress(null, 'M0.1', new URLSearchParams())).toBe('/calendar/report/M0.1');
    expect(reportAddress(3, 'M3.R@2022', new URLSearchParams())).toBe('/actions/3/report/M3.R%402022');
    expect(adoptAddress('threshold', 'T3c.body', day)).toBe(
      '/contradictions/threshold/T3c.body?on=2022-03-31',
    );
  });
});

describe('numbers as they are typed', () => {
  it.each([
    ['12', 12],
    ['1,200', 1200],
    ['1，200', 1200],
    [' 65.5 ', 65.5],
    ['-3', -3],
    ['', null],
    ['三', null],
    ['1e3', null],
    ['12家', null],
  ])('%j is read as %p', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});

describe('the address of evidence', () => {
  it('is followed when it is one of the web', () => {
    expect(webAddress('https://example.com/a?b=1')).toBe('https://example.com/a?b=1');
  });

  it('is not followed when it is a script, a path or plain words', () => {
    for (const text of ['javascript:alert(1)', 'data:text/html,x', '/etc', '档案柜 3'])
      expect(webAddress(text)).toBeNull();
  });
});

describe('what comes of a change', () => {
  const failed = (code: string, extensions = {}): never =>
    ({ graphQLErrors: [{ extensions: { code, ...extensions } }] }) as never;

  it('is done when the change was recorded', () => {
    expect(outcomeOf({ __typename: 'AdoptionRecorded' }, undefined, '')).toEqual({ kind: 'done' });
  });

  it('shows the problems of single fields where there are any, else the whole', () => {
    const field = { message: '请写明理由', path: ['input', 'reason'] };
    const whole = { __typename: 'InvalidInput', message: '输入有误', path: ['input'], fields: [] } as const;
    expect(outcomeOf({ ...whole, fields: [field] }, undefined, '')).toEqual({
      kind: 'problems',
      problems: [field],
    });
    expect(outcomeOf(whole, undefined, '')).toEqual({ kind: 'problems', problems: [whole] });
  });

  it('is a conflict when somebody was quicker', () => {
    expect(outcomeOf({ __typename: 'VersionConflict', currentVersion: 4 }, undefined, '')).toEqual({
      kind: 'conflict',
      conflict: { currentVersion: 4 },
    });
  });

  it('keeps the entries when nobody answers or the session has ended', () => {
    expect(outcomeOf(null, { networkError: new Error('off'), graphQLErrors: [] }, '').kind).toBe(
      'unreachable',
    );
    expect(outcomeOf(null, failed('SUBGRAPH_UNAVAILABLE'), '').kind).toBe('unreachable');
    expect(outcomeOf(null, failed('UNAUTHENTICATED'), '').kind).toBe('signedOut');
  });

  it('gives the reference to report when something broke', () => {
    const outcome = outcomeOf(null, failed('INTERNAL', { requestId: 'r-1' }), '没有提交成功');
    expect(outcome).toEqual({ kind: 'problems', problems: [{ message: '没有提交成功 (r-1)', path: [] }] });
  });
});
