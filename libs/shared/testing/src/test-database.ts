import { randomBytes } from 'node:crypto';
import { databaseUrl, type RoleKind, roleName, roleUrl } from '@tongxing/database';
import { DATABASE_VARIABLE, givenServer } from './environment.ts';
import { copyTemplate, dropDatabase, TEST_SECRETS } from './server.ts';

/** A database of one test file: empty schemas, roles and rights as on a platform just installed. */
export interface TestDatabase {
  readonly name: string;
  /** Superuser of the server, in this database: for looking at rows past every policy. */
  readonly adminUrl: string;
  /** `<schema>_owner`: migrations. */
  ownerUrl(schema: string): string;
  /** `<schema>_app`: what the service signs in as. */
  appUrl(schema: string): string;
  /** `<schema>_ro`: reads only. */
  roUrl(schema: string): string;
  /** Drops it; whoever is still connected is disconnected. */
  drop(): Promise<void>;
}

/** Makes a fresh database on the server that the global set-up started. Call `drop()` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = givenServer();
  if (server === undefined) {
    throw new Error(`${DATABASE_VARIABLE} is not set: files that need a database are named *.api.spec.ts`);
  }
  const name = `test_${randomBytes(8).toString('hex')}`;
  await copyTemplate(server, name);
  const urlOf = (kind: RoleKind) => (schema: string) =>
    roleUrl(server, name, roleName(schema, kind), TEST_SECRETS);
  return {
    name,
    adminUrl: databaseUrl(server, name).href,
    ownerUrl: urlOf('owner'),
    appUrl: urlOf('app'),
    roUrl: urlOf('ro'),
    drop: () => dropDatabase(server, name),
  };
}
