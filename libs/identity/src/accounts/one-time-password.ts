import { randomInt } from 'node:crypto';

/** Without the letters and digits that are mistaken for each other when read aloud or copied by hand. */
const SYMBOLS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A random password of four groups of five, about 115 bits; good for one sign-in and a change. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
