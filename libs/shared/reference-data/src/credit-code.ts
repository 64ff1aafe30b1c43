/** The 31 symbols of GB 32100-2015 in the order of their values: digits and capitals without I, O, S, V, Z. */
export const CREDIT_CODE_SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Powers of three modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Completes the first 16 characters of a unified social credit code (统一社会信用代码) with its two check
 * characters: that of the organisation code inside it (positions 9 to 17), and its own.
 */
export function withCheckCharacters(first16: string): string {
  const first17 = first16 + bodyCheckCharacter(first16.slice(8, 16));
  return first17 + codeCheckCharacter(first17);
}

/**
 * GB 32100-2015: (31 − Σ value × weight mod 31) mod 31, so that 31 becomes 0. As 31 is prime and no two
 * weights are alike, one mistyped character, or two neighbours that changed places, never go unnoticed.
 */
function codeCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * CREDIT_CODE_SYMBOLS.indexOf(first17.charAt(index)),
    0,
  );
  return CREDIT_CODE_SYMBOLS.charAt((31 - (sum % 31)) % 31);
}

/**
 * GB 11714: 11 − Σ value × weight mod 11, where 10 is written X and 11 is written 0; A is 10 … Z is 35. By
 * itself it takes symbols whose values are 11 apart for one another, such as 0, B and N.
 */
function bodyCheckCharacter(body: string): string {
  const sum = BODY_WEIGHTS.reduce(
    (total, weight, index) => total + weight * parseInt(body.charAt(index), 36),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
