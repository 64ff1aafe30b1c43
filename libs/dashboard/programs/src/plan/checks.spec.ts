import { addDays, today } from '@tongxing/dashboard-kit/pure';
import { checkFields } from './checks.ts';

const words = (key: string): string => key;
const messages = (values: Record<string, string>): string[] =>
  checkFields(words as never, values, [
    { name: 'day', label: '数据日期', kind: 'day' },
    { name: 'count', label: '数量', kind: 'number' },
  ]).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('what is checked before a form is sent', () => {
  it('takes a day up to today, and a number', () => {
    expect(messages({ day: today(), count: '1,200' })).toEqual([]);
  });

  it('refuses a day that has not come', () => {
    expect(messages({ day: addDays(today(), 1), count: '1' })).toEqual(['day: form.day.after']);
    expect(messages({ day: '2099-01-01', count: '1' })).toEqual(['day: form.day.after']);
  });

  it('tells a day that does not exist from one that is missing', () => {
    expect(messages({ day: '2021-02-30', count: '1' })).toEqual(['day: form.day']);
    expect(messages({ day: '', count: '' })).toEqual(['day: form.missing', 'count: form.missing']);
  });
});
