import { outcomeOf, saidOf } from './said.ts';

const answer = (status: number, body: unknown) => ({ status, body, sentAt: 0 });
const outcome = (status: number, body: unknown) => outcomeOf(saidOf(answer(status, body)), '当前密码不对');

describe('what the identity service says', () => {
  it('is done with what it hands over', () => {
    expect(saidOf(answer(201, { client: { id: 'c' } }))).toEqual({
      kind: 'done',
      body: { client: { id: 'c' } },
    });
  });

  it('is a refusal with its code and its words', () => {
    expect(saidOf(answer(409, { code: 'LAST_ADMINISTRATOR', message: '最后一名' }))).toEqual({
      kind: 'refused',
      refusal: { code: 'LAST_ADMINISTRATOR', message: '最后一名' },
    });
    expect(saidOf(answer(404, null))).toMatchObject({ kind: 'refused', refusal: { code: '' } });
  });

  it('tells apart that the session is over, and that nobody can answer', () => {
    expect(saidOf(answer(401, { code: 'NOT_SIGNED_IN', message: '' }))).toEqual({ kind: 'signedOut' });
    for (const status of [0, 502, 503]) expect(saidOf(answer(status, null))).toEqual({ kind: 'unreachable' });
  });
});

describe('what becomes of a form', () => {
  it('is done when the service has done it', () => {
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
    const refusal = { code: 'INVALID_CREDENTIALS', message: '用户名或密码不正确', field: 'currentPassword' };
    expect(outcome(401, refusal)).toEqual({
      kind: 'problems',
      problems: [{ message: '当前密码不对', path: ['currentPassword'] }],
    });
  });

  it('is that the session is over, or that nobody answered', () => {
    expect(outcome(401, { code: 'NOT_SIGNED_IN' })).toEqual({ kind: 'signedOut' });
    expect(outcome(503, null)).toEqual({ kind: 'unreachable' });
  });

  it('says in the words of the service what concerns no field', () => {
    expect(outcome(429, { code: 'ACCOUNT_LOCKED', message: '请稍后再试。' })).toEqual({
      kind: 'problems',
      problems: [{ message: '请稍后再试。', path: [] }],
    });
  });
});
