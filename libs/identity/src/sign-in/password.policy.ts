import { isCommon } from './common-passwords.ts';

/** The password of every demonstration account; published on the sign-in page while they are loaded. */
export const DEMONSTRATION_PASSWORD = 'Tongxing-2021';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
const KINDS_NEEDED = 3;

/** What a new password lacks. */
export type PasswordFault =
  'TOO_SHORT' | 'TOO_LONG' | 'TOO_FEW_KINDS' | 'CONTAINS_USERNAME' | 'UNCHANGED' | 'COMMON' | 'PUBLISHED';

/**
 * What is wrong with a new password; empty when nothing is.
 *
 * Ten to 128 characters of at least three kinds (lower case, upper case, digits, others), as the baseline for
 * graded protection of information systems (GB/T 22239) asks for complexity without naming a number; and nothing that
 * is guessed first.
 */
export function passwordFaults(o: {
  password: string;
  username: string;
  current?: string | undefined;
}): PasswordFault[] {
  const { password } = o;
  const length = [...password].length;
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  const faults: [PasswordFault, boolean][] = [
    ['TOO_SHORT', length < SHORTEST_PASSWORD],
    ['TOO_LONG', password.length > LONGEST_PASSWORD],
    ['TOO_FEW_KINDS', kinds < KINDS_NEEDED],
    ['CONTAINS_USERNAME', password.toLowerCase().includes(o.username.toLowerCase())],
    ['UNCHANGED', password === o.current],
    ['PUBLISHED', password === DEMONSTRATION_PASSWORD],
  ];
  const found = faults.filter(([, holds]) => holds).map(([fault]) => fault);
  return found.length === 0 && isCommon(password) ? ['COMMON'] : found;
}
