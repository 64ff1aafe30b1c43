import { readNumeral } from './numerals.ts';

describe('numerals', () => {
  it.each([
    ['2021', 2021],
    ['09', 9],
    ['二〇二一', 2021],
    ['九', 9],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十一', 31],
    ['一百八十', 180],
    ['一百〇五', 105],
  ])('reads %s as %d', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  it.each(['', '十十', '2〇21', '百', 'x'])('does not read %j', (text) => {
    expect(readNumeral(text)).toBeNull();
  });
});
