import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

/** How somebody proved who they are: by a password of this platform, or at an OIDC provider. */
export type SignInMethod = 'PASSWORD' | 'OIDC';

interface Opening {
  userId: string;
  method: SignInMethod;
}

/**
 * Lets this service open a session for somebody who proved who they are by other means than better-auth's own: a
 * second factor, an OIDC provider. It has no path, so that no request reaches it.
 */
export const sessionOpener = {
  id: 'session-opener',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', requireHeaders: true, metadata: { $Infer: { body: {} as Opening } } },
      async (ctx) => {
        const { userId, method } = ctx.body;
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(userId);
        if (!user) throw new Error(`there is no account ${userId} to open a session for`);
        const session = await internalAdapter.createSession(user.id, false, { method });
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ id: session.id });
      },
    ),
  },
};
