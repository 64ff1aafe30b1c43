import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { PLATFORM_SCHEMAS, roleNames, type RoleSecrets } from '@tongxing/database';

/** What this platform made up for itself; never shown, never logged. */
export interface Secrets {
  /** of the embedded server's superuser */
  postgres: string;
  roles: RoleSecrets;
  /** identity signs its sessions with it */
  session: string;
  /** the days of the audit record are sealed with it; it must not be found in the database */
  auditSeal: string;
}

/** Reads the secrets, or makes them on the first start, for nobody but this user to read. */
export async function loadSecrets(file: string): Promise<Secrets> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  const known = JSON.parse(text ?? '{}') as Partial<Secrets>;
  const secrets = { ...makeSecrets(), ...known };
  // What a version before this one did not know yet is made now; what is known stays.
  if (Object.keys(secrets).every((name) => name in known)) return secrets;
  await writeFile(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

function makeSecrets(): Secrets {
  const random = () => randomBytes(24).toString('base64url');
  return {
    postgres: random(),
    roles: Object.fromEntries(roleNames(PLATFORM_SCHEMAS).map((role) => [role, random()])),
    session: randomBytes(48).toString('base64url'),
    auditSeal: randomBytes(48).toString('base64url'),
  };
}
