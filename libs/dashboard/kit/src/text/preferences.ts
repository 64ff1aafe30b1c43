/**
 * How a person likes the screen: language, type size, contrast. Kept on the machine, since these are
 * wanted before signing in; nothing else is.
 */
import { useSyncExternalStore } from 'react';
import { i18n, type Language } from './i18n.ts';

export interface Preferences {
  readonly language: Language;
  readonly size: 'normal' | 'large';
  readonly contrast: 'normal' | 'high';
}

const KEY = 'tongxing.preferences';
const DEFAULTS: Preferences = { language: 'zh-CN', size: 'normal', contrast: 'normal' };

/** Reads what was stored; whatever is not understood falls back to the default. */
export function parsePreferences(stored: string | null): Preferences {
  if (stored === null) return DEFAULTS;
  try {
    const raw = JSON.parse(stored) as Partial<Record<keyof Preferences, unknown>> | null;
    return {
      language: raw?.language === 'en' ? 'en' : 'zh-CN',
      size: raw?.size === 'large' ? 'large' : 'normal',
      contrast: raw?.contrast === 'high' ? 'high' : 'normal',
    };
  } catch {
    return DEFAULTS;
  }
}

let current = DEFAULTS;
const listeners = new Set<() => void>();

function apply(): void {
  const root = document.documentElement;
  root.lang = current.language;
  root.dataset['size'] = current.size;
  root.dataset['contrast'] = current.contrast;
  void i18n.changeLanguage(current.language);
}

/** Loads the stored preferences and puts them on the page; once, at the start. */
export function startPreferences(): void {
  current = parsePreferences(localStorage.getItem(KEY));
  apply();
}

/** Changes some of them, at once and for the next visit. */
export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  apply();
  for (const listener of listeners) listener();
}

/** The preferences now in force. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
