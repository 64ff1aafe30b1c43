import { languageOf } from './language.ts';

describe('the language of a message', () => {
  it('is Chinese unless English is preferred', () => {
    expect(languageOf(undefined)).toBe('zh');
    expect(languageOf('fr-FR, de;q=0.8')).toBe('zh');
    expect(languageOf('zh-CN,zh;q=0.9,en;q=0.8')).toBe('zh');
    expect(languageOf('en-GB,en;q=0.9,zh;q=0.5')).toBe('en');
    expect(languageOf('zh;q=0.1, en;q=0.2')).toBe('en');
    expect(languageOf('en;q=0')).toBe('zh');
  });
});
