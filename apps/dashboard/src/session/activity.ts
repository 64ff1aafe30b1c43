/** When the person last touched the page: keys, presses and wheel, not what the page does by itself. */
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

let touchedAt = Date.now();
const listeners = new Set<() => void>();

const touched = (): void => {
  touchedAt = Date.now();
  for (const listener of listeners) listener();
};

/** Begins to watch; the page just opened counts as touched. */
export function watchTouches(): void {
  for (const touch of TOUCHES) window.addEventListener(touch, touched, { capture: true, passive: true });
}

/** The instant of the last touch, in ms since 1970. */
export const lastTouch = (): number => touchedAt;

/** Whole seconds since the last touch. */
export function idleSeconds(now: number = Date.now()): number {
  return Math.max(0, Math.floor((now - touchedAt) / 1000));
}

/** Calls at each touch, until what it answers is called. */
export function onTouch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
