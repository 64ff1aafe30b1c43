/** What is needed before anybody has signed in: kept apart, so that the first page stays small. */
export { defineTexts, useLanguage, useTexts } from './text/i18n.ts';
export { setPreferences, startPreferences } from './text/preferences.ts';
