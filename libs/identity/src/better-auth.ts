import { betterAuth } from 'better-auth';
import { admin, username } from 'better-auth/plugins';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { sessionOpener } from './sessions/opener.ts';
import type { IdentitySettings } from './settings.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Tries to sign in that one address has in a minute; an office shares one. */
const SIGN_INS_A_MINUTE = 60;
const REQUESTS_A_MINUTE = 1_200;

/** The fields of an account that are this platform's; `input: false` keeps them out of every request. */
const OWN_FIELDS = {
  unit: { type: 'string', required: false, input: false },
  districts: { type: 'string[]', required: true, input: false },
  street: { type: 'string', required: false, input: false },
  body: { type: 'string', required: false, input: false },
  roles: { type: 'string[]', required: true, input: false },
  ver: { type: 'number', required: true, input: false },
  mustChangePassword: { type: 'boolean', required: true, input: false },
  installation: { type: 'boolean', required: true, input: false },
  demonstration: { type: 'boolean', required: true, input: false },
} as const;

/**
 * The engine for sessions and passwords. No request reaches it directly: `routes.ts` calls what it
 * offers and nothing else, so that none of its many other endpoints is a door.
 */
export function createBetterAuth(
  pool: Pool,
  settings: Pick<IdentitySettings, 'publicUrl' | 'logger' | 'sessionSecret' | 'sessionHours'>,
) {
  const { origin, protocol } = new URL(settings.publicUrl);
  const { logger } = settings;
  return betterAuth({
    appName: 'Tongxing',
    baseURL: origin,
    basePath: '/auth',
    secret: settings.sessionSecret,
    database: pool,
    telemetry: { enabled: false },
    trustedOrigins: [origin],
    emailAndPassword: { enabled: false, disableSignUp: true },
    user: { additionalFields: OWN_FIELDS },
    session: {
      // The end that no use defers; that of an idle session is seen to in sessions.ts.
      expiresIn: settings.sessionHours * HOUR,
      disableSessionRefresh: true,
      additionalFields: { method: { type: 'string', required: false, input: false } },
    },
    rateLimit: {
      enabled: true,
      window: MINUTE,
      max: REQUESTS_A_MINUTE,
      customRules: { '/sign-in/username': { window: MINUTE, max: SIGN_INS_A_MINUTE } },
    },
    advanced: {
      cookiePrefix: 'tongxing',
      useSecureCookies: protocol === 'https:',
      // Sent to identity alone: the graph never sees the cookie, and so cannot be called by its means.
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/auth' },
      // The server has resolved the address; the client's own header does not get here.
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
      database: { generateId: () => uuidv7() },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    logger: {
      level: 'error',
      log: (level, message, ...details) => logger[level]({ details }, message),
    },
    plugins: [
      username({ displayUsername: false, minUsernameLength: 3, maxUsernameLength: 30 }),
      admin(),
      sessionOpener,
    ],
  });
}

/** The engine, with the types of its plugins. */
export type BetterAuth = ReturnType<typeof createBetterAuth>;
