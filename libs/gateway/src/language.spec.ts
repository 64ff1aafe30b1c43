import { languageOf } from './language.ts';

it.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['*', 'zh'],
  ['de', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en', 'en'],
  ['de, en;q=0.5', 'en'],
  ['en;q=0.4, zh;q=0.5', 'zh'],
  ['en;q=0', 'zh'],
])('Accept-Language %s is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
