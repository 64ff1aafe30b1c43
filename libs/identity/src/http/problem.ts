import type { Language } from './language.ts';
import type { PasswordFault } from '../sign-in/password.policy.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../sign-in/password.policy.ts';

type Text = Record<Language, string>;

/** Every way in which a request can fail: its status and what the user reads. */
const PROBLEMS = {
  BAD_INPUT: { status: 400, zh: '提交的内容有误。', en: 'Something in the request is not right.' },
  NOT_JSON: { status: 400, zh: '提交的内容无法识别。', en: 'The request could not be read.' },
  INVALID_CREDENTIALS: {
    status: 401,
    zh: '用户名或密码不正确，请核对后再试；忘记密码请找系统管理员重设。',
    en: 'The username or the password is not correct. Check both and try again; an administrator can reset a forgotten password.',
  },
  SECOND_FACTOR_WRONG: {
    status: 401,
    zh: '验证码或恢复码不正确，请核对后再试。每个验证码只能使用一次。',
    en: 'The code is not correct. Check it and try again; each code is good once.',
  },
  SIGN_IN_AGAIN: {
    status: 401,
    zh: '等待时间过长，请重新输入用户名和密码。',
    en: 'This took too long. Please enter the username and the password again.',
  },
  ASSERTION_REFUSED: { status: 401, zh: '请求未经网关确认。', en: 'The gateway does not vouch for this.' },
  NOT_SIGNED_IN: { status: 401, zh: '尚未登录，或登录已过期。', en: 'You are not signed in, or no longer.' },
  CLIENT_REFUSED: {
    status: 401,
    zh: '接口密钥无效、已到期、已吊销，或不允许从此地址使用。',
    en: 'The key is not valid, has ended, or may not be used from this address.',
  },
  OIDC_REFUSED: {
    status: 401,
    zh: '统一身份认证未通过，请重试；仍不成功请联系系统管理员。',
    en: 'Signing in over the provider did not succeed. Try again, or ask an administrator.',
  },
  FOREIGN_ORIGIN: {
    status: 403,
    zh: '请从本平台的网址登录。',
    en: 'Please use the address of this platform.',
  },
  FORBIDDEN: { status: 403, zh: '您无权进行此操作。', en: 'You may not do this.' },
  SIGN_UP_CLOSED: {
    status: 403,
    zh: '本平台不开放注册，请联系系统管理员开通账号。',
    en: 'Sign-up is closed. Please ask an administrator for an account.',
  },
  ACCOUNT_DISABLED: {
    status: 403,
    zh: '该账号已停用，请联系系统管理员。',
    en: 'This account is disabled. Please ask an administrator.',
  },
  PASSWORD_CHANGE_REQUIRED: {
    status: 403,
    zh: '请先修改初始密码。',
    en: 'Please change the first password before you go on.',
  },
  SECOND_FACTOR_ENROL_FIRST: {
    status: 403,
    zh: '您的角色须启用两步验证，请先完成设置。',
    en: 'Your role needs a second factor. Please set it up before you go on.',
  },
  SECOND_FACTOR_REQUIRED: {
    status: 403,
    zh: '您的角色须使用两步验证，不能停用。',
    en: 'Your role needs the second factor; it cannot be removed.',
  },
  SECOND_FACTOR_OFF: {
    status: 403,
    zh: '本平台未开放两步验证。',
    en: 'The second factor is switched off here.',
  },
  DEMONSTRATION_ACCOUNT: {
    status: 403,
    zh: '演示账号的密码是公开的，不能修改。',
    en: 'The password of a demonstration account is public and cannot be changed.',
  },
  DEMONSTRATION_SECOND_FACTOR: {
    status: 403,
    zh: '演示账号供所有人使用，不能启用两步验证。',
    en: 'A demonstration account is everybody’s and cannot have a second factor.',
  },
  NOT_FOUND: { status: 404, zh: '找不到所请求的内容。', en: 'There is nothing here.' },
  METHOD_NOT_ALLOWED: { status: 405, zh: '不支持这种请求。', en: 'This cannot be done here.' },
  USERNAME_TAKEN: { status: 409, zh: '该用户名已被使用。', en: 'This username is taken.' },
  LAST_ADMINISTRATOR: {
    status: 409,
    zh: '这是最后一个启用的系统管理员，不能停用或取消其角色；请先另设一位。',
    en: 'This is the last administrator that is enabled. Make another one first.',
  },
  SECOND_FACTOR_NOT_OFFERED: {
    status: 409,
    zh: '请先获取新的密钥，并在十分钟内输入验证码。',
    en: 'Ask for a new secret first, and enter the code within ten minutes.',
  },
  NO_PASSWORD: {
    status: 409,
    zh: '该账号通过统一身份认证登录，在本平台没有密码。',
    en: 'This account signs in over the provider and has no password here.',
  },
  CLIENT_REVOKED: {
    status: 409,
    zh: '该接口客户端已吊销，不能再修改；请另建一个。',
    en: 'This client has been revoked and cannot be changed. Make another one.',
  },
  CONFLICT: {
    status: 409,
    zh: '该账号已被他人修改，请核对后重试。',
    en: 'The account was changed by somebody else. Please look at it again.',
  },
  BODY_TOO_LARGE: { status: 413, zh: '提交的内容过大。', en: 'The request is too large.' },
  PASSWORD_RULES: { status: 422, zh: '新密码不符合要求。', en: 'The new password is not good enough.' },
  ACCOUNT_LOCKED: {
    status: 429,
    zh: '登录失败次数过多，请稍后再试。',
    en: 'Too many failed tries. Please wait before the next one.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    zh: '请求过于频繁，请稍后再试。',
    en: 'Too many requests. Please wait a little.',
  },
  INTERNAL: {
    status: 500,
    zh: '系统出现问题，请稍后再试。',
    en: 'Something went wrong. Please try again later.',
  },
} as const satisfies Record<string, { status: number } & Text>;

const PASSWORD_FAULTS: Record<PasswordFault, Text> = {
  TOO_SHORT: {
    zh: `密码至少 ${SHORTEST_PASSWORD} 个字符。`,
    en: `At least ${SHORTEST_PASSWORD} characters are needed.`,
  },
  TOO_LONG: {
    zh: `密码最多 ${LONGEST_PASSWORD} 个字符。`,
    en: `No more than ${LONGEST_PASSWORD} characters are possible.`,
  },
  TOO_FEW_KINDS: {
    zh: '须含大写字母、小写字母、数字、其他字符中的至少三类。',
    en: 'Use at least three of: capitals, small letters, digits, other characters.',
  },
  CONTAINS_USERNAME: { zh: '密码不能包含用户名。', en: 'The username may not be part of it.' },
  UNCHANGED: { zh: '新密码不能与原密码相同。', en: 'It is the same as the present password.' },
  COMMON: {
    zh: '密码过于常见或有规律，容易被猜到。',
    en: 'It is made of common words or runs of keys, which are guessed first.',
  },
  PUBLISHED: { zh: '不能使用公开的演示密码。', en: 'The demonstration password is public.' },
};

/** The codes that a client can be answered with. */
export type ProblemCode = keyof typeof PROBLEMS;

/** What a problem can carry beside its code. */
export interface ProblemDetails {
  /** seconds until the next try */
  retryAfter?: number;
  /** the input that is wrong, by its name in the body */
  field?: string;
  faults?: PasswordFault[];
  cause?: unknown;
}

/** A failure that the user can understand and act on. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.status = PROBLEMS[code].status;
    this.details = details;
  }

  /** The body of the answer. */
  body(language: Language): Record<string, unknown> {
    const { retryAfter, field, faults } = this.details;
    return {
      code: this.code,
      message: PROBLEMS[this.code][language],
      ...(retryAfter !== undefined && { retryAfter }),
      ...(field !== undefined && { field }),
      ...(faults && { faults: faults.map((code) => ({ code, message: PASSWORD_FAULTS[code][language] })) }),
    };
  }
}
