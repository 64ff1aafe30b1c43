import { languageOf } from './language.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['fr', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.3,zh-CN;q=0.8', 'zh'],
    ['fr,en;q=0.5,zh;q=0.4', 'en'],
    ['en;q=0,zh;q=0.1', 'zh'],
    ['english', 'zh'],
  ] as const)('for "%s" is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
