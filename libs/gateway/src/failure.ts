import { GraphQLError } from 'graphql';
import type { Language } from './language.ts';

/** Every code a client may receive, with what it means to a person. */
const MESSAGES = {
  UNAUTHENTICATED: { zh: '请重新登录', en: 'Please sign in again' },
  FORBIDDEN: { zh: '您没有这项权限', en: 'You may not do this' },
  FORBIDDEN_ORIGIN: { zh: '不接受来自其他网站的请求', en: 'Requests from other sites are not accepted' },
  PREFLIGHT_REQUIRED: {
    zh: '请求缺少 x-graphql-csrf 请求头',
    en: 'The request lacks the header x-graphql-csrf',
  },
  METHOD_NOT_ALLOWED: { zh: '不支持此请求方式', en: 'This method is not supported' },
  UNSUPPORTED_MEDIA_TYPE: { zh: '只接受 JSON 请求', en: 'Only JSON is accepted' },
  PAYLOAD_TOO_LARGE: { zh: '提交的内容过大', en: 'The request is too large' },
  BAD_REQUEST: { zh: '请求格式有误', en: 'The request is malformed' },
  BATCHING_NOT_ALLOWED: { zh: '不支持批量请求', en: 'Batches are not supported' },
  BAD_USER_INPUT: { zh: '填写的内容有误', en: 'The input is not valid' },
  NOT_FOUND: { zh: '没有找到', en: 'Not found' },
  CONFLICT: { zh: '内容已被他人修改', en: 'Somebody else has changed this meanwhile' },
  GRAPHQL_PARSE_FAILED: { zh: '查询语法有误', en: 'The document cannot be parsed' },
  GRAPHQL_VALIDATION_FAILED: { zh: '查询与接口不符', en: 'The document does not fit the schema' },
  INTROSPECTION_NOT_ALLOWED: { zh: '不开放结构查询', en: 'Introspection is not allowed' },
  PERSISTED_DOCUMENT_UNKNOWN: {
    zh: '页面已更新，请刷新后重试',
    en: 'This page is out of date: please reload it',
  },
  PERSISTED_DOCUMENT_REQUIRED: {
    zh: '此登录只能使用平台页面的功能',
    en: 'This sign-in may only use the functions of the platform’s pages',
  },
  OPERATION_TOO_COMPLEX: { zh: '一次查询的内容过多', en: 'The operation asks for too much at once' },
  RATE_LIMITED: {
    zh: '请求过于频繁，请稍后再试',
    en: 'Too much was asked in a short time: please try again in a moment',
  },
  SESSION_UNCONFIRMED: {
    zh: '暂时无法确认登录状态，本次操作没有执行，请稍后再试',
    en: 'Your sign-in cannot be confirmed at the moment: nothing was done, please try again later',
  },
  SUBGRAPH_UNAVAILABLE: { zh: '部分内容暂时无法取得', en: 'A part of the content is not available now' },
  INTERNAL_SERVER_ERROR: { zh: '系统出现问题，请稍后再试', en: 'Something went wrong, please try again' },
} as const satisfies Record<string, Record<Language, string>>;

/** The codes of errors that leave the gateway. */
export type FailureCode = keyof typeof MESSAGES;

/** Whether a text is a code that may leave the gateway. */
export function isFailureCode(code: unknown): code is FailureCode {
  return typeof code === 'string' && Object.hasOwn(MESSAGES, code);
}

/** What a failure says beyond its code. */
export interface FailureFacts {
  /** what exactly is wrong with the client's own request; never anything of the inside */
  detail?: string;
  /** the part of the platform that is missing */
  area?: string;
  /** whether it is worth while to try at once a second time; known inside only */
  again?: boolean;
  /** HTTP status of the answer, when the operation was not run at all */
  status?: number;
  /** seconds after which it is worth while to try again */
  retryAfter?: number;
  /** the error about the client's own text, whose words and places it may read */
  about?: GraphQLError;
}

/** A failure as the gateway passes it on inside; `presentError` turns it into what a client sees. */
export function failure(code: FailureCode, facts: FailureFacts = {}): GraphQLError {
  const { about, ...rest } = facts;
  return new GraphQLError(code, {
    extensions: { code, ...(about && { detail: withoutSuggestion(about.message) }), ...rest },
    ...(about && {
      nodes: about.nodes ?? null,
      source: about.source ?? null,
      positions: about.positions ?? null,
    }),
  });
}

/** The message without the names it suggests. */
function withoutSuggestion(message: string): string {
  return message.replace(/\s*Did you mean .*$/s, '');
}

/** Thrown where an operation ends before it is run. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join(', '));
    this.errors = errors;
  }
}

/** The end of an operation for one reason, to be thrown. */
export function stopped(code: FailureCode, facts: FailureFacts = {}): Stopped {
  return new Stopped([failure(code, facts)]);
}

/** An error as a client sees it. */
export interface PresentedError {
  message: string;
  path?: readonly (string | number)[];
  extensions: { code: FailureCode; requestId: string; area?: string };
}

/** Enough to find the place by. What is wrong is often told with the whole value, which may be all of a request. */
const DETAIL_CHARACTERS = 300;

/** The client's view of a failure: a text in its language, the code, the request's id and nothing else. */
export function presentError(
  code: FailureCode,
  facts: Pick<FailureFacts, 'detail' | 'area'>,
  to: { language: Language; requestId: string },
): PresentedError {
  const text = MESSAGES[code][to.language];
  const { detail = '' } = facts;
  const told = detail.length > DETAIL_CHARACTERS ? `${detail.slice(0, DETAIL_CHARACTERS)}…` : detail;
  return {
    message: told ? `${text} (${told})` : text,
    extensions: { code, requestId: to.requestId, ...(facts.area && { area: facts.area }) },
  };
}
