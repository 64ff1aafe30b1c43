import 'reflect-metadata';
import { Checks } from './checks.ts';

const MUST = { zh: '必须如此。', en: 'It must be so.' };

describe('checks of an input', () => {
  it('find nothing wrong with what is right', () => {
    const faults = new Checks({ language: 'zh' });
    faults.text('name', '字'.repeat(5), { max: 5 });
    faults.length('note', null, 1);
    faults.link('link', 'https://example.org/a');
    faults.link('link', undefined);
    faults.must(true, 'day', 'LATE', MUST);
    expect(faults.any).toBe(false);
  });

  it('collect everything that is wrong, each at its field', () => {
    const faults = new Checks({ language: 'zh' });
    faults.text('name', '  ', { max: 5 });
    faults.text('items.0.reason', '𠮷'.repeat(6), { max: 5 });
    faults.link('link', 'javascript:alert(1)');
    faults.must(false, 'day', 'LATE', MUST);
    const { code, message, fields } = faults.asProblem();
    expect([code, message]).toEqual(['INVALID_INPUT', '有 4 处需要改正，没有保存。']);
    expect(fields.map((field) => [field.path.join('.'), field.code])).toEqual([
      ['name', 'REQUIRED'],
      ['items.0.reason', 'TOO_LONG'],
      ['link', 'NOT_A_LINK'],
      ['day', 'LATE'],
    ]);
    expect(fields[1]?.message).toBe('最多 5 个字，现有 6 个。');
  });

  it('speak English to who prefers it', () => {
    const faults = new Checks({ language: 'en' });
    faults.must(false, 'day', 'LATE', MUST);
    expect(faults.asProblem().fields[0]?.message).toBe('It must be so.');
  });
});
