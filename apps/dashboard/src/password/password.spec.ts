import { entryProblems } from './password.ts';

const problems = (currentPassword: string, newPassword: string, repeated: string) =>
  entryProblems({ currentPassword, newPassword, repeated }, (key) => key).map(({ message, path }) => [
    ...path,
    message,
  ]);

describe('the entries of a new password', () => {
  it('are in order when all is filled in and the new password was typed twice alike', () => {
    expect(problems('a', 'b', 'b')).toEqual([]);
  });

  it('lack what was left empty, each beside its field', () => {
    expect(problems('', '', '')).toEqual([
      ['currentPassword', 'password.missing.current'],
      ['newPassword', 'password.missing.new'],
      ['repeated', 'password.missing.repeated'],
    ]);
  });

  it('are refused when the two differ, were it by a space at the end', () => {
    expect(problems('a', 'Heping-2024', 'Heping-2024 ')).toEqual([['repeated', 'password.differs']]);
  });
});
