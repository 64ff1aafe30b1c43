import fc from 'fast-check';
import { maskName, maskNumber } from './mask.policy.ts';

describe('a name that is masked', () => {
  it.each([
    ['王小明', '王**'],
    ['王明', '王**'],
    ['王小小明', '王**'],
    ['欧阳明', '欧阳**'],
    ['司马相如', '司马**'],
    ['欧阳', '欧**'],
    ['王', '**'],
    ['买买提·阿卜杜拉', '买**'],
    ['John Smith', 'J**'],
    ['O’Neill', 'O**'],
    ['  李 明 ', '李**'],
    ['𠮷田明', '𠮷**'],
    ['', ''],
    ['   ', ''],
  ])('shows of “%s” %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  it('shows no more than the first two characters, and tells nothing of the length', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        const masked = maskName(name);
        return masked === '' ? name.trim() === '' : [...masked].length <= 4 && masked.endsWith('**');
      }),
    );
  });
});

describe('a number that is masked', () => {
  it.each([
    ['2019130200001234', '****1234'],
    ['0315-3178501', '****8501'],
    ['123456', '****56'],
    ['12', '****'],
    ['7', '****'],
    [' 13812345678 ', '****678'],
    ['', ''],
  ])('shows of “%s” %s', (number, shown) => {
    expect(maskNumber(number)).toBe(shown);
  });

  it('shows no more than a third, and four at most', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (number) => {
        const shown = [...maskNumber(number)].length - 4;
        return number.trim() === '' || (shown <= 4 && shown * 3 <= [...number.trim()].length);
      }),
    );
  });
});
