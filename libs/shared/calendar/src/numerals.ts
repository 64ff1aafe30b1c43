/** Numbers as official papers write them: 2021, 二〇二一, 十二, 二十三, 一百八十. */

/** What a number is made of once the text has been normalised; one kind of digit at a time. */
export const NUMERAL = '(?:[0-9]+|[〇一二三四五六七八九十]+)';

const DIGITS = '〇一二三四五六七八九';
const TENS = /^(?:([一二三四五六七八九])百)?(?:〇?([一二三四五六七八九])?(十))?〇?([一二三四五六七八九])?$/;

/**
 * The value of a numeral: Arabic digits, Chinese digits in place notation (二〇二一), or Chinese
 * numbers with 十 and 百 below a thousand. Null for anything else (十十, 2〇21, empty).
 */
export function readNumeral(text: string): number | null {
  if (/^[0-9]{1,9}$/.test(text)) return Number(text);
  if (/^[〇一二三四五六七八九]{1,9}$/.test(text)) {
    return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(''));
  }
  const parts = TENS.exec(text);
  if (parts === null || text === '') return null;
  const [, hundreds, tens, ten, ones] = parts;
  const value = (digit: string | undefined) => (digit === undefined ? 0 : DIGITS.indexOf(digit));
  return value(hundreds) * 100 + (ten === undefined ? 0 : (value(tens) || 1) * 10) + value(ones);
}
