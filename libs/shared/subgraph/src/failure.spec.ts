import { createLogger } from '@tongxing/logging';
import { GraphQLError } from 'graphql';
import { BadUserInput, Forbidden, formatFailure, Unauthenticated } from './failure.ts';

const log = createLogger('test', 'silent');
const format = (error: unknown, extensions: object = {}) =>
  formatFailure(log, 'r-1', { message: 'secret', path: ['a'], extensions: { ...extensions } }, error);

describe('a failure on its way out', () => {
  it.each([
    [new Unauthenticated(), 'UNAUTHENTICATED'],
    [new Forbidden('thing.read'), 'FORBIDDEN'],
    [new BadUserInput('secret'), 'BAD_USER_INPUT'],
    [new Error('secret'), 'INTERNAL_SERVER_ERROR'],
    ['secret', 'INTERNAL_SERVER_ERROR'],
  ])('is its code, the path and the request', (error, code) => {
    expect(format(error, { stacktrace: ['secret'] })).toEqual({
      message: code,
      path: ['a'],
      extensions: { code, requestId: 'r-1' },
    });
  });

  it('keeps the codes that GraphQL gives to documents, and no other', () => {
    const code = (given: string) => format(new GraphQLError('secret'), { code: given }).message;
    expect(code('GRAPHQL_VALIDATION_FAILED')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(code('SQLSTATE_42501')).toBe('INTERNAL_SERVER_ERROR');
  });
});
