import fc from 'fast-check';
import { isLedgerName, isQueryString, looksForPeople } from './saved-view.policy.ts';

describe('the query string of a view', () => {
  it.each([
    '',
    'kind=LAWYER',
    'kind=LAWYER&sort=-name&columns=name,team&density=compact',
    'text=张',
    'text=%E5%BC%A0&from=2021-01-01',
    'text=',
    'filter.street=130273001',
    'text=a+b',
  ])('may be %p', (text) => {
    expect(isQueryString(text)).toBe(true);
  });

  it.each([
    '?kind=LAWYER',
    'kind',
    'javascript:alert(1)',
    'https://elsewhere.example/?a=b',
    'a=b#top',
    'a=<script>',
    'a="b"',
    'a=b c',
    'a=b\nc=d',
    'a==b',
    '=b',
    'a=b&',
    'a=%zz',
    'a=%E5',
    '/enterprises?a=b',
  ])('may not be %p', (text) => {
    expect(isQueryString(text)).toBe(false);
  });

  it('is whatever a browser writes for pairs of a name and any text', () => {
    const pairs = fc.array(
      fc.tuple(
        fc.stringMatching(/^[a-z][\w.-]{0,9}$/),
        fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
      ),
    );
    fc.assert(fc.property(pairs, (given) => isQueryString(new URLSearchParams(given).toString())));
  });
});

describe('the name of a ledger', () => {
  it.each(['enterprises', 'mediation-bodies', 'experts'])('may be %s', (text) => {
    expect(isLedgerName(text)).toBe(true);
  });

  it.each(['', '台账', 'a b', '../x', '-a', '1a'])('may not be %p', (text) => {
    expect(isLedgerName(text)).toBe(false);
  });
});

describe('a view that looks for words in a ledger of people', () => {
  it.each([
    ['coordinators', 'text=%E5%BC%A0', true],
    ['mediators', 'sort=-name&text=a', true],
    ['experts', 'text=&text=x', true],
    ['experts', 'text=+', false],
    ['experts', 'kind=LAWYER', false],
    ['enterprises', 'text=a', false],
  ])('is told by ledger and query: %s %s', (ledger, query, expected) => {
    expect(looksForPeople(ledger, query)).toBe(expected);
  });
});
