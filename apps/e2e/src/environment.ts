import { delimiter, join } from 'node:path';
import { optional, readEnvironment, text, url } from '@tongxing/env';

/** Names the platform that all journeys of one run share. */
export const PLATFORM_VARIABLE = 'TONGXING_E2E_URL';

/** The address of the platform that runs for all journeys, when there is one. */
export function sharedPlatformUrl(): string | undefined {
  return readEnvironment({ [PLATFORM_VARIABLE]: optional(url()) })[PLATFORM_VARIABLE];
}

/** A browser to prefer over those that are looked for. */
export function givenBrowser(): string | undefined {
  return readEnvironment({ CHROMIUM: optional(text()) }).CHROMIUM;
}

/** This process's environment for another one, with changes; `undefined` takes a variable away. */
export function environmentWith(changes: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** The same as a script of npm has it: the programs of the project's packages come first. */
export function scriptEnvironment(
  root: string,
  changes: Record<string, string | undefined>,
): NodeJS.ProcessEnv {
  const bin = join(root, 'node_modules', '.bin');
  return environmentWith({ PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, ...changes });
}
