export { bootstrapDatabase, type BootstrapOptions, withClient } from './bootstrap.ts';
export {
  type EmbeddedPostgres,
  embeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded-postgres.ts';
export { freePort, isPortFree } from './ports.ts';
export { commandLine, endProcess, isAlive } from './processes.ts';
export {
  databaseUrl,
  PLATFORM_SCHEMAS,
  ROLE_KINDS,
  type RoleKind,
  roleName,
  roleNames,
  type RoleSecrets,
  roleUrl,
} from './roles.ts';
