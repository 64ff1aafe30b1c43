import { jest } from '@jest/globals';
import { RETURN_PATH } from '../../http/incoming.ts';
import { statement } from '../../test-accounts.ts';
import { ORIGIN, startTestIdentity } from '../../test-identity.ts';
import type { TestAnswer, TestIdentity } from '../../test-identity.ts';
import { startProvider } from './provider.ts';
import type { Profile, TestProvider } from './provider.ts';

/** Somebody of the office, as the provider knows them. */
export const OFFICE: Profile = {
  preferred_username: 'Zhang.Office',
  name: '专班办公室经办',
  unit: 'HRSS',
  districts: ['130273'],
  roles: ['OFFICE'],
};

/** What whoever stays out is answered with. */
export const REFUSED = { status: 302, headers: { location: '/sign-in?problem=OIDC_REFUSED' } };

/** As a browser says of a link from another site. */
const FROM_ELSEWHERE = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };

/** A provider, and an identity that takes its word. */
export interface OidcWorld {
  provider: TestProvider;
  identity: TestIdentity;
  /** Begins here and signs in there. @returns where the provider sends back, and the cookie */
  depart(subject: string, returnTo?: string): Promise<{ back: URL; cookie: string }>;
  comeBack(back: URL, cookie: string): Promise<TestAnswer>;
  /** The whole of it, of a person whom the provider may know better from now on. */
  signIn(subject: string, profile?: Profile, returnTo?: string): Promise<TestAnswer>;
  /** The account that a session is of; null without one. */
  accountOf(cookie: string): Promise<Record<string, unknown>>;
  /** What the record says of a request. */
  reasonOf(answer: TestAnswer): Promise<unknown>;
  asOwner(sql: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** Starts both. */
export async function startOidcWorld(): Promise<OidcWorld> {
  // The provider warns that it keeps what it knows in memory, as a test wants it to.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const provider = await startProvider(ORIGIN + RETURN_PATH);
  const identity = await startTestIdentity({ demonstration: true, oidc: provider.settings });
  const world: OidcWorld = {
    provider,
    identity,

    async depart(subject, returnTo = '/') {
      const start = await identity.get(`/auth/oidc/start?returnTo=${encodeURIComponent(returnTo)}`);
      const back = await provider.signIn(String(start.headers['location']), subject);
      return { back, cookie: start.cookie };
    },

    comeBack: (back, cookie) => identity.get(RETURN_PATH + back.search, { cookie, headers: FROM_ELSEWHERE }),

    async signIn(subject, profile, returnTo) {
      if (profile) provider.people.set(subject, profile);
      const { back, cookie } = await world.depart(subject, returnTo);
      return world.comeBack(back, cookie);
    },

    async accountOf(cookie) {
      const { body } = await identity.get('/auth/session', { cookie });
      return body['account'] as Record<string, unknown>;
    },

    async reasonOf({ headers }) {
      const [row] = await world.asOwner(
        `select outcome from sign_in_event where request_id = '${String(headers['x-request-id'])}'`,
      );
      return row?.['outcome'];
    },

    asOwner: (sql) => statement(identity.database.ownerUrl('identity'), sql),

    async stop() {
      await identity.stop();
      await provider.stop();
    },
  };
  return world;
}
