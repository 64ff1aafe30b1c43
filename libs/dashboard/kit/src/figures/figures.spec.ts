import { displayText, numberText, quantityText, unitText } from './number.ts';
import { parseQuote, quoteAddress } from './quote.ts';
import { meaningOf, type StatusCode } from './status.ts';

describe('numbers', () => {
  it('have thousands and at most one decimal', () => {
    expect(numberText(12345.678)).toBe('12,345.7');
    expect(numberText(3)).toBe('3');
  });

  it('stand with their unit, the percent sign close', () => {
    expect(quantityText(71.4, '%')).toBe('71.4%');
    expect(quantityText(1200, '户')).toBe('1,200 户');
  });

  it('have no counter words in English', () => {
    expect(displayText('2', '家', 'zh-CN')).toBe('2 家');
    expect(displayText('2', '家', 'en')).toBe('2');
    expect(displayText('71.4%', '%', 'en')).toBe('71.4%');
    expect(displayText('–', '家', 'zh-CN')).toBe('–');
    expect(unitText('%', 'en')).toBe('%');
  });
});

describe('the address of a sentence', () => {
  it('names clause, offsets and day, and is read back', () => {
    const address = quoteAddress({ clause: '二(一)2(3)', start: 10, end: 25 }, '2022-03-31');
    const search = new URLSearchParams(address.split('?')[1]);
    expect(search.get('clause')).toBe('二(一)2(3)');
    expect(search.get('on')).toBe('2022-03-31');
    expect(parseQuote(search.get('quote'))).toEqual({ start: 10, end: 25 });
  });

  it('is not taken for one when the offsets make no sense', () => {
    for (const text of [null, '', '10', '25-10', 'a-b', '1-2-3']) expect(parseQuote(text)).toBeNull();
  });
});

describe('states', () => {
  const red: StatusCode[] = ['BEHIND', 'OVERDUE', 'LATE'];
  it('are red for what is late, and for nothing else', () => {
    for (const code of red) expect(meaningOf(code).tone).toBe('late');
    for (const code of ['AT_RISK', 'UNSET', 'NO_DATA', 'CONTRADICTED', 'OPEN'] as const) {
      expect(meaningOf(code).tone).not.toBe('late');
    }
  });

  it('can be told apart without colour', () => {
    const shapes = (
      ['ACHIEVED', 'ON_TRACK', 'AT_RISK', 'BEHIND', 'OVERDUE', 'NOT_DUE', 'NO_DATA', 'UNSET'] as const
    ).map((code) => meaningOf(code).shape);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
