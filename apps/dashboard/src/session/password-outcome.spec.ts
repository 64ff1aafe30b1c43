import { passwordOutcome } from './password-outcome.ts';

const outcome = (status: number, body: unknown) => passwordOutcome(status, body, '当前密码不对');

describe('a change of password', () => {
  it('is done when the service has made it', () => {
    expect(outcome(200, { account: {} })).toEqual({ kind: 'done' });
  });

  it('tells all that a new password lacks beside its field, in whole sentences', () => {
    const refused = (...messages: string[]) =>
      outcome(422, { message: '—', field: 'newPassword', faults: messages.map((message) => ({ message })) });
    expect(refused('密码至少 10 个字符。', '密码不能包含用户名。')).toEqual({
      kind: 'problems',
      problems: [{ message: '密码至少 10 个字符。密码不能包含用户名。', path: ['newPassword'] }],
    });
    expect(refused('At least 10 characters.', 'It is the same.')).toMatchObject({
      problems: [{ message: 'At least 10 characters. It is the same.' }],
    });
  });

  it('tells a wrong present password beside its own field, without a word of user names', () => {
    expect(outcome(401, { message: '用户名或密码不正确', field: 'currentPassword' })).toEqual({
      kind: 'problems',
      problems: [{ message: '当前密码不对', path: ['currentPassword'] }],
    });
  });

  it('tells apart that the session is over, and that nobody can answer', () => {
    expect(outcome(401, { code: 'NOT_SIGNED_IN' })).toEqual({ kind: 'signedOut' });
    expect(outcome(503, null)).toEqual({ kind: 'unreachable' });
  });

  it('says in the words of the service what concerns no field', () => {
    expect(outcome(429, { message: '登录失败次数过多，请稍后再试。' })).toEqual({
      kind: 'problems',
      problems: [{ message: '登录失败次数过多，请稍后再试。', path: [] }],
    });
  });
});
