import type { AnsweredProblem } from '@tongxing/dashboard-kit';
import type { accountTexts } from './texts.ts';

/** What the form holds. */
export interface PasswordEntries extends Record<string, string> {
  currentPassword: string;
  newPassword: string;
  repeated: string;
}

type Key = (typeof accountTexts)['keys'][number];

/** What is missing before anything is sent: an empty field, or two new passwords that differ. */
export function entryProblems(entries: PasswordEntries, t: (key: Key) => string): AnsweredProblem[] {
  const { currentPassword, newPassword, repeated } = entries;
  const problems: readonly (readonly [keyof PasswordEntries & string, Key, boolean])[] = [
    ['currentPassword', 'password.missing.current', currentPassword === ''],
    ['newPassword', 'password.missing.new', newPassword === ''],
    ['repeated', 'password.missing.repeated', repeated === ''],
    ['repeated', 'password.differs', newPassword !== '' && repeated !== '' && newPassword !== repeated],
  ];
  return problems.flatMap(([field, key, holds]) => (holds ? [{ message: t(key), path: [field] }] : []));
}

/** What a new password must have, as far as it can be told while it is typed. */
export type PasswordRule = 'length' | 'kinds' | 'username' | 'changed';

const SHORTEST = 10;
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
const KINDS_NEEDED = 3;

/** Which rules a new password meets; the service's own check (`password.policy.ts` of identity) decides. */
export function passwordRules(typed: {
  readonly password: string;
  readonly username: string;
  readonly current: string;
}): readonly { readonly rule: PasswordRule; readonly met: boolean }[] {
  const { password, username, current } = typed;
  const some = password !== '';
  const holdsName = username !== '' && password.toLowerCase().includes(username.toLowerCase());
  return [
    { rule: 'length', met: [...password].length >= SHORTEST },
    { rule: 'kinds', met: KINDS.filter((kind) => kind.test(password)).length >= KINDS_NEEDED },
    { rule: 'username', met: some && !holdsName },
    { rule: 'changed', met: some && password !== current },
  ];
}
