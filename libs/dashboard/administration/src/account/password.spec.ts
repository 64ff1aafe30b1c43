import { entryProblems, passwordRules } from './password.ts';

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

describe('the rules of a new password', () => {
  const unmet = (password: string) =>
    passwordRules({ password, username: 'zhuanban', current: 'Tongxing-2021' })
      .filter(({ met }) => !met)
      .map(({ rule }) => rule);

  it('are all open before anything is typed', () => {
    expect(unmet('')).toEqual(['length', 'kinds', 'username', 'changed']);
  });

  it('are met one by one, as it is typed', () => {
    expect(unmet('heping')).toEqual(['length', 'kinds']);
    expect(unmet('heping2024xx')).toEqual(['kinds']);
    expect(unmet('Heping-2024')).toEqual([]);
  });

  it('count characters, not what they take to write, and Chinese ones as a kind', () => {
    expect(unmet('劳动关系和谐同行Aa')).toEqual([]);
    expect(unmet('𠮷𠮷𠮷𠮷𠮷Aa')).toEqual(['length']);
  });

  it('refuse the user name in any case, and the password of before', () => {
    expect(unmet('ZHUANBAN-2024x')).toEqual(['username']);
    expect(unmet('Tongxing-2021')).toEqual(['changed']);
  });
});
