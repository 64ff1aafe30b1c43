import { parsePreferences } from './preferences.ts';

describe('stored preferences', () => {
  it('are Chinese, normal type and normal contrast to begin with', () => {
    expect(parsePreferences(null)).toEqual({ language: 'zh-CN', size: 'normal', contrast: 'normal' });
  });

  it('come back as chosen', () => {
    const chosen = { language: 'en', size: 'large', contrast: 'high' };
    expect(parsePreferences(JSON.stringify(chosen))).toEqual(chosen);
  });

  it('fall back where they make no sense', () => {
    expect(parsePreferences('{"language":"fr","size":"huge"}').language).toBe('zh-CN');
    expect(parsePreferences('{broken').size).toBe('normal');
    expect(parsePreferences('null').contrast).toBe('normal');
  });
});
