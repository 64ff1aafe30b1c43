import type { AnsweredProblem } from '@tongxing/dashboard-kit';
import type { appTexts } from '../texts.ts';

/** What the form holds; the account's own rules are the service's to check. */
export interface PasswordEntries extends Record<string, string> {
  currentPassword: string;
  newPassword: string;
  repeated: string;
}

type Key = (typeof appTexts)['keys'][number];

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
