/**
 * `node tools/run/commands/secrets.mjs [FILE]`: writes `.env` (or FILE) for docker-compose.yml from `.env.example`,
 * with a secret for every empty value. Needs Node 20 and no package. A file that is there is left alone: the
 * database already knows its passwords.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXAMPLE = fileURLToPath(new URL('../../../.env.example', import.meta.url));
const file = resolve(process.argv[2] ?? fileURLToPath(new URL('../../../.env', import.meta.url)));

/** Values without a sign that Compose, a shell or a URL would read as something else. */
function secretFor(name) {
  if (['SESSION_SECRET', 'AUDIT_SEAL_KEY'].includes(name)) return randomBytes(48).toString('base64url');
  if (name.endsWith('_PASSWORD')) return randomBytes(24).toString('base64url');
  throw new Error(`.env.example has no value for ${name}, and none can be made up`);
}

const filled = readFileSync(EXAMPLE, 'utf8').replace(
  /^([A-Z][A-Z_]*)=$/gm,
  (_line, name) => `${name}=${secretFor(name)}`,
);
try {
  writeFileSync(file, filled, { flag: 'wx', mode: 0o600 });
  console.log(`已写入 / written: ${file}`);
} catch (error) {
  if (error.code !== 'EEXIST') throw error;
  console.error(`已存在，未改动 / exists and was left alone: ${file}`);
  process.exitCode = 1;
}
