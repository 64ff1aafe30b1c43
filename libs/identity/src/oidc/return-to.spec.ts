import { pageOf } from './return-to.ts';

describe('the page to return to', () => {
  it.each(['/', '/cases', '/cases?year=2023&q=%E5%8A%B3', '/plan#milestones', '/sign-in?over=1'])(
    'is %s',
    (page) => {
      expect(pageOf(page)).toBe(page);
    },
  );

  it.each([
    null,
    '',
    'cases',
    'https://evil.example/',
    'javascript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' /\\evil.example',
    'http://here.invalid/cases',
    `/${'x'.repeat(500)}`,
  ])('is never %j', (wanted) => {
    expect(pageOf(wanted)).toBe('/');
  });
});
