import { PLATFORM_SCHEMAS, roleNames, type RoleSecrets } from '@tongxing/database';
import { flag, readEnvironment, text, url } from '@tongxing/env';

/** What the container that makes database and roles is told. */
export interface BootstrapEnvironment {
  /** the server, as a role that may create databases and roles */
  DATABASE_URL: string;
  DATABASE: string;
  DEMONSTRATION: boolean;
  /** of every role, from variables such as `PEOPLE_APP_PASSWORD` */
  secrets: RoleSecrets;
}

/** Reads the environment once; reports all faults together. */
export function bootstrapEnvironment(): BootstrapEnvironment {
  const roles = roleNames(PLATFORM_SCHEMAS);
  const { DATABASE_URL, DATABASE, DEMONSTRATION, ...passwords } = readEnvironment({
    ...Object.fromEntries(roles.map((role) => [variableOf(role), text()])),
    DATABASE_URL: url(),
    DATABASE: text(),
    DEMONSTRATION: flag(false),
  });
  const given: Readonly<Record<string, string>> = passwords;
  const secrets = Object.fromEntries(roles.map((role) => [role, given[variableOf(role)] ?? '']));
  return { DATABASE_URL, DATABASE, DEMONSTRATION, secrets };
}

function variableOf(role: string): string {
  return `${role.toUpperCase()}_PASSWORD`;
}
