import { createHash, generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { PLATFORM_SCHEMAS, roleNames, type RoleSecrets } from '@tongxing/database';

/** What this platform made up for itself; never shown, never logged. */
export interface Secrets {
  /** of the embedded server's superuser */
  postgres: string;
  roles: RoleSecrets;
  /** identity signs its sessions with it */
  session: string;
  /** ES256; with it the gateway tells the subgraphs who asks */
  gateway: JsonWebKey & { kid: string };
}

/** Reads the secrets, or makes them on the first start, for nobody but this user to read. */
export async function loadSecrets(file: string): Promise<Secrets> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  if (text !== undefined) return JSON.parse(text) as Secrets;
  const secrets = makeSecrets();
  await writeFile(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

/** The public half of the gateway's key, as the subgraphs are told it. */
export function publicKeySet({ gateway }: Secrets): { keys: JsonWebKey[] } {
  const { kty, crv, x, y, kid, alg, use } = gateway;
  return { keys: [{ kty, crv, x, y, kid, alg, use } as JsonWebKey] };
}

function makeSecrets(): Secrets {
  const random = () => randomBytes(24).toString('base64url');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ format: 'jwk' });
  const kid = createHash('sha256').update(`${key.x}.${key.y}`).digest('base64url').slice(0, 16);
  return {
    postgres: random(),
    roles: Object.fromEntries(roleNames(PLATFORM_SCHEMAS).map((role) => [role, random()])),
    session: randomBytes(48).toString('base64url'),
    gateway: { ...key, kid, alg: 'ES256', use: 'sig' },
  };
}
