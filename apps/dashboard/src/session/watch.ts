/** Tells in time that the session is about to end, and notices when it has ended. */
import type { SessionEnds } from './identity.ts';

/** How long before the end it is told, in ms. */
export const HINT_BEFORE = 120_000;
/** How long to wait when nobody answers, in ms. */
const PAUSE = 15_000;

/** What is about to happen: `idle` ends a session that nobody uses, `absolute` one that has lasted its day. */
export interface EndHint {
  readonly kind: 'idle' | 'absolute';
  /** ms since 1970 */
  readonly at: number;
}

/** What is told of a session with these ends; null while there is time. */
export function hintOf({ idle, absolute }: SessionEnds, now: number): EndHint | null {
  const kind = idle < absolute ? 'idle' : 'absolute';
  const at = Math.min(idle, absolute);
  return at - now > HINT_BEFORE ? null : { kind, at };
}

/** What the watch works with. */
export interface WatchParts {
  /** Asks when the session ends, without using it. */
  readonly ends: () => Promise<SessionEnds | null | 'unreachable'>;
  /** Uses the session as far as the person did; comes back when it runs again, were it by a new sign-in. */
  readonly renew: () => Promise<void>;
  readonly lastTouch: () => number;
  readonly onTouch: (listener: () => void) => () => void;
  readonly tell: (hint: EndHint | null) => void;
}

export interface Watch {
  /** Looks at once: the person wants to stay, or the page is seen again. */
  readonly look: () => void;
  readonly stop: () => void;
}

/** Watches the session from now on. */
export function watchSession({ ends, renew, lastTouch, onTouch, tell }: WatchParts): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let stopped = false;
  let told: EndHint | null = null;
  /** Until when the service knows what the person did. */
  let known = Date.now();

  const say = (hint: EndHint | null): void => {
    told = hint;
    if (!stopped) tell(hint);
  };
  const later = (wait: number): void => {
    if (!stopped) timer = setTimeout(look, Math.max(wait, 1_000));
  };
  const report = async (): Promise<void> => {
    known = Date.now();
    await renew();
  };
  const check = async (): Promise<void> => {
    if (lastTouch() > known) await report();
    const answer = await ends();
    if (answer === 'unreachable') return later(PAUSE);
    if (answer === null) {
      say(null);
      await report();
      return later(PAUSE);
    }
    const now = Date.now();
    const hint = hintOf(answer, now);
    say(hint);
    // Just after the end the service is asked again: another page may have been used meanwhile.
    later(hint === null ? Math.min(answer.idle, answer.absolute) - HINT_BEFORE - now : hint.at - now + 1_000);
  };
  function look(): void {
    if (running || stopped) return;
    running = true;
    clearTimeout(timer);
    void check().finally(() => {
      running = false;
    });
  }
  const untouch = onTouch(() => {
    if (told?.kind === 'idle') look();
  });
  look();
  return {
    look,
    stop() {
      stopped = true;
      clearTimeout(timer);
      untouch();
    },
  };
}
