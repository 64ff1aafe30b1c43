import { ASSERTION_HEADER } from '@tongxing/auth';
import type { Actor, SignAssertion } from '@tongxing/auth';
import type { Logger } from '@tongxing/logging';
import { forRequest } from '@tongxing/logging';
import { stopped } from '../failure.ts';
import { createPoster, TookTooLong } from '../http/post.ts';
import type { Posted } from '../http/post.ts';
import type { RequestContext } from '../request-context.ts';

/** The name by which identity knows itself in an assertion. */
const AUDIENCE = 'identity';

/** Asks identity whether a sign-in still stands. */
export interface LiveSessions {
  /**
   * @throws {Stopped} `UNAUTHENTICATED` when nobody is signed in or the sign-in has ended; `SESSION_UNCONFIRMED` when
   *   identity could not be asked
   */
  confirm(request: RequestContext): Promise<void>;
  stop(): void;
}

/**
 * A token lives on for some minutes after its owner has signed out or was disabled. What only reads may rest on that;
 * whatever changes something does not: before each mutation identity is asked, and without its word nothing is changed.
 */
export function liveSessions(o: {
  identityUrl: string;
  sign: SignAssertion;
  /** milliseconds identity has for its answer */
  timeout: number;
  log: Logger;
}): LiveSessions {
  const poster = createPoster(o.timeout);
  const url = new URL('/internal/session', o.identityUrl);
  const ask = async (actor: Actor, requestId: string): Promise<boolean> => {
    const body = JSON.stringify({ sub: actor.sub, sid: actor.sid, ver: actor.ver });
    const send = async (): Promise<Posted> => {
      const assertion = await o.sign({ subgraph: AUDIENCE, actor: null, body });
      return poster.post(url, { 'x-request-id': requestId, [ASSERTION_HEADER]: assertion }, body);
    };
    // A kept connection that identity has just closed is no answer; asking twice changes nothing.
    const answer = await send().catch((error: unknown) => {
      if (error instanceof TookTooLong) throw error;
      return send();
    });
    return readAnswer(answer);
  };
  return {
    async confirm({ actor, requestId }) {
      if (!actor) throw stopped('UNAUTHENTICATED', { status: 401 });
      let isActive: boolean;
      try {
        isActive = await ask(actor, requestId);
      } catch (error) {
        forRequest(o.log, requestId).error(
          { area: AUDIENCE, err: error },
          'a session could not be confirmed',
        );
        throw stopped('SESSION_UNCONFIRMED', { status: 503, area: AUDIENCE });
      }
      if (!isActive) throw stopped('UNAUTHENTICATED', { status: 401 });
    },
    stop: () => poster.stop(),
  };
}

/** Anything but a plain yes or no is not an answer. */
function readAnswer({ status, body }: Posted): boolean {
  const active: unknown =
    status === 200 ? (JSON.parse(body) as { active?: unknown } | null)?.active : undefined;
  if (typeof active !== 'boolean')
    throw new Error(`identity answered with ${status} and no word on the session`);
  return active;
}
