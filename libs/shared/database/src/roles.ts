/** The roles of a schema: `owner` migrates, `app` is what its service signs in as, `ro` only reads. */
export const ROLE_KINDS = ['owner', 'app', 'ro'] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** Passwords by role name, for instance `people_app`. */
export type RoleSecrets = Readonly<Record<string, string>>;

/** The schemas of the platform's own services, with the one of the job queues. */
export const PLATFORM_SCHEMAS = ['people', 'organizations', 'programs', 'identity', 'jobs'] as const;

/**
 * Who besides its owner works in the schema `jobs`: the services that send and take jobs, and the owners of
 * their schemas, which send facts with what they load at preparation.
 */
export const JOB_ROLES = [
  ...(['people_app', 'organizations_app', 'programs_app'] as const),
  ...(['people_owner', 'organizations_owner', 'programs_owner'] as const),
] as const;

/** The name of a schema's role. Names of schemas are lower case words, so that no statement needs care. */
export function roleName(schema: string, kind: RoleKind): string {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(schema)) throw new Error(`"${schema}" cannot be the name of a schema`);
  return `${schema}_${kind}`;
}

/** All role names of these schemas. */
export function roleNames(schemas: readonly string[]): string[] {
  return schemas.flatMap((schema) => ROLE_KINDS.map((kind) => roleName(schema, kind)));
}

/** The connection URL of a role in a database on the server of `adminUrl`. Throws when its secret is missing. */
export function roleUrl(adminUrl: string, database: string, role: string, secrets: RoleSecrets): string {
  const secret = secrets[role];
  if (secret === undefined) throw new Error(`there is no secret for the role ${role}`);
  const url = databaseUrl(adminUrl, database);
  url.username = role;
  url.password = secret;
  return url.href;
}

/** The administrator's URL for another database of the same server. */
export function databaseUrl(adminUrl: string, database: string): URL {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url;
}
