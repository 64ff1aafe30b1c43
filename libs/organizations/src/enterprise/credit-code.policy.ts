/** The 31 symbols of GB 32100-2015: digits and capitals without I, O, S, V, Z. */
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WELL_FORMED = new RegExp(`^[${SYMBOLS}]{18}$`);
/** Powers of three modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
/** Enterprise, individual business, farmers' cooperative. */
const ENTERPRISE_KINDS = ['91', '92', '93'];

/** What can be said of a unified social credit code (统一社会信用代码) by looking at it. */
export type CreditCodeFinding =
  /** not 18 symbols of the standard: no code at all */
  | 'MALFORMED'
  /** a code, but of an office, an association or another body that is no enterprise */
  | 'NOT_AN_ENTERPRISE'
  /** a check character does not fit; registered codes with this fault do exist, so it wants a reason */
  | 'CHECK_CHARACTER'
  | 'SOUND';

/** The code as the register writes it: half-width capitals without blanks. */
export function normalizeCreditCode(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/**
 * Judges a normalised code: form (GB 32100-2015), kind of body, and both check characters, the code's own
 * and that of the organisation code inside it (GB 11714, positions 9 to 17).
 */
export function judgeCreditCode(code: string): CreditCodeFinding {
  if (!WELL_FORMED.test(code)) return 'MALFORMED';
  if (!ENTERPRISE_KINDS.includes(code.slice(0, 2))) return 'NOT_AN_ENTERPRISE';
  return code === withCheckCharacters(code.slice(0, 16)) ? 'SOUND' : 'CHECK_CHARACTER';
}

/** Completes the first 16 characters with the two check characters. */
export function withCheckCharacters(first16: string): string {
  const first17 = first16 + bodyCheckCharacter(first16.slice(8, 16));
  return first17 + codeCheckCharacter(first17);
}

/** GB 32100-2015: (31 − Σ value × weight mod 31) mod 31, so that 31 becomes 0. */
function codeCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * SYMBOLS.indexOf(first17.charAt(index)),
    0,
  );
  return SYMBOLS.charAt((31 - (sum % 31)) % 31);
}

/** GB 11714: 11 − Σ value × weight mod 11, where 10 is written X and 11 is written 0; A is 10 … Z is 35. */
function bodyCheckCharacter(body: string): string {
  const sum = BODY_WEIGHTS.reduce(
    (total, weight, index) => total + weight * parseInt(body.charAt(index), 36),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
