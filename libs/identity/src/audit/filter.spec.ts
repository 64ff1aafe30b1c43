import { positionText, readAuditFilter } from './filter.ts';

const read = (query: string) => readAuditFilter(new URLSearchParams(query));

describe('the filter of the record', () => {
  it('is empty where nothing is asked for', () => {
    const nothing = {
      from: null,
      to: null,
      actor: null,
      subject: null,
      requestId: null,
      kinds: [],
      after: null,
      first: 50,
    };
    expect(read('')).toEqual(nothing);
    expect(read('from=&actor=%20&kind=')).toEqual(nothing);
  });

  it('reads what is asked for', () => {
    const position = { at: '2023-06-30T01:02:03.000004Z', key: 's0000000000000000012' };
    expect(
      read(
        `from=2023-06-01&to=2023-06-30&actor=办公室&kind=LOCKED,SIGNED_IN&kind=DISABLED&requestId=request-1&first=7&after=${positionText(position)}`,
      ),
    ).toEqual({
      from: '2023-06-01',
      to: '2023-06-30',
      actor: '办公室',
      subject: null,
      requestId: 'request-1',
      kinds: ['LOCKED', 'SIGNED_IN', 'DISABLED'],
      after: position,
      first: 7,
    });
  });

  it.each([
    ['from=2023-02-30', 'from'],
    ['to=yesterday', 'to'],
    ['kind=EVERYTHING', 'kind'],
    ['first=0', 'first'],
    ['first=201', 'first'],
    ['first=1e2', 'first'],
    ['after=x', 'after'],
    [`after=${Buffer.from('["2023-06-30","s1"]').toString('base64url')}`, 'after'],
    [`actor=${'x'.repeat(101)}`, 'actor'],
  ])('refuses %s', (query, field) => {
    expect(() => read(query)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', details: expect.objectContaining({ field }) }),
    );
  });
});
