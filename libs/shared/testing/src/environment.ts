import { optional, readEnvironment, text } from '@tongxing/env';

/** Names the server that tests run against; set by the global set-up unless somebody gave one. */
export const DATABASE_VARIABLE = 'TONGXING_TEST_DATABASE_URL';

/** The administrator's URL of the server for tests, when there is one already. */
export function givenServer(): string | undefined {
  return readEnvironment({ [DATABASE_VARIABLE]: optional(text()) })[DATABASE_VARIABLE];
}

/** Hands the server to the tests of this run, and to the processes that run them. */
export function announceServer(adminUrl: string): void {
  process.env[DATABASE_VARIABLE] = adminUrl;
}
