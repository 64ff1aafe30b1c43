/**
 * `npm run audit:verify [-- DAY=SEAL …] [--empty]`: holds the record of what was done against its seals, in the
 * database of `npm start` (see platform-database.mjs), service by service, and names the first day that does not
 * match. `DAY=SEAL` is a seal that was noted elsewhere, as an earlier run printed it. `npm run audit:seal` seals the
 * days that are over now, where no service has run that would have.
 */
import { parseArgs } from 'node:util';
import { finish, onPlatformDatabase, serviceCommand } from '../platform-database.mjs';
import { run, runQuietly } from '../run.mjs';

const SERVICES = ['people', 'organizations', 'programs', 'identity'];
const USAGE =
  '用法 / usage: npm run audit:verify [-- people:YYYY-MM-DD=SEAL …] [--empty] | npm run audit:seal';

/** Seals noted elsewhere, by the service that they are of. */
function notedFor(service, noted) {
  return noted.filter((text) => text.startsWith(`${service}:`)).map((text) => text.slice(service.length + 1));
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { empty: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [verb, ...noted] = positionals;
  const isKnown = noted.every((text) => SERVICES.some((service) => text.startsWith(`${service}:`)));
  if (!['verify', 'seal'].includes(verb) || !isKnown || (verb === 'seal' && noted.length > 0)) {
    console.error(USAGE);
    return 1;
  }
  const projects = SERVICES.map((service) => `@tongxing/app-${service}`).join(',');
  const built = await runQuietly('nx', ['run-many', '-t', 'build', '-p', projects, '--outputStyle=static']);
  if (built.code !== 0) throw new Error(`构建失败 / the build failed\n${built.output.trim()}`);
  return onPlatformDatabase({ services: SERVICES, wantsEmpty: values.empty }, async ({ definitions }) => {
    let worst = 0;
    for (const service of SERVICES) {
      const seals = notedFor(service, noted);
      worst = Math.max(worst, await serviceCommand(run, definitions[service], 'audit', verb, ...seals));
    }
    return worst;
  });
}

await finish(main);
